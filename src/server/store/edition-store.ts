import type { Kysely } from "kysely";
import { sql } from "kysely";
import { canonicalJson } from "../../audit/digest.ts";
import type { Edition } from "../../outcomes/editions/edition.ts";
import type { OutcomeTable } from "../../outcomes/outcome.ts";
import { fail, succeed } from "../../result.ts";
import type { Result } from "../../result.ts";
import type { Done } from "./log-event.ts";
import { storable } from "./storable.ts";
import type { Actor, EditionStore } from "./audit-store.ts";
import type { EditionCellTable, Tables } from "./tables.ts";

/** Carries out a change in its turn, with its entries in the log. */
type Change = <Answer>(work: (db: Kysely<Tables>) => Promise<Done<Answer>>) => Promise<Answer>;

export function createEditionStore(db: Kysely<Tables>, change: Change): EditionStore {
  return {
    add: (edition, by) => change((writing) => addEdition(writing, edition, by)),
    list: async ({ cycle, form, region }) => {
      const rows = await db
        .selectFrom("edition")
        .select("document")
        .where("cycle", "=", storable(cycle))
        .where("form_id", "=", storable(form.id))
        .where("form_version", "=", storable(form.version))
        .$if(region !== null, (query) => query.where("region", "=", storable(region ?? "")))
        .orderBy("region")
        .orderBy("number")
        .execute();
      // It was an edition when it was added, and only this store writes the column.
      return rows.map(({ document }) => JSON.parse(document) as Edition);
    },
  };
}

async function addEdition(
  db: Kysely<Tables>,
  edition: Edition,
  { at, credential, address }: Actor,
): Promise<Done<Result<null>>> {
  const { outcome } = edition;
  const { form, cycle, region, audience, policy, edition: frozen } = outcome;
  if (frozen === null || region === null) throw new Error("Only a frozen outcome of a region is an edition.");
  const of = { region: storable(region), cycle: storable(cycle), form_id: storable(form.id) };
  const others = await db
    .selectFrom("edition")
    .select(sql<number>`cast(count(*) as integer)`.as("count"))
    .where((build) => build.and({ ...of, form_version: form.version }))
    .executeTakeFirstOrThrow();
  if (others.count !== frozen.number - 1) return { answer: fail(madeMeanwhile), log: [] };
  const row = {
    ...of,
    form_version: storable(form.version),
    number: frozen.number,
    audience,
    cut_off: frozen.cutOff,
    policy: storable(policy.disclosure),
    digest: frozen.digest,
    made_at: at,
    document: canonicalJson(edition),
  };
  const { id } = await db.insertInto("edition").values(row).returning("id").executeTakeFirstOrThrow();
  const cells = outcome.tables.flatMap(cellsOfTable).map((cell, position) => ({
    ...cell,
    edition_id: id,
    position,
  }));
  // SQLite takes a limited number of values in one statement.
  for (let start = 0; start < cells.length; start += 500)
    await db
      .insertInto("edition_cell")
      .values(cells.slice(start, start + 500))
      .execute();
  const { digest } = frozen;
  const note = { at, what: "edition-made" as const, credential, address, form: form.id, digest };
  return { answer: succeed(null), log: [{ ...note, filter: new URLSearchParams({ cycle }).toString() }] };
}

type CellOfTable = Omit<EditionCellTable, "edition_id" | "position">;

function cellsOfTable({ id, title, rows, columns, cells }: OutcomeTable): readonly CellOfTable[] {
  return rows.flatMap((row, at) =>
    columns.map((column, index): CellOfTable => {
      const cell = cells[at]?.[index] ?? null;
      return {
        ...{ table_id: storable(id), title: storable(title), row_name: storable(row) },
        ...{ column_name: storable(column), value: typeof cell === "number" ? cell : null },
        symbol: cell === "c" ? "c" : null,
      };
    }),
  );
}

const madeMeanwhile = {
  code: "edition-number",
  message: "Another edition was made in the meantime. Look at the list of editions, then try again.",
};
