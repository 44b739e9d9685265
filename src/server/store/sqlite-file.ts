import { chmodSync } from "node:fs";
import { setImmediate as turn, setTimeout as wait } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Kysely, SqliteDialect } from "kysely";
import Sqlite from "libsql";
import type { Tables } from "./tables.ts";

/** How long a writer waits for its turn while another process writes. */
const maxLockWaitMs = 5000;
/** Between two attempts to get the lock. The service answers other requests meanwhile. */
const lockPauseMs = 10;
/** How long one statement may wait inside SQLite, where the whole process stands still. */
const busyTimeoutMs = 50;

/** Opens one file of SQLite for its owner alone, in write-ahead mode and with every commit on the disk. */
export async function openFile(file: string): Promise<Sqlite.Database> {
  const database = new Sqlite(file);
  database.pragma(`busy_timeout = ${busyTimeoutMs}`);
  // SQLite gives the files beside it the same rights.
  chmodSync(file, 0o600);
  // Of several processes that open a new file at once, all but one are refused without waiting.
  await whenFree(() => database.exec("pragma journal_mode = wal"));
  database.pragma("synchronous = full");
  database.pragma("foreign_keys = on");
  return database;
}

/** Kysely closes nothing: the caller who opened the file does. */
export function kyselyOver(database: Sqlite.Database): Kysely<Tables> {
  const prepareOnly = { prepare: (text: string) => database.prepare(text), close: () => undefined };
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: prepareOnly }) });
}

/** Tries again while another process holds the lock; nothing else of this process waits for it. */
export async function whenFree(work: () => void): Promise<void> {
  const until = performance.now() + maxLockWaitMs;
  for (;;) {
    try {
      work();
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error;
    }
    await wait(lockPauseMs * (0.5 + Math.random()));
  }
}

function isBusy(error: unknown): boolean {
  if (typeof error !== "object" || error === null || !("code" in error)) return false;
  return typeof error.code === "string" && error.code.startsWith("SQLITE_BUSY");
}

/**
 * Closes files so that they are closed when it has answered. libsql lets go of a file only when all of its statements were
 * collected, and until then no disk can be removed and, on Windows, no file renamed.
 */
export async function closeFiles(...databases: readonly Sqlite.Database[]): Promise<void> {
  for (const database of databases) database.close();
  setFlagsFromString("--expose-gc");
  runInNewContext("gc()");
  // What belongs to the collected statements is given back in the next turn.
  await turn();
}
