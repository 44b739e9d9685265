import { isSameAuthority } from "../authorities/find-authority.ts";
import type { ArrivalProblem } from "../collation/arrival/arrival-problem.ts";
import { checkArrival } from "../collation/arrival/check-arrival.ts";
import { findIdentifiersBesideForm } from "../collation/arrival/identifiers-beside-form.ts";
import { judgeFigures } from "../collation/arrival/judge-figures.ts";
import { findSharing, judgeSharing, policyNotAllowed } from "../collation/arrival/judge-sharing.ts";
import { judgeSignOffs } from "../collation/arrival/judge-sign-offs.ts";
import { isCycleOpen } from "../collation/arrival/list-rules.ts";
import type { ListRules } from "../collation/arrival/list-rules.ts";
import type { CollatedAudit } from "../collation/collated-audit.ts";
import { valueOf, valuesInRecord } from "../audit/record-values.ts";
import { recordSchemaOf } from "../audit/record-schema.ts";
import { textMeaning } from "../audit/record-values.ts";
import type { Form } from "../proforma/form.ts";
import { findForm } from "../proforma/registry.ts";
import { fail, succeed } from "../result.ts";
import type { Result } from "../result.ts";
import type { Refusal } from "./refuse.ts";

/** What is known of an arrival besides its body. */
export interface ArrivalTerms {
  /** The key in the address. */
  readonly auditKey: string;
  /** Of the credential; null for the region's. */
  readonly authority: string | null;
  /** The forms that audits may be on. */
  readonly forms: readonly Form[];
  readonly rules: ListRules;
  /** ISO date. */
  readonly today: string;
}

/**
 * Decides whether an audit that fits the schema may go into the store.
 * @returns it as it is stored, under the authority of the credential whatever it says itself, or why it is refused.
 */
export function admitArrival(audit: CollatedAudit, terms: ArrivalTerms): Result<CollatedAudit, Refusal> {
  if (terms.authority === null) return fail(authorityMissing);
  if (!isSameAuthority(audit.authority, terms.authority)) return fail(otherAuthority);
  if (audit.auditKey !== terms.auditKey)
    return fail(malformed("The key in the URL is not that of the audit."));
  const form = findForm(terms.forms, audit.record.proForma);
  if (form === null) return fail(formUnknown);
  const refusal = findContentProblem(audit, form, { ...terms, authority: terms.authority });
  return refusal === null ? succeed({ ...audit, authority: terms.authority }) : fail(refusal);
}

function findContentProblem(
  audit: CollatedAudit,
  form: Form,
  { authority, today, rules }: ArrivalTerms & { readonly authority: string },
): Refusal | null {
  const { record } = audit;
  const misfit = findMisfit(record, form);
  if (misfit !== null) return malformed(`The record does not fit its form at ${misfit}.`);
  const named = textMeaning(record, form, "authority");
  if (named !== null && !isSameAuthority(named, authority)) return otherAuthority;
  const isOther =
    (record.auditId !== undefined && record.auditId.toLowerCase() !== audit.auditKey) ||
    (record.revision !== undefined && record.revision !== audit.revision);
  if (isOther) return malformed("The record in the audit is of another audit or another revision.");
  if (audit.revision > LAST_REVISION) return malformed("The revision is higher than any form is saved.");
  if (!datesOf(audit, form).every(isStorableDate)) return malformed("A date in the audit is before 1753.");
  if (!isStorableText(audit)) return malformed("The audit contains invalid characters.");
  if (!isCycleOpen(audit.cycle, rules)) return cycleClosed;
  const policy = findSharing(audit, form, rules.sharing);
  if (policy === null) return refusalOf(policyNotAllowed);
  const unkept = judgeSharing(audit, policy, form);
  if (unkept) return refusalOf(unkept);
  const { blocking, result } = checkArrival(audit, form, today);
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
    findIdentifiersBesideForm(audit, form) ??
    judgeSignOffs(audit, policy, rules.signOff) ??
    judgeFigures(audit, policy, form, { result, today });
  return wrong === null ? null : refusalOf(wrong);
}

export const formUnknown: Refusal = {
  status: 422,
  code: "pro-forma-unknown",
  message:
    "This list does not take audits on this form, or not on this version of it. Ask the person who runs the list to add the form.",
};

const schemas = new WeakMap<Form, ReturnType<typeof recordSchemaOf>>();

/**
 * Where a record has a part or a value that its form does not have: reports count what is in here, and it would be one more row
 * in all of them. The path has names of the form alone, never what somebody else chose.
 */
function findMisfit(record: CollatedAudit["record"], form: Form): string | null {
  const schema = schemas.get(form) ?? recordSchemaOf(form);
  schemas.set(form, schema);
  const parsed = schema.safeParse(record);
  return parsed.success ? null : ["record", ...(parsed.error.issues[0]?.path ?? [])].join(".");
}

function refusalOf({ code, message, places }: ArrivalProblem): Refusal {
  const findings = places.map((at) => ({ check: code, at, message }));
  return { status: 422, code, message, ...(findings.length > 0 && { findings }) };
}

export const cycleClosed: Refusal = {
  status: 422,
  code: "cycle-closed",
  message:
    "This list does not take audits of this cycle. Check the cycle in the settings, or ask who runs the list to open it.",
};

/** A revision is a saving of one form: nobody comes near what a 32-bit column of a database holds. */
const LAST_REVISION = 2_147_483_647;

function datesOf({ savedAt, completedOn, record }: CollatedAudit, form: Form): readonly string[] {
  const dates = valuesInRecord(form, record)
    .filter(({ definition }) => definition.type === "date")
    .map((value) => valueOf(record, value));
  return [savedAt, completedOn, ...dates, ...Object.values(record.facts ?? {})].filter(
    (date) => typeof date === "string",
  );
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
