import { treeOf } from "../../proforma/form-tree.ts";
import type { Form } from "../../proforma/form.ts";
import type { CheckResult } from "../../checks/run-checks.ts";
import type { CollatedAudit } from "../collated-audit.ts";
import { countAnswers } from "../count-answers.ts";
import { completionOf } from "../share-audit.ts";
import type { SharingPolicy } from "../sharing-policy.ts";
import { arrivalProblem, type ArrivalProblem } from "./arrival-problem.ts";

/** Where reasons stay in the document nobody can count them here; no form has room for so many. */
const maxWaived = 999;
const DAY_MS = 86_400_000;

/** Works out again what the audit says of itself: its counts and its dates. Reports add these up and trust them. */
export function judgeFigures(
  audit: CollatedAudit,
  policy: SharingPolicy,
  form: Form,
  { result, today }: { readonly result: CheckResult; readonly today: string },
): ArrivalProblem | null {
  if (!areCountsRight(audit, policy, form, result)) {
    return arrivalProblem(
      "counts-wrong",
      "The counts in the audit do not match its answers. Update the program that sends it, then send it again.",
    );
  }
  // Clocks of senders differ, and midnight comes earlier further east.
  const tomorrow = new Date(Date.parse(today) + DAY_MS).toISOString().slice(0, 10);
  const { savedAt, completedOn, record } = audit;
  const signed = record.signOffs?.map(({ on }) => on) ?? [];
  if ([savedAt.slice(0, 10), completedOn, ...signed].some((day) => day > tomorrow)) {
    return arrivalProblem(
      "date-in-future",
      "The audit was saved, finished or signed off on a date in the future. Check the clock of the computer, save the audit and send it again.",
    );
  }
  const isSavedAlike = record.savedAt === undefined || Date.parse(record.savedAt) === Date.parse(savedAt);
  if (isSavedAlike && isCompletionRight(audit, policy, form)) return null;
  return arrivalProblem(
    "dates-wrong",
    "The dates of the audit do not match its record. Update the program that sends it, then send it again.",
  );
}

function areCountsRight(
  { counts, record, sharing }: CollatedAudit,
  policy: SharingPolicy,
  form: Form,
  { findings }: CheckResult,
): boolean {
  const { yes, no, notApplicable } = countAnswers(record, form);
  if (counts.yes !== yes || counts.no !== no || counts.notApplicable !== notApplicable) return false;
  if (!policy.reasons) return counts.waived <= maxWaived;
  const { length: given } = record.reasons;
  if (given === 0) return counts.waived === 0;
  // A reason may answer several findings, some of them about values that were kept back.
  if (sharing.withheld.length > 0) return counts.waived <= maxWaived;
  const explained = findings.filter(({ reason }) => reason !== undefined).length;
  return counts.waived <= Math.max(explained, given);
}

/** The day of the audit is one of the dates that may be kept back: then only the sender knows it. */
function isCompletionRight(audit: CollatedAudit, policy: SharingPolicy, form: Form): boolean {
  const { completedOn, savedAt, record, sharing } = audit;
  const isReady = record.signOffs?.some(({ step }) => step === "ready") === true;
  const [field] = treeOf(form).meaning("audit-date");
  const isDateHere = policy.facts && (field === undefined || !sharing.withheld.includes(field.place));
  return !(isReady || isDateHere) || completedOn === completionOf(record, form, savedAt);
}
