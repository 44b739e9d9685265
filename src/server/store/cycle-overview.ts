import type { Kysely, SqlBool } from "kysely";
import { sql } from "kysely";
import type { OverviewCount, OverviewFilter } from "./audit-store.ts";
import { storable } from "./storable.ts";
import type { Tables } from "./tables.ts";

/** What each authority has sent in a cycle, by state and age range. */
export async function readCycleOverview(
  db: Kysely<Tables>,
  { authority, cycle, form }: OverviewFilter,
): Promise<readonly OverviewCount[]> {
  return db
    .selectFrom("audit")
    .select(["authority", "state", "age_range as ageRange"])
    .select(sql<number>`cast(count(*) as integer)`.as("count"))
    .where("cycle", "=", cycle)
    .where(authority === null ? sql<SqlBool>`1 = 1` : sql<SqlBool>`authority = ${authority}`)
    .where((build) => build.and({ form_id: form.id, form_version: form.version }))
    .groupBy(["authority", "state", "age_range"])
    .orderBy("authority")
    .execute();
}

/** The cycles that there are audits of, the newest by name first. */
export async function readCycles(
  db: Kysely<Tables>,
  authority: string | null,
): Promise<readonly { readonly cycle: string; readonly audits: number }[]> {
  return db
    .selectFrom("audit")
    .select("cycle")
    .select(sql<number>`cast(count(*) as integer)`.as("audits"))
    .where(authority === null ? sql<SqlBool>`1 = 1` : sql<SqlBool>`authority = ${authority}`)
    .where("state", "in", ["received", "queried", "approved"])
    .groupBy("cycle")
    .orderBy("cycle", "desc")
    .execute();
}

/** The regions that an authority's audits name, by name. */
export async function readRegions(
  db: Kysely<Tables>,
  { authority, cycle }: { readonly authority: string; readonly cycle?: string },
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("audit")
    .select("region")
    .distinct()
    .where("authority", "=", storable(authority))
    .$if(cycle !== undefined, (query) => query.where("cycle", "=", storable(cycle ?? "")))
    .where("region", "is not", null)
    .orderBy("region")
    .execute();
  return rows.flatMap(({ region }) => region ?? []);
}

/** Changes whenever an audit of the cycle does, so that what was worked out from them may be kept until then. */
export async function readCycleStamp(
  db: Kysely<Tables>,
  { authority, cycle, form }: OverviewFilter,
): Promise<string> {
  const rows = await db
    .selectFrom("audit")
    .select("state")
    .select(sql<number>`cast(count(*) as integer)`.as("count"))
    .select(sql<string>`max(received_at)`.as("latest"))
    .select(sql<number>`cast(sum(revision) as integer)`.as("revisions"))
    .where("cycle", "=", cycle)
    .where(authority === null ? sql<SqlBool>`1 = 1` : sql<SqlBool>`authority = ${authority}`)
    .where((build) => build.and({ form_id: form.id, form_version: form.version }))
    .groupBy("state")
    .orderBy("state")
    .execute();
  return JSON.stringify(rows);
}
