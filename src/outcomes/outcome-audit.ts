import { contentOf, sha256Of, canonicalJson } from "../audit/digest.ts";
import type { AuditRecord } from "../audit/audit-record.ts";
import { valueOf } from "../audit/record-values.ts";
import { treeOf, type FormValue } from "../proforma/form-tree.ts";
import type { Form, Meaning } from "../proforma/form.ts";

/** An audit as it is given to an outcome, from a file, a list or the service. */
export interface OutcomeAudit {
  readonly record: AuditRecord;
  /** By the name that the country knows it by; null where the audit names none. */
  readonly authority: string | null;
  /** Null for a file that has not been sent. */
  readonly cycle: string | null;
  /** Its state: `draft` until it is marked as ready. */
  readonly state: "draft" | "received" | "queried" | "approved" | "superseded" | "withdrawn";
}

export interface LeftOut {
  readonly count: number;
  readonly why: string;
}

export interface ChosenAudits {
  readonly audits: readonly ChosenAudit[];
  readonly leftOut: readonly LeftOut[];
}

export interface ChosenAudit {
  readonly record: AuditRecord;
  readonly authority: string;
  /** The age band, as recorded; null where it is blank. */
  readonly band: string | null;
}

export interface Selection {
  readonly form: Form;
  readonly cycle: string;
  /** Whether audits count that nobody has marked as ready: in an authority's own work, never in a region's. */
  readonly withDrafts?: boolean;
}

/**
 * The audits that count, and of the others how many were left out and why. Of two audits of one child the newer counts; a
 * file and a row of a list with the same audit id are one audit, even where the list has the child's reference as a hash.
 */
export function chooseAudits(
  audits: readonly OutcomeAudit[],
  { form, cycle, withDrafts = false }: Selection,
): ChosenAudits {
  const reasons = new Map<string, number>();
  const chosen = new Map<string, OutcomeAudit & { readonly authority: string }>();
  const keyOfId = new Map<string, string>();
  const leave = (why: string) => reasons.set(why, (reasons.get(why) ?? 0) + 1);
  for (const audit of audits) {
    const why = reasonToLeaveOut(audit, form, cycle, withDrafts);
    const { authority } = audit;
    if (why !== null || authority === null) {
      leave(why ?? "it names no local authority");
      continue;
    }
    const { auditId } = audit.record;
    const key = keyOfId.get(auditId ?? "") ?? keyOf(form, audit.record, authority);
    if (auditId !== undefined) keyOfId.set(auditId, key);
    const other = chosen.get(key);
    if (other !== undefined) leave("another audit of the same child is newer");
    if (other === undefined || isNewer(audit.record, other.record)) chosen.set(key, { ...audit, authority });
  }
  const band = treeOf(form).meaning("age-band")[0];
  return {
    audits: [...chosen.values()].map(({ record, authority }) => ({
      record,
      authority,
      band: band === undefined ? null : textOf(record, band),
    })),
    leftOut: [...reasons].map(([why, count]) => ({ count, why })),
  };
}

function reasonToLeaveOut(
  { record, cycle: own, state }: OutcomeAudit,
  form: Form,
  cycle: string,
  withDrafts: boolean,
): string | null {
  if (record.proForma.id !== form.id) return "it is on another form";
  if (record.proForma.version !== form.version) return "it is on another version of the form";
  if (own !== null && own !== cycle) return "it belongs to another cycle";
  if (state === "draft") return withDrafts ? null : "it is a draft";
  if (state === "superseded") return "a newer version replaced it";
  return state === "withdrawn" ? "it was withdrawn" : null;
}

/** One child in one authority; audits without a reference are told apart by what they say. */
function keyOf(form: Form, record: AuditRecord, authority: string): string {
  const [reference] = meaning(form, "child-reference");
  const child = reference === undefined ? null : textOf(record, reference);
  return canonicalJson([authority, child ?? record.auditId ?? sha256Of(canonicalJson(contentOf(record)))]);
}

function isNewer(one: AuditRecord, other: AuditRecord): boolean {
  const difference = (one.revision ?? 0) - (other.revision ?? 0);
  return difference === 0 ? (one.savedAt ?? "") > (other.savedAt ?? "") : difference > 0;
}

function meaning(form: Form, means: Meaning): readonly FormValue[] {
  return treeOf(form).meaning(means);
}

function textOf(record: AuditRecord, value: FormValue): string | null {
  const text = valueOf(record, value);
  return typeof text === "string" ? text : null;
}
