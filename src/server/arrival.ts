import { isSameAuthority } from "../authorities/find-authority.ts";
import type { ArrivalProblem } from "../collation/arrival/arrival-problem.ts";
import { findIdentifiersBesideForm } from "../collation/arrival/identifiers-beside-form.ts";
import { judgeFigures } from "../collation/arrival/judge-figures.ts";
import { judgeSharing, policyNotAllowed, policyOf } from "../collation/arrival/judge-sharing.ts";
import { judgeSignOffs } from "../collation/arrival/judge-sign-offs.ts";
import { isCycleOpen } from "../collation/arrival/list-rules.ts";
import type { ListRules } from "../collation/arrival/list-rules.ts";
import type { CollatedAudit } from "../collation/collated-audit.ts";
import { judgeArrival } from "../collation/judge-arrival.ts";
import type { ProForma } from "../proforma/pro-forma.ts";
import { fail, succeed } from "../result.ts";
import type { Result } from "../result.ts";
import type { Refusal } from "./refuse.ts";

/** What is known of an arrival beside its body. */
export interface ArrivalTerms {
  /** The key in the address. */
  readonly auditKey: string;
  /** Of the credential; null for the region's. */
  readonly authority: string | null;
  readonly proForma: ProForma;
  readonly rules: ListRules;
  /** ISO date. */
  readonly today: string;
}

/**
 * Decides whether an audit that fits the schema may go into the store.
 * @returns it as it is stored, under the authority of the credential whatever it says itself, or why it is refused.
 */
export function admitArrival(audit: CollatedAudit, terms: ArrivalTerms): Result<CollatedAudit, Refusal> {
  const refusal = complainOfSender(audit, terms) ?? complainOfContent(audit, terms);
  if (refusal !== null || terms.authority === null) return fail(refusal ?? authorityMissing);
  return succeed({ ...audit, authority: terms.authority });
}

function complainOfSender(audit: CollatedAudit, { auditKey, authority }: ArrivalTerms): Refusal | null {
  if (authority === null) return authorityMissing;
  const { localAuthority } = audit.record.header;
  const named = [audit.authority, ...(typeof localAuthority === "string" ? [localAuthority] : [])];
  if (named.some((each) => !isSameAuthority(each, authority))) return otherAuthority;
  if (audit.auditKey !== auditKey) return malformed("The key in the address is not that of the audit.");
  return null;
}

function complainOfContent(audit: CollatedAudit, terms: ArrivalTerms): Refusal | null {
  const { proForma, today, rules } = terms;
  const { record } = audit;
  if (record.proForma.id !== proForma.id || record.proForma.version !== proForma.version) {
    return {
      status: 422,
      code: "pro-forma-unknown",
      message: "This list does not collate audits on that pro forma, or not on that version of it.",
    };
  }
  if (!hasKnownPartsOnly(audit, proForma)) {
    return malformed("The record has a part that the pro forma does not have.");
  }
  const isOther =
    (record.auditId !== undefined && record.auditId.toLowerCase() !== audit.auditKey) ||
    (record.revision !== undefined && record.revision !== audit.revision);
  if (isOther) return malformed("The record in the audit is of another audit or another revision.");
  if (audit.revision > LAST_REVISION) return malformed("The revision is no number of savings.");
  if (!datesOf(audit).every(isStorableDate)) return malformed("A date in the audit is none of our time.");
  if (!isStorableText(audit)) return malformed("The audit contains invalid characters.");
  if (!isCycleOpen(audit.cycle, rules)) return cycleClosed;
  const policy = policyOf(audit, rules.sharing);
  if (policy === null) return refusalOf(policyNotAllowed);
  const unkept = judgeSharing(audit, policy, proForma);
  if (unkept !== null) return refusalOf(unkept);
  const { blocking, result } = judgeArrival(audit, proForma, today);
  if (blocking.length > 0) {
    return {
      status: 422,
      code: "audit-blocked",
      message:
        "We did not accept this audit: it has problems. Open it, fix or explain the points listed, save it and send it again.",
      findings: blocking.map(({ check, at, message }) => ({ check, at, message })),
    };
  }
  const wrong =
    findIdentifiersBesideForm(audit, proForma) ??
    judgeSignOffs(audit, policy) ??
    judgeFigures(audit, policy, proForma, { result, today });
  return wrong === null ? null : refusalOf(wrong);
}

function refusalOf({ code, message, places }: ArrivalProblem): Refusal {
  const findings = places.map((at) => ({ check: code, at, message }));
  return { status: 422, code, message, ...(findings.length > 0 && { findings }) };
}

export const cycleClosed: Refusal = {
  status: 422,
  code: "cycle-closed",
  message:
    "This list does not take audits of this round. Check the cycle in the settings, or ask who runs the list to open it.",
};

/** Reports count what is in here: an id that no form has would be one more row in all of them. */
function hasKnownPartsOnly({ record }: CollatedAudit, { header, sections }: ProForma): boolean {
  const fields = header.flatMap(({ id }) => [id, `${id}AsWritten`]);
  const questions = sections.flatMap((section) => section.questions.map(({ id }) => id));
  const judged = sections.map(({ id }) => id);
  return (
    Object.keys(record.header).every((id) => fields.includes(id)) &&
    Object.keys(record.answers).every((id) => questions.includes(id)) &&
    Object.keys(record.judgements).every((id) => judged.includes(id))
  );
}

/** A revision is a saving of one form: nobody comes near what a 32-bit column of a database holds. */
const LAST_REVISION = 2_147_483_647;

function datesOf({ savedAt, completedOn, record }: CollatedAudit): readonly string[] {
  const { actions, facts = {} } = record;
  const dates = [savedAt, completedOn, ...actions.map(({ date }) => date), ...Object.values(facts)];
  return dates.filter((date) => typeof date === "string");
}

/** Databases know no year 0, and some count no further back than this. */
function isStorableDate(date: string): boolean {
  return date >= "1753";
}

/** PostgreSQL keeps no NUL character in a text, and no database half of a surrogate pair; a name of a field is a text too. */
function isStorableText(value: unknown): boolean {
  if (typeof value === "string") return !/\0|\p{Surrogate}/u.test(value);
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([name, each]) => isStorableText(name) && isStorableText(each));
}

function malformed(what: string): Refusal {
  return { status: 400, code: "request-malformed", message: `${what} Nothing was changed.` };
}

export const authorityMissing: Refusal = {
  status: 403,
  code: "authority-missing",
  message: "This token is of the whole region, and an audit is sent with the token of its own authority.",
};

export const otherAuthority: Refusal = {
  status: 403,
  code: "other-authority",
  message:
    "This token is of another authority than the audit. Check the authority in the form, or use the token of that authority.",
};
