import { readSettings, verifyLog } from "../../server/administration.ts";
import { succeed } from "../../result.ts";
import type { DefineCommand } from "../command-line.ts";
import { notDone, nothingBlocks, somethingBlocks } from "../exit-code.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Surroundings } from "../surroundings.ts";

export const defineVerifyLog: DefineCommand = (command, run) => {
  command
    .description("Verifies the audit log's hash chain from its first entry.")
    .action(() => run(succeed(null), checkLog));
};

/** Follows the chain of the service's log from its start: 0 when it is whole, 1 where an entry was changed or taken out. */
async function checkLog(_wanted: null, { stdout, stderr, env }: Surroundings): Promise<ExitCode> {
  const settings = readSettings(env);
  const verified = settings.ok ? await verifyLog(settings.value) : settings;
  if (!verified.ok) {
    stderr.write(`${verified.problem.message}\n`);
    return notDone;
  }
  const { entries, brokenAt } = verified.value;
  const count = `${String(entries)} ${entries === 1 ? "entry" : "entries"}`;
  if (brokenAt === null) {
    stdout.write(`The log is whole: ${count}.\n`);
    return nothingBlocks;
  }
  stdout.write(
    `The log is broken at entry ${String(brokenAt)} of ${count}: somebody changed it, or took one out. Keep the database as it is, and compare it with the last back-up.\n`,
  );
  return somethingBlocks;
}
