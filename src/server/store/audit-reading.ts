import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { CollatedAudit } from "../../collation/collated-audit.ts";
import type { HeldAudit } from "../../collation/list-row.ts";
import type { AuditFilter, AuditPage } from "./audit-store.ts";
import type { Tables } from "./tables.ts";

/**
 * One page of audits by their keys. Two authorities may have sent the same key, as copies of one document do: such
 * audits are never parted, so that the key alone says where to go on; a page can be longer than its limit by them.
 */
export async function readAudits(db: Kysely<Tables>, filter: AuditFilter): Promise<AuditPage> {
  const { after, limit } = filter;
  const first = await selectAudits(db, filter)
    .$if(after !== undefined, (query) => query.where("audit_key", ">", after ?? ""))
    .limit(limit + 1)
    .execute();
  const last = first[limit - 1];
  const beyond = first[limit];
  if (!last || !beyond) return { audits: first.map(heldAuditOf), next: null };
  const page = first.slice(0, limit);
  if (beyond.audit_key !== last.audit_key) return { audits: page.map(heldAuditOf), next: last.audit_key };
  const sameKey = await selectAudits(db, filter).where("audit_key", "=", last.audit_key).execute();
  const others = page.filter(({ audit_key: key }) => key !== last.audit_key);
  return { audits: [...others, ...sameKey].map(heldAuditOf), next: last.audit_key };
}

export async function readAudit(
  db: Kysely<Tables>,
  auditKey: string,
  authority: string | null,
): Promise<HeldAudit | null> {
  const row = await db
    .selectFrom("audit")
    .select(["state", "document"])
    .where("audit_key", "=", auditKey)
    .$if(authority !== null, (query) => query.where("authority", "=", authority ?? ""))
    .orderBy("authority")
    .executeTakeFirst();
  return row ? heldAuditOf(row) : null;
}

function selectAudits(db: Kysely<Tables>, { authority, cycle }: AuditFilter) {
  return db
    .selectFrom("audit")
    .select(["audit_key", "state", "document"])
    .where(authority === null ? sql<boolean>`true` : sql<boolean>`authority = ${authority}`)
    .where(cycle === undefined ? sql<boolean>`true` : sql<boolean>`cycle = ${cycle}`)
    .orderBy("audit_key")
    .orderBy("authority");
}

function heldAuditOf({ state, document }: Pick<Tables["audit"], "state" | "document">): HeldAudit {
  // It was a collated audit when it was put in, and only this store writes the column.
  return { state, audit: JSON.parse(document) as CollatedAudit };
}
