import { backUpStore, readSettings, restoreStore } from "../../server/administration.ts";
import { notDone, nothingBlocks } from "../exit-code.ts";
import type { ExitCode } from "../exit-code.ts";
import { printable } from "../printable.ts";
import type { BackUpArguments } from "../read-service-arguments.ts";
import type { Surroundings } from "../surroundings.ts";

/** Copies the store of the collation service into a file, or makes the store from one, and says what is in it. */
export async function backUpOrRestore(
  { command, file }: BackUpArguments,
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
