import { readFile } from "node:fs/promises";

import { NOT_DONE, NOTHING_BLOCKS } from "./exit-code.ts";
import type { ExitCode } from "./exit-code.ts";
import { helpText } from "./help-text.ts";
import { readArguments } from "./read-arguments.ts";
import type { Surroundings } from "./surroundings.ts";

/**
 * Runs one command to its end. Each command is loaded when it is asked for, as most runs check and need no more.
 * @param argv the words after the name of the program.
 * @returns the exit status of the contract: 0, 1 or 2. It throws for nothing that stands in a file or on the command line.
 */
export async function runCli(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const read = readArguments(argv);
  if (!read.ok) {
    surroundings.stderr.write(`${read.problem.message}\nFor help: permanency-audit --help\n`);
    return NOT_DONE;
  }
  switch (read.value.command) {
    case "help":
      surroundings.stdout.write(helpText);
      return NOTHING_BLOCKS;
    case "version":
      surroundings.stdout.write(`${await readVersion()}\n`);
      return NOTHING_BLOCKS;
    case "check": {
      const { check } = await import("./commands/check.ts");
      return check(read.value, surroundings);
    }
    case "convert": {
      const { convert } = await import("./commands/convert.ts");
      return convert(read.value, surroundings);
    }
    case "save": {
      const { save } = await import("./commands/save.ts");
      return save(read.value, surroundings);
    }
  }
}

async function readVersion(): Promise<string> {
  const about: unknown = JSON.parse(
    await readFile(new URL("../../package.json", import.meta.url), { encoding: "utf8" }),
  );
  const version = about !== null && typeof about === "object" && "version" in about ? about.version : null;
  return typeof version === "string" ? version : "unknown";
}
