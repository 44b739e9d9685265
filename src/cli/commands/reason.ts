import { giveReason } from "../../checks/engine/give-reason.ts";
import type { ReasonToGive } from "../../checks/engine/give-reason.ts";
import { checksOf } from "../../checks/index.ts";
import { succeed } from "../../result.ts";
import { policyOption, wholeNumber } from "../command-line.ts";
import type { DefineCommand } from "../command-line.ts";
import { notDone } from "../exit-code.ts";
import type { ExitCode } from "../exit-code.ts";
import { readPolicyFile } from "../read-policy-file.ts";
import { saveInPlace } from "../save-in-place.ts";
import { knownForms, type Surroundings } from "../surroundings.ts";
import { isoDateOf } from "../today.ts";

interface ReasonWanted {
  readonly path: string;
  readonly reason: ReasonToGive;
  readonly policy: string | null;
}

export const defineReason: DefineCommand = (command, run) => {
  command
    .description(
      "Records why an answer that a check questions is right. Saves the reason in the Word file. The reason no longer applies when the answer changes.",
    )
    .argument("<file>", "one file that the reason is for")
    .requiredOption("--check <check>", "the check, as the report names it")
    .requiredOption("--at <place>", "the place, as the report names it")
    .requiredOption("--because <reason>", "why the answer is right, in at least three words")
    .option(
      "--offset <number>",
      "which of several findings at this place (all if you leave this out)",
      wholeNumber("--offset", 0, 999_999_999),
    )
    .addOption(policyOption())
    .action((path, { policy = null, ...given }) => run(succeed({ path, reason: given, policy }), reason));
};

/** Explains a query, by a reason that is saved in the document with its record. */
export async function reason(wanted: ReasonWanted, surroundings: Surroundings): Promise<ExitCode> {
  const policy = readPolicyFile(wanted.policy, knownForms(surroundings));
  if (!policy.ok) {
    surroundings.stderr.write(`${policy.problem.message}\n`);
    return notDone;
  }
  const today = isoDateOf(new Date());
  return saveInPlace([wanted.path], surroundings, ({ audit: { record, facts, form } }, auditId) => {
    const audit = { record, facts, today, form, policy: policy.value };
    const given = giveReason(audit, wanted.reason, auditId, checksOf(form));
    return given.ok ? succeed({ reasons: given.value }) : given;
  });
}
