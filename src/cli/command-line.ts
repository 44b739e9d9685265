import { InvalidArgumentError, Option } from "@commander-js/extra-typings";
import type { Command, CommandUnknownOpts } from "@commander-js/extra-typings";

import { decodeUkDate } from "../audit/codecs/uk-date.ts";
import { suggest } from "../text/nearest-names.ts";
import { listChoices } from "../text/list-choices.ts";
import { fail } from "../result.ts";
import type { Result } from "../result.ts";
import type { ExitCode } from "./exit-code.ts";
import type { Surroundings } from "./surroundings.ts";

/** Does what was typed, or refuses it with the problem's sentence. Every command's action ends with it. */
export type Run = <Wanted>(
  wanted: Result<Wanted>,
  work: (wanted: Wanted, surroundings: Surroundings) => ExitCode | Promise<ExitCode>,
) => Promise<void>;

/**
 * States the arguments, options and help of a command, and what it does. Describe an argument so that "Name the …." is the
 * sentence to show when it is missing.
 */
export type DefineCommand = (command: Command, run: Run) => void;

/** A problem with what was typed. @param message a sentence that says what to type instead. */
export function usage(message: string): ReturnType<typeof fail> {
  return fail({ code: "usage", message });
}

/** Reads the value of an option that takes one of a few words. */
export function oneOf<Choice extends string>(
  option: string,
  choices: readonly Choice[],
): (typed: string) => Choice {
  return (typed) => {
    const choice = choices.find((each) => each === typed);
    if (choice !== undefined) return choice;
    throw new InvalidArgumentError(`${option} takes ${listChoices(choices)}.${suggest(typed, choices)}`);
  };
}

/** Reads a whole number. */
export function wholeNumber(option: string, min: number, max: number): (typed: string) => number {
  return (typed) => {
    const number = /^\d{1,9}$/.test(typed) ? Number(typed) : NaN;
    if (number >= min && number <= max) return number;
    throw new InvalidArgumentError(`${option} takes a whole number from ${min} to ${max}.`);
  };
}

/** Reads a date as people write it; gives it in ISO form. */
export function ukDate(option: string): (typed: string) => string {
  return (typed) => {
    const date = decodeUkDate(typed);
    if (date !== null) return date;
    throw new InvalidArgumentError(`${option} takes a date, such as 31/03/2027 or 2027-03-31.`);
  };
}

/** `--definition` of every command that works on forms, which may come more than once. */
export function definitionOption() {
  return new Option(
    "--definition <path>",
    "also know the form of this definition file, or the forms of all those in a folder",
  ).argParser<readonly string[]>((path, others) => [
    ...((others as readonly string[] | undefined) ?? []),
    path,
  ]);
}

/** The definition files and folders that were typed for a command. */
export function definitionsOf(command: CommandUnknownOpts): readonly string[] {
  // What `definitionOption` puts there, of whichever command.
  const { definition = [] } = command.opts() as { readonly definition?: readonly string[] };
  return definition;
}

/** `--policy`, which several commands have. */
export function policyOption() {
  return new Option("-p, --policy <file>", "a policy file with your region's thresholds and severities");
}
