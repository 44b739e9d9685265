import type { Kysely, Migration } from "kysely";
import { Migrator, sql } from "kysely";
import type { Engine } from "../engine.ts";
import { append } from "../log.ts";
import type { Tables } from "../tables.ts";
import { plainTables } from "./0001-plain-tables.ts";
import { noteFormVersions, tablesForAnyForm } from "./0002-any-form.ts";
import { editionTables } from "./0003-editions.ts";
import { codingTable } from "./0004-codings.ts";
import { actionTables, followEarlierAudits } from "./0005-actions.ts";

type Change = (db: Kysely<Tables>, kind: Engine["kind"]) => Promise<void>;

/** Every change of the tables, oldest first. One that was released is never edited: the next is added. */
const changes: Readonly<Record<string, Change>> = {
  "0001-plain-tables": async (db, kind) => {
    for (const statement of plainTables(kind)) await sql.raw(statement).execute(db);
    // The log is never empty, so that one that was emptied shows.
    await append(db, { number: 0, hash: "" }, [{ at: new Date().toISOString(), what: "store-made" }]);
    await db.updateTable("store_head").set({ latest_moment: "" }).execute();
  },
  "0002-any-form": async (db, kind) => {
    for (const statement of tablesForAnyForm(kind)) await sql.raw(statement).execute(db);
    await noteFormVersions(db, kind);
  },
  "0003-editions": async (db, kind) => {
    for (const statement of editionTables(kind)) await sql.raw(statement).execute(db);
  },
  "0004-codings": async (db, kind) => {
    await sql.raw(codingTable(kind)).execute(db);
  },
  "0005-actions": async (db, kind) => {
    for (const statement of actionTables(kind)) await sql.raw(statement).execute(db);
    await followEarlierAudits(db, kind);
  },
};

const migrationTable = "store_migration";

/** The layouts before the first release: their audits are exported by the program that made them. */
const earlierLayouts: ReadonlySet<string> = new Set(["0001-first-tables", "0001-tables"]);

export const madeByNewerProgram = "The tables of the store were made by a newer program.";
export const madeByEarlierProgram = "The tables of the store were made before the first release.";

/**
 * Brings the tables up to date; all of it or nothing. On PostgreSQL the migrator holds an advisory lock and its own
 * transaction. On SQLite it knows no lock: `db` must be within a transaction that writes, and foreign keys must be off, as
 * tables are made anew.
 * @throws when a statement fails.
 */
export async function migrate(db: Kysely<Tables>, kind: Engine["kind"]): Promise<void> {
  const { error } = await migratorOf(db, kind).migrateToLatest();
  if (error instanceof Error) throw error;
  if (error !== undefined) throw new Error("The tables of the store could not be made.", { cause: error });
}

/**
 * Whether the tables are as this program knows them.
 * @throws when a newer program made them, or one from before the first release.
 */
export async function isUpToDate(db: Kysely<Tables>): Promise<boolean> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === migrationTable)) return false;
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(migrationTable)}`.execute(db);
  const done = rows.map(({ name }) => name);
  if (done.some((name) => earlierLayouts.has(name))) throw new Error(madeByEarlierProgram);
  if (done.some((name) => !(name in changes))) throw new Error(madeByNewerProgram);
  return Object.keys(changes).every((name) => done.includes(name));
}

function migratorOf(db: Kysely<Tables>, kind: Engine["kind"]): Migrator {
  return new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrationsFor(kind)) },
    migrationTableName: migrationTable,
    migrationLockTableName: "store_migration_lock",
    disableTransactions: kind === "sqlite",
  });
}

function migrationsFor(kind: Engine["kind"]): Record<string, Migration> {
  return Object.fromEntries(
    Object.entries(changes).map(([name, change]) => [name, { up: (db: Kysely<Tables>) => change(db, kind) }]),
  );
}
