import { Command, CommanderError } from "@commander-js/extra-typings";
import type { CommandUnknownOpts } from "@commander-js/extra-typings";
import type { Command as PlainCommand } from "commander";

import { definitionOption, definitionsOf } from "./command-line.ts";
import type { Run } from "./command-line.ts";
import { commands } from "./commands/all-commands.ts";
import { notDone, nothingBlocks } from "./exit-code.ts";
import type { ExitCode } from "./exit-code.ts";
import type { Form } from "../proforma/form.ts";
import { succeed } from "../result.ts";
import type { Result } from "../result.ts";
import { commandError } from "./internal-error.ts";
import { readVersion } from "./program-version.ts";
import type { Surroundings } from "./surroundings.ts";
import { sayUsageError } from "./usage-error.ts";

/**
 * Runs one command to its end.
 * @param argv the words after the name of the program.
 * @returns the exit status of the contract: 0, 1 or 2. Where the program itself fails it says so in a sentence and returns 2.
 */
export async function runCli(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const { stderr } = surroundings;
  let exitCode: ExitCode = nothingBlocks;
  const refuse = (message: string) => {
    stderr.write(`${message}\n`);
    exitCode = notDone;
  };
  try {
    let named: readonly string[] = [];
    const program = await createProgram(argv, surroundings, async (wanted, work) => {
      if (!wanted.ok) {
        refuse(wanted.problem.message);
        return;
      }
      const definitions = await readDefinitions(named);
      if (!definitions.ok) {
        refuse(definitions.problem.message);
        return;
      }
      const { stdout, env } = surroundings;
      exitCode = await work(wanted.value, { stdout, stderr, env, definitions: definitions.value });
    });
    program.hook("preAction", (_, command) => {
      named = definitionsOf(command);
    });
    try {
      await program.parseAsync(argv, { from: "user" });
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error;
      if (error.exitCode !== 0) refuse(sayUsageError(error, program, argv));
    }
  } catch (error) {
    refuse(commandError(error).message);
  }
  return exitCode;
}

/** The forms that `--definition` names. What it takes to read them is loaded only when some are named. */
async function readDefinitions(named: readonly string[]): Promise<Result<readonly Form[]>> {
  return named.length === 0 ? succeed([]) : (await import("./load-forms.ts")).loadOtherForms(named);
}

/** The program with its commands; the files of only those that the words name are loaded, as most runs only check. */
export async function createProgram(
  argv: readonly string[],
  { stdout }: Pick<Surroundings, "stdout">,
  run: Run,
): Promise<CommandUnknownOpts> {
  const program = new Command("permanency-audit")
    .description("Checks, records and shares permanence audits made on forms in Word.")
    .usage("<command> [arguments] [options]")
    .version(readVersion(), "-V, --version", "show the version of this program")
    .helpOption("-h, --help", "show this help")
    .helpCommand("help [command]", "show the help of a command")
    .addHelpText("after", afterHelp)
    .configureHelp({ showGlobalOptions: false })
    // Problems are put into our own words below.
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: () => undefined,
      outputError: () => undefined,
    })
    .exitOverride();
  const isCompleting = argv[0] === "complete" || argv[0] === "completion";
  for (const { name, group, summary, load, readsForms = false } of commands) {
    const command = program.command(name).summary(summary).helpGroup(group);
    if (!isCompleting && !argv.includes(name)) continue;
    (await load())(command, run);
    if (!readsForms) continue;
    const ends = command.commands.length > 0 ? command.commands : [command];
    for (const each of ends) each.addOption(definitionOption());
  }
  if (isCompleting || !commands.some(({ name }) => name === argv[0])) await addCompletionCommand(program);
  return program;
}

async function addCompletionCommand(program: Command): Promise<void> {
  const { default: addCompletion } = await import("@bomb.sh/tab/commander");
  // The typed Command is commander's own class, with types that the completion library does not know.
  addCompletion(program as unknown as PlainCommand, { completionCommandName: "completion" });
  program.commands
    .find((command) => command.name() === "completion")
    ?.description("print a script with which your shell completes commands: zsh, bash, fish or powershell");
}

const afterHelp = `
For the arguments and options of a command: permanency-audit help <command>

Environment variables:
  PERMANENCY_AUDIT_KEY          your authority's key, if you do not use --key-file
  PERMANENCY_AUDIT_TOKEN        your access code for the collation service
  PERMANENCY_AUDIT_GRAPH_TOKEN  an access token for a Microsoft List
  PERMANENCY_AUDIT_STATE        the folder for audits that are waiting to be sent

Exit status:
  0  no problems in any file
  1  an audit has something to fix or explain
  2  a file was refused, or the command could not do its work
`;
