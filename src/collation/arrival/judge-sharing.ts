import type { AuditRecord } from "../../audit/audit-record.ts";
import {
  actionColumns,
  actionPlace,
  answerCommentPlace,
  answerPlace,
  factorsPlace,
  gradeCommentPlace,
  gradePlace,
  headerPlace,
  localPlace,
  meaningOfPlace,
} from "../../audit/place.ts";
import type { Place } from "../../audit/place.ts";
import { writtenAt } from "../../checks/engine/value-at-place.ts";
import type { ProForma } from "../../proforma/pro-forma.ts";
import type { CollatedAudit } from "../collated-audit.ts";
import type { SharingPolicy } from "../sharing-policy.ts";
import { arrivalProblem } from "./arrival-problem.ts";
import type { ArrivalProblem } from "./arrival-problem.ts";

/** As `hashChildId` writes it. */
const keyedHash = /^hash-[0-9a-f]{32}$/;

/** The policy that the audit names, if the list allows it. */
export function policyOf(
  { sharing }: CollatedAudit,
  allowed: readonly SharingPolicy[],
): SharingPolicy | null {
  return allowed.find(({ id }) => id === sharing.policy) ?? null;
}

export const policyNotAllowed = arrivalProblem(
  "sharing-not-allowed",
  "This list does not take audits that are shared by this policy. Use the sharing policy that the list's settings name.",
);

/**
 * Holds what arrived against its sharing policy: nothing that the policy keeps back may be there, and nothing else may be
 * named as kept back, because checks do not look at such places.
 */
export function judgeSharing(
  audit: CollatedAudit,
  policy: SharingPolicy,
  proForma: ProForma,
): ArrivalProblem | null {
  const { record, sharing } = audit;
  const unknown = sharing.withheld.filter((place) => !isKeptBack(place, policy, proForma));
  if (unknown.length > 0) {
    const known = unknown.filter((place) => meaningOfPlace(proForma, place) !== null);
    return arrivalProblem(
      "withheld-wrong",
      "The audit names values as kept back that its sharing policy does not keep back. Update the program that sends it.",
      known,
    );
  }
  const filled = sharing.withheld.filter(
    (place) => place !== headerPlace("childId") && writtenAt(record, proForma.form, place) !== null,
  );
  if (filled.length > 0) {
    return arrivalProblem(
      "withheld-not-empty",
      "The audit holds values that it names as kept back. Update the program that sends it.",
      filled,
    );
  }
  if (!isChildReferenceAsPromised(record, policy)) {
    return arrivalProblem(
      "child-reference-wrong",
      "The child's reference is not as the sharing policy says. Send the audit again with the policy that the list's settings name.",
      [headerPlace("childId")],
    );
  }
  const beyond = listBeyond(record, policy);
  if (beyond.length === 0) return null;
  return arrivalProblem(
    "sharing-not-kept",
    "The audit holds values that its sharing policy keeps back. Send it again with the policy that the list's settings name.",
    beyond,
  );
}

function isChildReferenceAsPromised({ header }: AuditRecord, { childId: how }: SharingPolicy): boolean {
  const reference = header.childId ?? null;
  if (reference === null) return true;
  if (how === "keyed-hash") return keyedHash.test(reference);
  // A hash under a policy that promises the reference itself would pass no check of references.
  return how === "as-it-is" && !keyedHash.test(reference);
}

/** Whether the policy keeps back the value at a place of this form. */
function isKeptBack(place: Place, policy: SharingPolicy, proForma: ProForma): boolean {
  const [, value] = /^local\/[1-9]\d{0,3}\/(question|answer|comment)$/.exec(place) ?? [];
  if (value !== undefined) return !policy.localQuestions || (value !== "question" && !policy.comments);
  const asWritten = proForma.header.find(({ id }) => place === headerPlace(`${id}AsWritten`));
  if (asWritten) return !policy.comments;
  const meaning = meaningOfPlace(proForma, place);
  switch (meaning?.type) {
    case undefined:
      return false;
    case "header":
      if (meaning.field === "childId") return policy.childId !== "as-it-is";
      return (meaning.field === "iro" && !policy.iro) || (meaning.field === "team" && !policy.team);
    case "answer-comment":
    case "grade-comment":
      return !policy.comments;
    // No audit is sent without them, and a missing one must not pass as one that was kept back.
    case "answer":
    case "grade":
      return false;
    case "action":
      return !policy.actions;
    case "factors":
      return !policy.factors;
  }
}

/** Where something stands that the policy keeps back. What has no place on the form is named by its member of the record. */
function listBeyond(record: AuditRecord, policy: SharingPolicy): readonly Place[] {
  const places: Place[] = [];
  const expectEmpty = (mayBeThere: boolean, place: Place, value: unknown) => {
    if (!mayBeThere && value !== null && value !== undefined) places.push(place);
  };
  for (const [field, value] of Object.entries(record.header)) {
    const mayGo =
      field === "iro" ? policy.iro : field === "team" ? policy.team : !field.endsWith("AsWritten");
    expectEmpty(mayGo || (field.endsWith("AsWritten") && policy.comments), headerPlace(field), value);
  }
  for (const [id, { comment, asWritten }] of Object.entries(record.answers)) {
    expectEmpty(policy.comments, answerCommentPlace(id), comment);
    expectEmpty(policy.comments, answerPlace(id), asWritten);
  }
  for (const [id, { comment, asWritten }] of Object.entries(record.judgements)) {
    expectEmpty(policy.comments, gradeCommentPlace(id), comment);
    expectEmpty(policy.comments, gradePlace(id), asWritten);
  }
  for (const [index, { question, comment, asWritten }] of record.local.entries()) {
    expectEmpty(policy.localQuestions, localPlace(index + 1, "question"), question);
    expectEmpty(policy.comments, localPlace(index + 1, "comment"), comment);
    expectEmpty(policy.comments, localPlace(index + 1, "answer"), asWritten);
  }
  for (const [index, action] of record.actions.entries()) {
    for (const column of actionColumns)
      expectEmpty(policy.actions, actionPlace(index + 1, column), action[column]);
    expectEmpty(policy.actions, actionPlace(index + 1, "date"), action.dateAsWritten);
  }
  expectEmpty(policy.factors, factorsPlace, record.factors);
  expectEmpty(policy.reasons || record.reasons.length === 0, "reasons", record.reasons);
  expectEmpty(policy.facts, "facts", record.facts);
  const remarks = record.signOffs?.some((step) => step.remarks !== undefined) ?? false;
  expectEmpty(policy.remarks || !remarks, "signOffs", record.signOffs);
  // Where the audit was sent before is nobody else's business, whatever the policy.
  expectEmpty(false, "sendings", record.sendings);
  return places;
}
