import { canonicalAuthority } from "../authorities/find-authority.ts";
import { sha256Of } from "../audit/digest.ts";
import type { Form } from "../proforma/form.ts";
import { findForm } from "../proforma/registry.ts";
import type { Result } from "../result.ts";
import { fail, succeed } from "../result.ts";
import type { CollatedAudit, ListState } from "./collated-audit.ts";
import type { ListProblem, SameChildAudit, SameChildChoice, SendOutcome } from "./collation-list.ts";
import { decideArrival, digestOfCollated } from "./edition.ts";
import { normaliseReference } from "./keyed-hash.ts";
import { textMeaning } from "../audit/record-values.ts";

/**
 * One child, one row. The id of an audit is lost when its form is sent and then closed without saving, so an id alone cannot
 * tell whether a list already has the audit. Authority, cycle, form and child's reference can.
 */

/** Why a list did not take an audit: it already has this child's audit under another id. */
export const sameChildCode = "same-child";

/**
 * A fingerprint that two audits share when they are of the same child in the same cycle on the same form: `sha256-` and 64
 * hexadecimal digits. The version of the form is compared beside it (`isOnSameForm`). Null when the child's reference was left
 * out or the form is none of those known here: then nobody can tell. A hashed and a plain reference never match, nor do hashes
 * made with two keys.
 */
export function sameChildKey(audit: CollatedAudit, forms: readonly Form[]): string | null {
  const known = keys.get(audit);
  if (known?.forms === forms) return known.key;
  const key = makeKey(audit, forms);
  keys.set(audit, { key, forms });
  return key;
}

/** Lists compare every row again and again; an audit never changes. */
const keys = new WeakMap<CollatedAudit, { readonly key: string | null; readonly forms: readonly Form[] }>();

function makeKey({ authority, cycle, record }: CollatedAudit, forms: readonly Form[]): string | null {
  const form = findForm(forms, record.proForma);
  const reference = form ? (textMeaning(record, form, "child-reference")?.trim() ?? "") : "";
  if (reference === "") return null;
  const parts = [
    canonicalAuthority(authority),
    cycle.normalize("NFKC").trim().toLowerCase(),
    record.proForma.id,
    /^hash-[0-9a-f]+$/.test(reference) ? reference : normaliseReference(reference),
  ];
  return sha256Of(JSON.stringify(parts));
}

/** Whether two audits are on the same version of the same form. */
export function isOnSameForm(
  { record: { proForma: one } }: CollatedAudit,
  { record: { proForma: other } }: CollatedAudit,
): boolean {
  return one.id === other.id && one.version === other.version;
}

/**
 * What tells an audit from all others in a list: its key, and the form that it is on, as one document is never counted on two
 * forms.
 */
export function rowKeyOf({ auditKey, record: { proForma } }: CollatedAudit): string {
  return JSON.stringify([auditKey, proForma.id, proForma.version]);
}

/** Whether an audit in a list counts: it was neither withdrawn nor replaced. */
export function isLive(state: ListState): boolean {
  return state !== "withdrawn" && state !== "superseded";
}

/** Whether the list has the audit as it was sent: it did not keep another edition of it. */
export function isInList(outcome: SendOutcome): boolean {
  return outcome !== "older-refused" && outcome !== "withdrawn-refused";
}

/** A row of a list, as far as `decideSending` needs it. */
export interface RowOfChild {
  readonly audit: CollatedAudit;
  readonly state: ListState;
  /** UTC; null where the list does not keep it. */
  readonly sentAt: string | null;
}

/** What becomes of an audit that is sent. */
export interface SendingDecision {
  readonly outcome: SendOutcome;
  /** The keys of the rows that it replaces. They stay in the list as `superseded`. */
  readonly replaces: readonly string[];
}

/** Whether the outcome puts the audit into the list. */
export function isWritten(outcome: SendOutcome): outcome is "created" | "updated" | "replaced" {
  return outcome === "created" || outcome === "updated" || outcome === "replaced";
}

/**
 * The one rule by which every adapter decides. `own` is the row of the audit's own key, `others` all other rows that may be of
 * the same child; those of other children and on other forms are ignored.
 * An audit that the list already has for this child under its own key is not asked about again: somebody chose to keep both.
 * Fails with `same-child` and names the newest other audit.
 */
export function decideSending(
  audit: CollatedAudit,
  own: RowOfChild | null,
  others: readonly RowOfChild[],
  choice: SameChildChoice,
  forms: readonly Form[],
): Result<SendingDecision, ListProblem> {
  const arrival = decideArrival(
    own && { ...own.audit, digest: digestOfCollated(own.audit), state: own.state },
    audit,
  );
  if (arrival === "older-refused" || arrival === "withdrawn-refused")
    return succeed({ outcome: arrival, replaces: [] });
  const found = othersOfChild(audit, others, forms);
  const [newest] = found.toSorted((one, other) => sentAtOf(other).localeCompare(sentAtOf(one)));
  if (newest === undefined || choice === "keep-both") return succeed({ outcome: arrival, replaces: [] });
  if (choice === "replace")
    return succeed({ outcome: "replaced", replaces: found.map((row) => row.audit.auditKey) });
  const isKnown =
    own !== null && isLive(own.state) && sameChildKey(own.audit, forms) === sameChildKey(audit, forms);
  if (isKnown) return succeed({ outcome: arrival, replaces: [] });
  return fail(sameChildProblem({ auditKey: newest.audit.auditKey, sentAt: sentAtOf(newest) }));
}

function othersOfChild(
  audit: CollatedAudit,
  rows: readonly RowOfChild[],
  forms: readonly Form[],
): readonly RowOfChild[] {
  const key = sameChildKey(audit, forms);
  if (key === null) return [];
  return rows.filter(
    (row) =>
      row.audit.auditKey !== audit.auditKey &&
      isLive(row.state) &&
      isOnSameForm(row.audit, audit) &&
      sameChildKey(row.audit, forms) === key,
  );
}

function sentAtOf({ sentAt, audit }: RowOfChild): string {
  return sentAt ?? audit.savedAt;
}

const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** A sentence for people. */
export function sayThatChildIsThere({ sentAt }: SameChildAudit): string {
  return `This child's audit is already in the list, sent on ${day.format(new Date(sentAt))} from another copy of the form.`;
}

/** The question that a person answers, as a problem that no later attempt solves by itself. */
export function sameChildProblem(other: SameChildAudit): ListProblem {
  return {
    code: sameChildCode,
    message: `${sayThatChildIsThere(other)} Replace it or keep both?`,
    retry: "never",
    other,
  };
}
