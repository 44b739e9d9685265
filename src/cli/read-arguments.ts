import { parseArgs } from "node:util";
import type { ParseArgsConfig } from "node:util";

import { fail, succeed } from "../result.ts";
import type { Result } from "../result.ts";

export type CheckArguments = {
  readonly command: "check";
  readonly paths: readonly string[];
  readonly json: boolean;
  /** How many files to work on at once; null for as many as the machine has cores. */
  readonly jobs: number | null;
};
export type ConvertArguments = {
  readonly command: "convert";
  readonly paths: readonly string[];
  /** The folder for the copies; null to put each beside its original. */
  readonly out: string | null;
};
export type SaveArguments = { readonly command: "save"; readonly paths: readonly string[] };
export type Arguments =
  CheckArguments | ConvertArguments | SaveArguments | { readonly command: "help" | "version" };

const MOST_JOBS = 64; // More threads than this only cost memory: the work is all processor.

const options = {
  check: { json: { type: "boolean" }, jobs: { type: "string", short: "j" } },
  convert: { out: { type: "string", short: "o" } },
  save: {},
} as const satisfies Record<string, ParseArgsConfig["options"]>;

/** Reads the words of a command line. Fails with the code `usage` and a sentence that says what to type instead. */
export function readArguments(argv: readonly string[]): Result<Arguments> {
  const [command, ...words] = argv;
  if (asksFor(argv, "--help", "-h") || command === "help") return succeed({ command: "help" });
  if (command === "--version" || command === "-V") return succeed({ command: "version" });

  try {
    switch (command) {
      case "check":
        return readCheck(words);
      case "convert":
        return readConvert(words);
      case "save":
        return readSave(words);
      case undefined:
        return usage("Say what to do: check, convert or save.");
      default:
        return usage(`There is no command "${command}": use check, convert or save.`);
    }
  } catch (error) {
    // parseArgs throws for an unknown option or a missing value; its first sentence says which.
    if (!(error instanceof TypeError)) throw error;
    return usage(`${error.message.split(". ")[0] ?? ""}.`.replace(/\.\.$/, "."));
  }
}

function readCheck(words: readonly string[]): Result<CheckArguments> {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: options.check,
    allowPositionals: true,
  });
  if (positionals.length === 0) return usage("Name the files or folders to check.");
  const jobs = values.jobs === undefined ? null : Number(values.jobs);
  if (jobs !== null && !(Number.isInteger(jobs) && jobs >= 1 && jobs <= MOST_JOBS)) {
    return usage(`--jobs takes a whole number from 1 to ${MOST_JOBS}.`);
  }
  return succeed({ command: "check", paths: positionals, json: values.json === true, jobs });
}

function readConvert(words: readonly string[]): Result<ConvertArguments> {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: options.convert,
    allowPositionals: true,
  });
  if (positionals.length === 0) return usage("Name the files to convert.");
  if (values.out === "") return usage("--out takes the name of a folder.");
  return succeed({ command: "convert", paths: positionals, out: values.out ?? null });
}

function readSave(words: readonly string[]): Result<SaveArguments> {
  const { positionals } = parseArgs({ args: [...words], options: options.save, allowPositionals: true });
  if (positionals.length === 0) return usage("Name the files to save the record in.");
  return succeed({ command: "save", paths: positionals });
}

/** Whether one of the words stands before a lone `--`, behind which everything is the name of a file. */
function asksFor(argv: readonly string[], ...words: readonly string[]): boolean {
  const end = argv.indexOf("--");
  return argv.slice(0, end === -1 ? undefined : end).some((word) => words.includes(word));
}

function usage(message: string): ReturnType<typeof fail> {
  return fail({ code: "usage", message });
}
