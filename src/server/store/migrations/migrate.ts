import type { Kysely, Migration } from "kysely";
import { Migrator, sql } from "kysely";
import { firstTables } from "./0001-tables.ts";
import type { Engine } from "../engine.ts";
import type { Tables } from "../tables.ts";

/** Every change of the tables, oldest first. One that was released is never edited: the next is added. */
const statementsOf: Readonly<Record<string, (kind: Engine["kind"]) => readonly string[]>> = {
  "0001-tables": firstTables,
};

const migrationTable = "store_migration";

/** The migrator says the same of what it does not know: corrupted migrations. */
export const madeByNewerProgram = "The tables of the store were made by a newer program.";

/** What the tables were called that no release ever made: their grades, answers and actions were kept otherwise. */
const trialTables = "0001-first-tables";
const madeByTrial = "The tables of the store were made before the first release.";

/**
 * Brings the tables up to date; all of it or nothing. On PostgreSQL the migrator holds an advisory lock and its own
 * transaction. On SQLite it knows no lock: `db` must be within an exclusive transaction.
 * @throws when a statement fails, or the database was made by a newer program or before the first release.
 */
export async function migrate(db: Kysely<Tables>, kind: Engine["kind"]): Promise<void> {
  const { error } = await migratorOf(db, kind).migrateToLatest();
  if (error instanceof Error && error.message.includes(trialTables))
    throw new Error(madeByTrial, { cause: error });
  if (error instanceof Error) throw error;
  if (error !== undefined) throw new Error("The tables of the store could not be made.", { cause: error });
}

/**
 * Whether the tables are as this program knows them.
 * @throws when the database was made by a newer program.
 */
export async function isUpToDate(db: Kysely<Tables>, kind: Engine["kind"]): Promise<boolean> {
  const migrations = await migratorOf(db, kind).getMigrations();
  if (migrations.some(({ executedAt }) => executedAt === undefined)) return false;
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(migrationTable)}`.execute(db);
  if (rows.some(({ name }) => !(name in statementsOf))) throw new Error(madeByNewerProgram);
  return true;
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
    Object.entries(statementsOf).map(([name, statements]) => [
      name,
      {
        up: async (db: Kysely<unknown>) => {
          for (const statement of statements(kind)) await sql.raw(statement).execute(db);
        },
      },
    ]),
  );
}
