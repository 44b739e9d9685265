import type { Reason } from "../../audit/audit-record.ts";
import type { Place } from "../../audit/place.ts";
import { fail, succeed } from "../../result.ts";
import type { Result } from "../../result.ts";
import { holdsIdentifier } from "../identifiers/holds-identifier.ts";
import { hasWords } from "../patterns/has-words.ts";
import { basisOf, leastReasonWords } from "./attach-reasons.ts";
import type { AuditToCheck } from "./audit-to-check.ts";
import type { Check } from "./create-check.ts";
import { takesReason, type Finding } from "./finding.ts";
import { suggest } from "../../text/nearest-names.ts";
import { policyFor } from "../policies/shipped-policies.ts";
import { runCheck, startRun } from "./run-check.ts";

export interface ReasonToGive {
  /** The id of the check whose query the reason explains. */
  readonly check: string;
  readonly at: Place;
  /** What the person typed. */
  readonly because: string;
  /** Where in the text the finding is, when it is for one of several at the place; for all of them when absent. */
  readonly offset?: number;
}

/**
 * Explains a query: all reasons of the record with this one added, which replaces an earlier one for the same.
 * It is bound to what it is given for, so that it expires when that changes.
 * @param auditId that of the record or, of one that was never saved, that under which it will be.
 * Fails with `check-unknown`, `reason-too-short`, `reason-holds-identifier`, `query-not-there` or, for an error or a note, `not-a-query`.
 */
export function giveReason(
  audit: AuditToCheck,
  { check: id, at, because, offset }: ReasonToGive,
  auditId: string,
  checks: readonly Check[],
): Result<readonly Reason[]> {
  const check = checks.find((each) => each.id === id);
  if (!check) {
    const ids = checks.map((each) => each.id);
    return refuse("check-unknown", `There is no check "${id}".${suggest(id, ids)}`);
  }
  if (!hasWords(because, leastReasonWords)) {
    return refuse("reason-too-short", `Write a reason of at least ${leastReasonWords} words.`);
  }
  if (holdsIdentifier(because)) return refuse("reason-holds-identifier", holdsIdentifierSentence);
  const all = runCheck(check, startRun(audit, policyFor(audit.form, audit.policy ?? null))).findings;
  const here = all.filter((each) => each.at === at && (offset === undefined || each.span?.offset === offset));
  const queries = here.filter(takesReason);
  if (queries.length === 0) return here.length === 0 ? notThere(id, at, all) : notAQuery(id, here);

  const bases = new Set(queries.map((each) => basisOf(each, audit, auditId)));
  const given = [...bases].map((basis) => ({ check: id, at, reason: because.trim(), basis }));
  const others = audit.record.reasons.filter(
    (each) => !(each.check === id && each.at === at && (each.basis === undefined || bases.has(each.basis))),
  );
  return succeed([...others, ...given]);
}

const holdsIdentifierSentence =
  "This reason may identify someone, and it is sent with the audit. Remove names, numbers, addresses and dates of birth.";

function notThere(id: string, at: Place, all: readonly Finding[]): Result<never> {
  const places = [...new Set(all.filter(takesReason).map((each) => each.at))];
  const where =
    places.length === 0 ? "It has none in this audit." : `It has queries at ${places.join(", ")}.`;
  return refuse("query-not-there", `The check "${id}" has no query at ${at}. ${where}`);
}

function notAQuery(id: string, here: readonly Finding[]): Result<never> {
  const isError = here.some(({ severity }) => severity === "error");
  return refuse(
    "not-a-query",
    isError
      ? `What "${id}" found there must be fixed. Change the form: a reason is not enough.`
      : `What "${id}" found there is a tip and needs no reason.`,
  );
}

function refuse(code: string, message: string): Result<never> {
  return fail({ code, message });
}
