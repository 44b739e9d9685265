import { addSignOff } from "../../audit/sign-off.ts";
import { blocks } from "../../checks/engine/finding.ts";
import type { Policy } from "../../checks/engine/policy.ts";
import { runChecks } from "../../checks/run-checks.ts";
import { niromp2019 } from "../../proforma/definitions/niromp-2019.ts";
import { fail, succeed } from "../../result.ts";
import type { Result } from "../../result.ts";
import { notDone } from "../exit-code.ts";
import type { ExitCode } from "../exit-code.ts";
import type { SignOffArguments } from "../read-collation-arguments.ts";
import { readPolicyFile } from "../read-policy-file.ts";
import { saveInPlace } from "../save-in-place.ts";
import type { ReadDocument, ToSave } from "../save-in-place.ts";
import type { Surroundings } from "../surroundings.ts";
import { isoDateOf } from "../today.ts";

/** Writes a step of signing off into each document: that it is ready, countersigned or returned. */
export async function signOff(wanted: SignOffArguments, surroundings: Surroundings): Promise<ExitCode> {
  const policy = readPolicyFile(wanted.policy);
  if (!policy.ok) {
    surroundings.stderr.write(`${policy.problem.message}\n`);
    return notDone;
  }
  return saveInPlace(wanted.paths, surroundings, (opened) => planStep(opened, wanted, policy.value));
}

function planStep(
  { audit: { record, facts } }: ReadDocument,
  { step, initials, role, on, remarks }: SignOffArguments,
  policy: Policy,
): Result<ToSave> {
  const today = isoDateOf(new Date());
  const { findings } = runChecks({ record, facts, today, proForma: niromp2019, policy });
  const blocking = findings.filter(blocks).length;
  // An audit that needs more work is what one is returned for.
  if (blocking > 0 && step !== "returned") return fail(somethingBlocksIt(blocking));
  const given = { step, initials, role, on: on ?? today, ...(remarks !== null && { remarks }) };
  const signOffs = addSignOff(record, given);
  if (!signOffs.ok) return signOffs;
  const message = { ready: "Marked as ready.", countersigned: "Countersigned.", returned: "Returned." }[step];
  return succeed({ signOffs: signOffs.value, messages: [{ code: `sign-off-${step}`, message }] });
}

function somethingBlocksIt(count: number) {
  const findings = count === 1 ? "One finding blocks" : `${String(count)} findings block`;
  return {
    code: "sign-off-blocked",
    message: `${findings} this audit, so nobody can sign it yet. Settle what permanency-audit check names first.`,
  };
}
