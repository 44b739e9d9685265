import { giveReason } from "../../checks/engine/give-reason.ts";
import { allChecks } from "../../checks/index.ts";
import { niromp2019 } from "../../proforma/definitions/niromp-2019.ts";
import { succeed } from "../../result.ts";
import { notDone } from "../exit-code.ts";
import type { ExitCode } from "../exit-code.ts";
import type { ReasonArguments } from "../read-arguments.ts";
import { readPolicyFile } from "../read-policy-file.ts";
import { saveInPlace } from "../save-in-place.ts";
import type { Surroundings } from "../surroundings.ts";
import { isoDateOf } from "../today.ts";

/** Lets a query stand, by a reason that is saved in the document with its record. */
export async function reason(wanted: ReasonArguments, surroundings: Surroundings): Promise<ExitCode> {
  const policy = readPolicyFile(wanted.policy);
  if (!policy.ok) {
    surroundings.stderr.write(`${policy.problem.message}\n`);
    return notDone;
  }
  const today = isoDateOf(new Date());
  return saveInPlace([wanted.path], surroundings, ({ audit: { record, facts } }, auditId) => {
    const audit = { record, facts, today, proForma: niromp2019, policy: policy.value };
    const given = giveReason(audit, wanted.reason, auditId, allChecks);
    return given.ok ? succeed({ reasons: given.value }) : given;
  });
}
