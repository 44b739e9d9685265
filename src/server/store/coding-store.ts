import type { Kysely, SqlBool } from "kysely";
import { sql } from "kysely";
import type { Coding, Codings } from "../../outcomes/factors/codings.ts";
import type { Done } from "./log-event.ts";
import type { CodingStore, StoredCoding } from "./audit-store.ts";
import { storable } from "./storable.ts";
import type { Tables } from "./tables.ts";

/** Carries out a change in its turn, with its entries in the log. */
type Change = <Answer>(work: (db: Kysely<Tables>) => Promise<Done<Answer>>) => Promise<Answer>;

export function createCodingStore(db: Kysely<Tables>, change: Change): CodingStore {
  return {
    keep: (codings, { at, authority, credential, address }) =>
      change(async (writing) => {
        for (const coding of codings) await keepCoding(writing, coding);
        const note = { at, what: "codings-kept" as const, authority, credential, address };
        return { answer: undefined, log: [{ ...note, rows: codings.length }] };
      }),
    list: async ({ authority, cycle, form }) => {
      const rows = await db
        .selectFrom("factor_coding as c")
        .innerJoin("audit as a", (join) =>
          join.onRef("a.audit_key", "=", "c.audit_key").onRef("a.authority", "=", "c.authority"),
        )
        .selectAll("c")
        .where("a.cycle", "=", storable(cycle))
        .where("a.form_id", "=", storable(form.id))
        .where("a.form_version", "=", storable(form.version))
        .where(authority === null ? sql<SqlBool>`1 = 1` : sql<SqlBool>`a.authority = ${authority}`)
        .orderBy("c.id")
        .execute();
      return rows.map((row) => ({
        ...{ auditKey: row.audit_key, authority: row.authority, by: row.coder, on: row.coded_on },
        codebook: { id: row.codebook_id, version: row.codebook_version },
        // They were codes when they were kept, and only this store writes the column.
        codes: JSON.parse(row.codes) as Coding["codes"],
      }));
    },
  };
}

/** A newer coding by the same person takes the place of the one before, and keeps its turn. */
async function keepCoding(
  db: Kysely<Tables>,
  { auditKey, authority, by, on, codebook, codes }: StoredCoding,
): Promise<void> {
  const said = {
    coded_on: on,
    codebook_id: storable(codebook.id),
    codebook_version: storable(codebook.version),
    codes: JSON.stringify(codes),
  };
  await db
    .insertInto("factor_coding")
    .values({ audit_key: storable(auditKey), authority: storable(authority), coder: storable(by), ...said })
    .onConflict((conflict) => conflict.columns(["audit_key", "authority", "coder"]).doUpdateSet(said))
    .execute();
}

/** Codings as the file of codings has them: those that were made with this codebook. */
export function codingsOf(
  stored: readonly StoredCoding[],
  { id, version }: Codings["codebook"],
): readonly Coding[] {
  return stored
    .filter(({ codebook }) => codebook.id === id && codebook.version === version)
    .map(({ auditKey, by, on, codes }) => ({ auditId: auditKey, by, on, codes }));
}
