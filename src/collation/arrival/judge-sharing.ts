import type { AuditRecord } from "../../audit/audit-record.ts";
import { localPlace, type Place } from "../../audit/place.ts";
import { asWrittenKey, asWrittenOf, entryOf, valueOf, valuesInRecord } from "../../audit/record-values.ts";
import { treeOf, type FormValue } from "../../proforma/form-tree.ts";
import type { Form } from "../../proforma/form.ts";
import type { CollatedAudit } from "../collated-audit.ts";
import { mayShareAsWritten, treatmentOf } from "../how-shared.ts";
import { isKeyedHash } from "../keyed-hash.ts";
import { placeAsWritten } from "../redact-record.ts";
import { isPolicyFor, type SharingPolicy } from "../sharing-policy.ts";
import { arrivalProblem, type ArrivalProblem } from "./arrival-problem.ts";

/** The policy that the audit names, if the list allows it for audits on this form. */
export function findSharing(
  { sharing }: CollatedAudit,
  form: Form,
  allowed: readonly SharingPolicy[],
): SharingPolicy | null {
  return allowed.find((policy) => policy.id === sharing.policy && isPolicyFor(policy, form)) ?? null;
}

export const policyNotAllowed = arrivalProblem(
  "sharing-not-allowed",
  "This list does not take audits that are shared by this policy. Use the sharing policy that the list's settings name.",
);

/**
 * Compares what arrived with its sharing policy: nothing that the form or the policy keeps back may be there, and nothing else
 * may be named as kept back, because checks do not look at such places.
 */
export function judgeSharing(audit: CollatedAudit, policy: SharingPolicy, form: Form): ArrivalProblem | null {
  const { record, sharing } = audit;
  const values = valuesInRecord(form, record);
  const unknown = sharing.withheld.filter((place) => !isKeptBack(place, policy, form));
  if (unknown.length > 0) {
    return arrivalProblem(
      "withheld-wrong",
      "The audit names values as kept back that its sharing policy does not keep back. Update the program that sends it.",
      unknown.filter((place) => treeOf(form).at(place) !== null),
    );
  }
  const withheld = new Set(sharing.withheld);
  const filled = values.filter((value) => {
    const isValueHere = withheld.has(value.place) && valueOf(record, value) !== null && !isReference(value);
    return isValueHere || (withheld.has(placeAsWritten(value)) && asWrittenOf(record, value) !== null);
  });
  if (filled.length > 0) {
    return arrivalProblem(
      "withheld-not-empty",
      "The audit holds values that it names as kept back. Update the program that sends it.",
      filled.map(({ place }) => place),
    );
  }
  const wrong = values.filter((value) => !isReferenceAsPromised(value, record, policy));
  if (wrong.length > 0) {
    return arrivalProblem(
      "child-reference-wrong",
      "The child's reference is not as the sharing policy says. Send the audit again with the policy that the list's settings name.",
      wrong.map(({ place }) => place),
    );
  }
  const beyond = listBeyond(record, values, policy);
  if (beyond.length === 0) return null;
  return arrivalProblem(
    "sharing-not-kept",
    "The audit holds values that its sharing policy keeps back. Send it again with the policy that the list's settings name.",
    beyond,
  );
}

function isReference({ definition: { means, shared } }: FormValue): boolean {
  return means === "child-reference" || (shared === "keyed-hash" && means !== "initials");
}

function isReferenceAsPromised(value: FormValue, record: AuditRecord, policy: SharingPolicy): boolean {
  const reference = valueOf(record, value);
  if (reference === null || !isReference(value)) return true;
  const treatment = treatmentOf(value, policy);
  if (treatment === "keyed-hash") return isKeyedHash(reference);
  // A hash under a policy that promises the reference itself would pass no check of references.
  return treatment === "as-it-is" && !isKeyedHash(reference);
}

/** Whether the form or the policy keeps back the value at a place, or what was written there instead of a value. */
function isKeptBack(place: Place, policy: SharingPolicy, form: Form): boolean {
  const [, local] = /^local\/[1-9]\d{0,3}\/(question|answer|comment)$/.exec(place) ?? [];
  if (local !== undefined) return !policy.localQuestions || (local !== "question" && !policy.comments);
  const value = treeOf(form).at(place);
  if (value === null) {
    const beside = treeOf(form).values.find((each) => placeAsWritten(each) === place);
    return beside !== undefined && !mayShareAsWritten(beside, policy);
  }
  if (treatmentOf(value, policy) !== "as-it-is") return true;
  // No audit is sent without them, and a missing one must not pass as one that was kept back.
  const { required, type } = value.definition;
  return !required && type !== "text" && !mayShareAsWritten(value, policy);
}

/** Where something is that the policy keeps back. What has no place on the form is named by its member of the record. */
function listBeyond(
  record: AuditRecord,
  values: readonly FormValue[],
  policy: SharingPolicy,
): readonly Place[] {
  const places: Place[] = [];
  const expectEmpty = (mayBeThere: boolean, place: Place, value: unknown) => {
    if (!mayBeThere && value !== null && value !== undefined) places.push(place);
  };
  for (const value of values) {
    expectEmpty(treatmentOf(value, policy) !== "left-out", value.place, valueOf(record, value));
    const written = entryOf(record, value.owner)[asWrittenKey(value.definition.id)];
    const isOwn = value.definition.type !== "text";
    if (isOwn) expectEmpty(mayShareAsWritten(value, policy), placeAsWritten(value), written);
  }
  for (const [index, { question, comment, asWritten }] of record.local.entries()) {
    expectEmpty(policy.localQuestions, localPlace(index + 1, "question"), question);
    expectEmpty(policy.comments, localPlace(index + 1, "comment"), comment);
    expectEmpty(policy.comments, localPlace(index + 1, "answer"), asWritten);
  }
  expectEmpty(policy.reasons || record.reasons.length === 0, "reasons", record.reasons);
  expectEmpty(policy.facts, "facts", record.facts);
  const remarks = record.signOffs?.some((step) => step.remarks !== undefined) ?? false;
  expectEmpty(policy.remarks || !remarks, "signOffs", record.signOffs);
  // Where the audit was sent before is nobody else's business, whatever the policy.
  expectEmpty(false, "sendings", record.sendings);
  return [...new Set(places)];
}
