import { succeed } from "../../result.ts";
import type { Result } from "../../result.ts";
import { readAnchor, readSettings, verifyLog, writeAnchor } from "../../server/administration.ts";
import type { LogAnchor } from "../../server/administration.ts";
import type { DefineCommand } from "../command-line.ts";
import { notDone, nothingBlocks, somethingBlocks } from "../exit-code.ts";
import type { ExitCode } from "../exit-code.ts";
import { printable } from "../printable.ts";
import type { Surroundings } from "../surroundings.ts";

interface VerifyWanted {
  /** Whether to print the head of the log, to be kept elsewhere. */
  readonly prints: boolean;
  /** A head that was kept elsewhere. */
  readonly anchor: LogAnchor | null;
}

export const defineVerifyLog: DefineCommand = (command, run) => {
  command
    .description("Verifies the service's log, and every audit and access code against it.")
    .option(
      "--anchor [anchor]",
      "print the end of the log, to keep elsewhere; or check the log against one that you kept",
    )
    .action(({ anchor }) => run(readWanted(anchor), checkLog));
};

function readWanted(anchor: string | true | undefined): Result<VerifyWanted> {
  if (typeof anchor !== "string") return succeed({ prints: anchor === true, anchor: null });
  const read = readAnchor(anchor);
  return read.ok ? succeed({ prints: false, anchor: read.value }) : read;
}

/** Ends with 0 when log and data agree, with 1 when somebody changed either. */
async function checkLog(
  { prints, anchor }: VerifyWanted,
  { stdout, stderr, env }: Surroundings,
): Promise<ExitCode> {
  const settings = readSettings(env);
  const verified = settings.ok ? await verifyLog(settings.value, anchor) : settings;
  if (!verified.ok) {
    stderr.write(`${verified.problem.message}\n`);
    return notDone;
  }
  const { entries, problems, head } = verified.value;
  const count = `${entries} ${entries === 1 ? "entry" : "entries"}`;
  if (problems.length > 0) {
    for (const { message } of problems) stdout.write(`${printable(message)}\n`);
    stdout.write(
      "The log and the data do not agree. Keep the database as it is, and compare it with the last back-up.\n",
    );
    return somethingBlocks;
  }
  stdout.write(`The log is whole and the data agree with it: ${count}.\n`);
  if (prints) {
    stdout.write(
      `${writeAnchor(head)}\nKeep this line where nobody who can change the database can change it. Check it later with: permanency-audit verify-log --anchor ${writeAnchor(head)}\n`,
    );
  }
  return nothingBlocks;
}
