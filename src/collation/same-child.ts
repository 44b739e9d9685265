import { canonicalAuthority } from "../authorities/find-authority.ts";
import { sha256Of } from "../audit/digest.ts";
import type { Result } from "../result.ts";
import { fail, succeed } from "../result.ts";
import type { CollatedAudit, ListState } from "./collated-audit.ts";
import type { ListProblem, SameChildAudit, SameChildChoice, SendOutcome } from "./collation-list.ts";
import { decideArrival, digestOfCollated } from "./edition.ts";
import { normaliseReference } from "./keyed-hash.ts";

/**
 * One child, one row. The id of an audit is lost when its form is sent and then closed without saving, so an id alone cannot
 * tell whether a list already has the audit. Authority, cycle, form and child's reference can.
 */

/** Why a list did not take an audit: it already has this child's audit under another id. */
export const sameChildCode = "same-child";

/**
 * A fingerprint that two audits share when they are of the same child in the same cycle on the same form: `sha256-` and 64
 * hexadecimal digits. Null when the child's reference was left out: then nobody can tell. A hashed and a plain reference
 * never match, nor do hashes made with two keys.
 */
export function sameChildKey(audit: CollatedAudit): string | null {
  const known = keys.get(audit);
  if (known !== undefined) return known;
  const key = makeKey(audit);
  keys.set(audit, key);
  return key;
}

/** Lists compare every row again and again; an audit never changes. */
const keys = new WeakMap<CollatedAudit, string | null>();

function makeKey({ authority, cycle, record }: CollatedAudit): string | null {
  const reference = record.header.childId?.trim() ?? "";
  if (reference === "") return null;
  const parts = [
    canonicalAuthority(authority),
    cycle.normalize("NFKC").trim().toLowerCase(),
    record.proForma.id,
    /^hash-[0-9a-f]+$/.test(reference) ? reference : normaliseReference(reference),
  ];
  return sha256Of(JSON.stringify(parts));
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
 * the same child; those of other children are ignored.
 * An audit that the list already has for this child under its own key is not asked about again: somebody chose to keep both.
 * Fails with `same-child` and names the newest other audit.
 */
export function decideSending(
  audit: CollatedAudit,
  own: RowOfChild | null,
  others: readonly RowOfChild[],
  choice: SameChildChoice,
): Result<SendingDecision, ListProblem> {
  const arrival = decideArrival(
    own && { ...own.audit, digest: digestOfCollated(own.audit), state: own.state },
    audit,
  );
  if (arrival === "older-refused" || arrival === "withdrawn-refused")
    return succeed({ outcome: arrival, replaces: [] });
  const found = othersOfChild(audit, others);
  const [newest] = found.toSorted((one, other) => sentAtOf(other).localeCompare(sentAtOf(one)));
  if (newest === undefined || choice === "keep-both") return succeed({ outcome: arrival, replaces: [] });
  if (choice === "replace")
    return succeed({ outcome: "replaced", replaces: found.map((row) => row.audit.auditKey) });
  const isKnown = own !== null && isLive(own.state) && sameChildKey(own.audit) === sameChildKey(audit);
  if (isKnown) return succeed({ outcome: arrival, replaces: [] });
  return fail(sameChildProblem({ auditKey: newest.audit.auditKey, sentAt: sentAtOf(newest) }));
}

function othersOfChild(audit: CollatedAudit, rows: readonly RowOfChild[]): readonly RowOfChild[] {
  const key = sameChildKey(audit);
  if (key === null) return [];
  return rows.filter(
    (row) => row.audit.auditKey !== audit.auditKey && isLive(row.state) && sameChildKey(row.audit) === key,
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
