import type { CommanderError, CommandUnknownOpts } from "@commander-js/extra-typings";

import { suggest } from "../text/nearest-names.ts";
import { listChoices } from "../text/list-choices.ts";
import { printable } from "./printable.ts";

/** What is wrong with the words that were typed and what to type instead, from the error that commander gives. */
export function sayUsageError(
  error: CommanderError,
  program: CommandUnknownOpts,
  argv: readonly string[],
): string {
  const { command, next } = findCommand(program, argv);
  const help = `For help: permanency-audit help${command === program ? "" : ` ${nameOf(command)}`}`;
  return `${sentenceFor(error, command, next)}\n${help}`;
}

function sentenceFor(
  { code, message }: CommanderError,
  command: CommandUnknownOpts,
  next: string | undefined,
): string {
  const name = `\`${nameOf(command)}\``;
  const quoted = printable(/'([^']*)'/.exec(message)?.[1] ?? "");
  if (command.commands.length > 0 && next === undefined) {
    return `Add what to do: ${listChoices(namesIn(command))}.`;
  }
  if (command.commands.length > 0 && next !== undefined && !next.startsWith("-")) {
    const names = namesIn(command);
    const nearest = suggest(next, names);
    return `There is no command "${printable(next)}".${nearest || ` Use ${listChoices(names)}.`}`;
  }
  switch (code) {
    case "commander.unknownOption": {
      const meant = /Did you mean ([^?]*)\?/.exec(message)?.[1];
      return `${name} has no option ${quoted}.${meant === undefined ? "" : ` Did you mean ${meant}?`}`;
    }
    case "commander.optionMissingArgument":
      return `Option ${quoted} needs a value.`;
    case "commander.missingMandatoryOptionValue":
      return `Add ${quoted}: ${descriptionOf(command, quoted)}.`;
    case "commander.missingArgument": {
      const argument = command.registeredArguments.find((each) => each.name() === quoted);
      return `Name the ${argument?.description ?? quoted}.`;
    }
    case "commander.excessArguments": {
      const max = command.registeredArguments.length;
      const count = max === 0 ? "no arguments" : `only ${max} ${max === 1 ? "argument" : "arguments"}`;
      return `${name} takes ${count}.`;
    }
    default:
      return printable(message.replace(/^error: (?:.* is invalid\. )?/s, ""));
  }
}

/** The command that the words lead to, and the word behind its name. */
function findCommand(
  program: CommandUnknownOpts,
  argv: readonly string[],
): { readonly command: CommandUnknownOpts; readonly next: string | undefined } {
  let command = program;
  for (const [index, word] of argv.entries()) {
    const found = command.commands.find((each) => each.name() === word);
    if (!found) return { command, next: argv[index] };
    command = found;
  }
  return { command, next: undefined };
}

/** Without the name of the program: `outbox send`. */
function nameOf(command: CommandUnknownOpts): string {
  const parent = command.parent;
  return parent?.parent ? `${nameOf(parent)} ${command.name()}` : command.name();
}

function namesIn(command: CommandUnknownOpts): readonly string[] {
  const visible = command.createHelp().visibleCommands(command);
  return visible.map((each) => each.name()).filter((name) => name !== "help");
}

function descriptionOf(command: CommandUnknownOpts, flags: string): string {
  return command.options.find((option) => option.flags === flags)?.description ?? "";
}
