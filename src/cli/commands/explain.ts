import { suggest } from "../../text/nearest-names.ts";
import { allChecks } from "../../checks/index.ts";
import { succeed } from "../../result.ts";
import { readCheckPage } from "../check-pages.ts";
import type { DefineCommand } from "../command-line.ts";
import { notDone, nothingBlocks } from "../exit-code.ts";
import type { ExitCode } from "../exit-code.ts";
import { plainPage, wrap } from "../plain-page.ts";
import { printable } from "../printable.ts";
import type { Surroundings } from "../surroundings.ts";
import { TextOutput } from "../text-output.ts";

export const defineExplain: DefineCommand = (command, run) => {
  command
    .description(
      "Explains what a check looks for, why it matters and what to do. Without a check, lists all checks.",
    )
    .argument("[check]", "check to explain")
    .action((check = "") => run(succeed(check === "" ? null : check), explain));
};

/** Prints the page of a check, or the list of all checks. */
export async function explain(check: string | null, { stdout, stderr }: Surroundings): Promise<ExitCode> {
  const found = allChecks.find(({ id }) => id === check);
  if (check !== null && !found) {
    const ids = allChecks.map(({ id }) => id);
    const list = "For the list of all checks: permanency-audit explain";
    stderr.write(`There is no check "${printable(check)}".${suggest(check, ids)}\n${list}\n`);
    return notDone;
  }
  await new TextOutput(stdout).write(found ? plainPage(readCheckPage(found)) : listChecks());
  return nothingBlocks;
}

/** Every check with the reason for it. */
function listChecks(): string {
  const lines = allChecks.flatMap(({ id, why }) => [id, ...wrap(why, "    ", "    ")]);
  const count = String(allChecks.length);
  return [`${count} checks. To read about one: permanency-audit explain <check>`, "", ...lines, ""].join(
    "\n",
  );
}
