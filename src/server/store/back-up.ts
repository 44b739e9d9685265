import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
} from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";
import type { Problem, Result } from "../../result.ts";
import { fail, succeed } from "../../result.ts";
import { verifyChain } from "./log-chain.ts";
import { describeStoreFault } from "./store-faults.ts";
import { storeFileName } from "./sqlite-engine.ts";
import type { Tables } from "./tables.ts";

export type BackUpProblem = Problem;

/** What is in a back-up. */
export interface BackUpReport {
  readonly audits: number;
  readonly logEntries: number;
}

/**
 * Copies the embedded store of a folder into one file, as it is at one moment, while the service goes on; then reads the
 * copy through. The file is for its owner alone (0600) and is there whole or not at all. PostgreSQL has pg_dump for this.
 */
export async function backUp(folder: string, toFile: string): Promise<Result<BackUpReport>> {
  const source = join(folder, storeFileName);
  if (!existsSync(source)) return fail(noStore);
  if (existsSync(toFile)) return fail(fileIsThere);
  const unfinished = `${toFile}.unfinished`;
  try {
    // Made first, so that it never has other rights.
    closeSync(openSync(unfinished, "w", 0o600));
    const database = new Sqlite(source, { fileMustExist: true });
    try {
      // All that is left at once: copied bit by bit, it would start anew whenever somebody writes.
      await database.backup(unfinished, { progress: ({ remainingPages }) => remainingPages });
    } finally {
      database.close();
    }
    const report = await examine(unfinished);
    if (report.ok) putInPlace(unfinished, toFile);
    return report;
  } catch (error) {
    return fail(describeStoreFault(error));
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/**
 * Makes the embedded store of a folder from a back-up. It never takes the place of a store that is there, and refuses a
 * file that is damaged or whose log was changed.
 */
export async function restore(fromFile: string, folder: string): Promise<Result<BackUpReport>> {
  if (!existsSync(fromFile)) return fail(noBackUp);
  const target = join(folder, storeFileName);
  if (existsSync(target)) return fail(storeIsThere);
  const unfinished = `${target}.unfinished`;
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    closeSync(openSync(unfinished, "w", 0o600));
    copyFileSync(fromFile, unfinished);
    // The copy takes the rights of its source as well.
    chmodSync(unfinished, 0o600);
    const report = await examine(unfinished);
    if (report.ok) putInPlace(unfinished, target);
    return report;
  } catch (error) {
    return fail(describeStoreFault(error));
  } finally {
    for (const rest of ["", "-wal", "-shm"]) rmSync(`${unfinished}${rest}`, { force: true });
  }
}

/** Reads every page and follows the log. */
async function examine(file: string): Promise<Result<BackUpReport>> {
  const database = new Sqlite(file, { fileMustExist: true });
  // A copy in one file, without the two that SQLite keeps beside it while it writes.
  database.pragma("journal_mode = delete");
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  try {
    if (database.pragma("integrity_check", { simple: true }) !== "ok") return fail(damaged);
    const { entries, brokenAt } = await verifyChain(db);
    if (brokenAt !== null) return fail(logIsBroken(brokenAt));
    const { audits } = await db
      .selectFrom("audit")
      .select((build) => build.fn.countAll<number>().as("audits"))
      .executeTakeFirstOrThrow();
    return succeed({ audits, logEntries: entries });
  } finally {
    await db.destroy();
    database.close();
  }
}

/** The file is on the disk before it has its name. */
function putInPlace(unfinished: string, file: string): void {
  const opened = openSync(unfinished, "r+");
  fsyncSync(opened);
  closeSync(opened);
  renameSync(unfinished, file);
}

const noStore: BackUpProblem = {
  code: "no-store",
  message: "There is no store in this folder. Name the folder that the service keeps its store in.",
};
const noBackUp: BackUpProblem = {
  code: "no-back-up",
  message: "The back-up is not there. Name the file that the back-up was written to.",
};
const fileIsThere: BackUpProblem = {
  code: "file-is-there",
  message:
    "There is a file of this name already. Name another one; a back-up never takes the place of a file.",
};
const storeIsThere: BackUpProblem = {
  code: "store-is-there",
  message:
    "There is a store in this folder already. Stop the service, move that store away and restore again.",
};
const damaged: BackUpProblem = {
  code: "back-up-damaged",
  message: "The copy is damaged, so it was not kept. Take an older back-up.",
};

function logIsBroken(at: number): BackUpProblem {
  return {
    code: "log-broken",
    message: `The log is not as it was written from entry ${at} on, so the copy was not kept. Find out who changed it, or take an older back-up.`,
  };
}
