import { chmodSync, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";
import type { Engine, WriteSession } from "./engine.ts";
import { isUpToDate, migrate } from "./migrations/migrate.ts";
import type { Tables } from "./tables.ts";

/** The one file of an embedded store, within its folder; two more of SQLite's lie beside it while it is open. */
export const storeFileName = "collation.sqlite";

/** How long a process waits for another one that is writing. It stands still meanwhile. */
const busyTimeoutMs = 5000;

/** It keeps other processes from their turn for some milliseconds only. */
const mostAtOnce = 64;

/** Pages of 4 KB that gather in the write-ahead log before they go into the file: 16 MB. */
const pagesBetweenCheckpoints = 4000;

/**
 * Opens the embedded store of a folder, and makes either when it is not there: the folder for its owner alone (0700), the
 * files too (0600). Every commit is synced to the disk before it is answered.
 * @throws what SQLite or the file system says; `describeStoreFault` puts it into words.
 */
export async function openSqliteEngine(folder: string): Promise<Engine> {
  const file = makeStoreFile(folder);
  const writer = openFile(file);
  try {
    await migrateAlone(writer);
  } catch (error) {
    writer.close();
    throw error;
  }
  const reader = openFile(file);
  reader.pragma("query_only = on");
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: reader }) });
  const commit = committerOf(writer);
  return {
    kind: "sqlite",
    db,
    mostAtOnce,
    commit,
    close: async () => {
      await db.destroy();
      // Kysely closes only what it was asked to read from. The last to close puts the log of writes into the file.
      reader.close();
      writer.close();
    },
  };
}

function makeStoreFile(folder: string): string {
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  return join(folder, storeFileName);
}

function openFile(file: string): Sqlite.Database {
  const database = new Sqlite(file, { timeout: busyTimeoutMs });
  // SQLite gives the files beside it the same rights.
  chmodSync(file, 0o600);
  turnWalOn(database);
  database.pragma("synchronous = full");
  database.pragma("foreign_keys = on");
  database.pragma(`wal_autocheckpoint = ${pagesBetweenCheckpoints}`);
  return database;
}

/** What this process has under way: it would wait for itself otherwise, standing still. */
let migrating: Promise<unknown> = Promise.resolve();

/**
 * Puts the file into write-ahead mode, where it stays. When several processes open a new file at once SQLite refuses all
 * but one of them without waiting (its busy handler is not asked while a journal is changed), so they ask again.
 */
function turnWalOn(database: Sqlite.Database): void {
  const until = Date.now() + busyTimeoutMs;
  for (;;) {
    try {
      database.pragma("journal_mode = wal");
      return;
    } catch (error) {
      if (!isBusy(error) || Date.now() > until) throw error;
      Atomics.wait(sleeper, 0, 0, walPauseMs);
    }
  }
}

const walPauseMs = 20;
/** Nobody ever wakes it: waiting on it stands still for so long, as SQLite's own waiting does. */
const sleeper = new Int32Array(new SharedArrayBuffer(4));

function isBusy(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && error.code.startsWith("SQLITE_BUSY");
}

/** Of several processes that start at once, one makes the tables and the others wait for it. */
async function migrateAlone(database: Sqlite.Database): Promise<void> {
  const before = migrating;
  const own = before.catch(() => undefined).then(() => migrateInTransaction(database));
  migrating = own;
  await own;
}

async function migrateInTransaction(database: Sqlite.Database): Promise<void> {
  const lent = {
    prepare: (text: string) => database.prepare(text),
    close: () => undefined,
  };
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: lent }) });
  try {
    if (await isUpToDate(db, "sqlite")) return;
    database.exec("begin exclusive");
    await migrate(db, "sqlite");
    database.exec("commit");
  } finally {
    if (database.inTransaction) database.exec("rollback");
    await db.destroy();
  }
}

function committerOf(database: Sqlite.Database): Engine["commit"] {
  const statements = new Map<string, Sqlite.Statement>();
  const statementOf = (text: string): Sqlite.Statement => {
    const known = statements.get(text) ?? database.prepare(text);
    statements.set(text, known);
    return known;
  };
  const begin = database.prepare("begin immediate");
  const end = database.prepare("commit");

  return async (work) => {
    begin.run();
    try {
      const faults: unknown[] = [];
      const session: WriteSession = {
        run: (query, given) => {
          try {
            const statement = statementOf(query.sql);
            const values = query.bind(given);
            if (statement.reader) {
              // The query was built by Kysely, which says the type of its rows.
              return Promise.resolve(statement.all(values) as NonNullable<typeof query.rows>);
            }
            statement.run(values);
            return Promise.resolve([]);
          } catch (error) {
            faults.push(error);
            const failed = Promise.reject(asError(error));
            // `commit` reports it, whether anybody waits for this query or not.
            failed.catch(() => undefined);
            return failed;
          }
        },
      };
      const answer = await work(session);
      if (faults.length > 0) throw asError(faults[0]);
      end.run();
      return answer;
    } finally {
      if (database.inTransaction) database.exec("rollback");
    }
  };
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error("SQLite failed.", { cause: error });
}
