import type { Kysely, SqlBool } from "kysely";
import { sql } from "kysely";
import type { CollatedAudit } from "../../collation/collated-audit.ts";
import type { HeldAudit } from "../../collation/list-row.ts";
import { withdrawnAudit } from "./audit-row.ts";
import type { FormKey } from "../../proforma/registry.ts";
import type { AuditFilter, AuditPage, FormFilter } from "./audit-store.ts";
import type { AuditTable, Tables } from "./tables.ts";

/**
 * One page of audits by their keys. Two authorities may have sent the same key, as copies of one document do, and so may one
 * authority on two forms: such audits are never separated, so that the key alone shows where to continue; a page can be longer than its limit by them.
 */
export async function readAudits(db: Kysely<Tables>, filter: AuditFilter): Promise<AuditPage> {
  const { after, limit } = filter;
  const first = await selectAudits(db, filter)
    .selectAll()
    .$if(after !== undefined, (query) => query.where("audit_key", ">", after ?? ""))
    .orderBy("audit_key")
    .orderBy("authority")
    .orderBy("form_id")
    .orderBy("form_version")
    .limit(limit + 1)
    .execute();
  const last = first[limit - 1];
  const beyond = first[limit];
  if (!last || !beyond) return { audits: first.map(heldAuditOf), next: null };
  const page = first.slice(0, limit);
  if (beyond.audit_key !== last.audit_key) return { audits: page.map(heldAuditOf), next: last.audit_key };
  const sameKey = await selectAudits(db, filter)
    .selectAll()
    .where("audit_key", "=", last.audit_key)
    .orderBy("authority")
    .orderBy("form_id")
    .orderBy("form_version")
    .execute();
  const others = page.filter(({ audit_key: key }) => key !== last.audit_key);
  return { audits: [...others, ...sameKey].map(heldAuditOf), next: last.audit_key };
}

export async function countAudits(
  db: Kysely<Tables>,
  filter: Omit<AuditFilter, "after" | "limit">,
): Promise<number> {
  const { count } = await selectAudits(db, filter)
    .select(sql<number>`cast(count(*) as integer)`.as("count"))
    .executeTakeFirstOrThrow();
  return count;
}

/** The one that was received last, where one key was used for several forms. */
export async function readAudit(
  db: Kysely<Tables>,
  auditKey: string,
  authority: string | null,
  form?: FormFilter,
): Promise<HeldAudit | null> {
  const row = await db
    .selectFrom("audit")
    .selectAll()
    .where("audit_key", "=", auditKey)
    .$if(authority !== null, (query) => query.where("authority", "=", authority ?? ""))
    .where((build) => build.and(formColumnsOf(form)))
    .orderBy("authority")
    .orderBy("received_at", "desc")
    .executeTakeFirst();
  return row ? heldAuditOf(row) : null;
}

function selectAudits(
  db: Kysely<Tables>,
  { authority, cycle, states, form }: Omit<AuditFilter, "after" | "limit">,
) {
  const everything = sql<SqlBool>`1 = 1`;
  return db
    .selectFrom("audit")
    .where(authority === null ? everything : sql<SqlBool>`authority = ${authority}`)
    .where(cycle === undefined ? everything : sql<SqlBool>`cycle = ${cycle}`)
    .where((build) => (states === undefined ? everything : build("state", "in", states)))
    .where((build) => build.and(formColumnsOf(form)));
}

function formColumnsOf(form: FormFilter | undefined): Partial<Pick<AuditTable, "form_id" | "form_version">> {
  return {
    ...(form?.id !== undefined && { form_id: form.id }),
    ...(form?.version !== undefined && { form_version: form.version }),
  };
}

/** The forms that the audits which the filter selects are on, in the order of their ids and versions. */
export async function readForms(
  db: Kysely<Tables>,
  filter: Omit<AuditFilter, "after" | "limit">,
): Promise<readonly FormKey[]> {
  return selectAudits(db, filter)
    .select(["form_id as id", "form_version as version"])
    .distinct()
    .orderBy("form_id")
    .orderBy("form_version")
    .execute();
}

function heldAuditOf(row: AuditTable): HeldAudit {
  return { audit: auditOfRow(row), state: row.state, sentAt: row.received_at };
}

/** The audit as it was sent, or without its content where it was withdrawn. */
export function auditOfRow(row: AuditTable): CollatedAudit {
  // It was a collated audit when it was submitted, and only this store writes the column.
  if (row.document !== null) return JSON.parse(row.document) as CollatedAudit;
  const { authority, region, cycle, revision } = row;
  return withdrawnAudit({
    ...{ authority, region, cycle, revision },
    auditKey: row.audit_key,
    savedAt: row.saved_at,
    completedOn: row.completed_on,
    proForma: { id: row.form_id, version: row.form_version },
  });
}
