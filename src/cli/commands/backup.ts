import { backUpStore, readSettings, restoreStore } from "../../server/administration.ts";
import { succeed } from "../../result.ts";
import type { DefineCommand } from "../command-line.ts";
import { notDone, nothingBlocks } from "../exit-code.ts";
import type { ExitCode } from "../exit-code.ts";
import { printable } from "../printable.ts";
import type { Surroundings } from "../surroundings.ts";

interface BackUpWanted {
  readonly command: "backup" | "restore";
  readonly file: string;
}

export const defineBackup: DefineCommand = (command, run) => {
  command
    .description(
      "Copies the embedded database to a new file while the service runs, and reads the copy back.",
    )
    .argument("<file>", "file to write the backup to")
    .action((file) => run(succeed({ command: "backup" as const, file }), backUpOrRestore));
};

export const defineRestore: DefineCommand = (command, run) => {
  command
    .description("Restores the embedded database from a backup. Never replaces a database.")
    .argument("<file>", "backup to restore")
    .action((file) => run(succeed({ command: "restore" as const, file }), backUpOrRestore));
};

/** Copies the store of the collation service into a file, or makes the store from one, and says what is in it. */
export async function backUpOrRestore(
  { command, file }: BackUpWanted,
  { stdout, stderr, env }: Surroundings,
): Promise<ExitCode> {
  const settings = readSettings(env);
  const work = command === "backup" ? backUpStore : restoreStore;
  const done = settings.ok ? await work(settings.value, file) : settings;
  if (!done.ok) {
    stderr.write(`${done.problem.message}\n`);
    return notDone;
  }
  const { audits, logEntries } = done.value;
  const what = command === "backup" ? "backed up and read through" : "restored";
  stdout.write(
    `${printable(file)}  ${what}: ${String(audits)} ${audits === 1 ? "audit" : "audits"}, ${String(logEntries)} entries in the log\n`,
  );
  return nothingBlocks;
}
