import { profileAudit } from "../../audit/section-profile.ts";
import type { CheckResult } from "../../checks/run-checks.ts";
import type { ProForma } from "../../proforma/pro-forma.ts";
import type { CollatedAudit } from "../collated-audit.ts";
import { completionOf } from "../share-audit.ts";
import type { SharingPolicy } from "../sharing-policy.ts";
import { arrivalProblem } from "./arrival-problem.ts";
import type { ArrivalProblem } from "./arrival-problem.ts";

/** Where reasons stay in the document nobody can count them here; no form has room for so many. */
const maxWaived = 999;
const DAY_MS = 86_400_000;

/** Works out again what the audit says of itself: its counts and its dates. Reports add these up and trust them. */
export function judgeFigures(
  audit: CollatedAudit,
  policy: SharingPolicy,
  proForma: ProForma,
  { result, today }: { readonly result: CheckResult; readonly today: string },
): ArrivalProblem | null {
  if (!areCountsRight(audit, policy, proForma, result)) {
    return arrivalProblem(
      "counts-wrong",
      "The counts in the audit are not those of its answers. Update the program that sends it, then send it again.",
    );
  }
  // Clocks of senders differ, and midnight comes earlier further east.
  const tomorrow = new Date(Date.parse(today) + DAY_MS).toISOString().slice(0, 10);
  const { savedAt, completedOn, record } = audit;
  const signed = record.signOffs?.map(({ on }) => on) ?? [];
  if ([savedAt.slice(0, 10), completedOn, ...signed].some((day) => day > tomorrow)) {
    return arrivalProblem(
      "date-in-future",
      "The audit was saved, finished or signed off on a day that has not come yet. Check the clock of the computer, save the audit and send it again.",
    );
  }
  const isSavedAlike = record.savedAt === undefined || Date.parse(record.savedAt) === Date.parse(savedAt);
  if (isSavedAlike && isCompletionRight(audit, policy)) return null;
  return arrivalProblem(
    "dates-wrong",
    "The dates of the audit do not follow from its record. Update the program that sends it, then send it again.",
  );
}

function areCountsRight(
  { counts, record, sharing }: CollatedAudit,
  policy: SharingPolicy,
  proForma: ProForma,
  { findings }: CheckResult,
): boolean {
  const profiles = profileAudit(record, proForma);
  const areAnswersRight = (["yes", "no", "notApplicable"] as const).every(
    (count) => counts[count] === profiles.reduce((total, profile) => total + profile[count], 0),
  );
  if (!areAnswersRight) return false;
  if (!policy.reasons) return counts.waived <= maxWaived;
  const { length: given } = record.reasons;
  if (given === 0) return counts.waived === 0;
  // A reason may let several findings stand, some of them about values that were kept back.
  if (sharing.withheld.length > 0) return counts.waived <= maxWaived;
  const standing = findings.filter(({ reason }) => reason !== undefined).length;
  return counts.waived <= Math.max(standing, given);
}

/** The day of the audit is one of the dates that a policy may keep back: then only the sender knows it. */
function isCompletionRight({ completedOn, savedAt, record }: CollatedAudit, policy: SharingPolicy): boolean {
  const isKnown = policy.facts || record.signOffs?.some(({ step }) => step === "ready") === true;
  return !isKnown || completedOn === completionOf(record, savedAt);
}
