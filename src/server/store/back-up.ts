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
  statSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { sql } from "kysely";
import Sqlite from "libsql";
import type { Problem, Result } from "../../result.ts";
import { shippedForms } from "../../proforma/registry.ts";
import { fail, succeed } from "../../result.ts";
import type { LogNote } from "./log-event.ts";
import { openStore } from "./open-store.ts";
import { closeFiles, kyselyOver } from "./sqlite-file.ts";
import { storeFileName } from "./store-file.ts";
import { describeStoreFault } from "./store-faults.ts";
import { verifyLogAgainstData } from "./verify-log.ts";

export type BackUpProblem = Problem;

/** What is in a back-up. */
export interface BackUpReport {
  readonly audits: number;
  readonly logEntries: number;
}

/**
 * Copies the embedded store of a folder into one file, as it is at one moment, while the service goes on; then verifies the
 * copy. The file is for its owner alone (0600) and is there whole or not at all. PostgreSQL has pg_dump for this.
 * @param by who makes it and when, for the log: the entry is in the copy too.
 */
export async function backUp(
  folder: string,
  toFile: string,
  by: Pick<LogNote, "at" | "credential">,
): Promise<Result<BackUpReport>> {
  const source = join(folder, storeFileName);
  if (!existsSync(source)) return fail(noStore);
  if (existsSync(toFile)) return fail(fileIsThere);
  if (!isFolder(dirname(toFile))) return fail(noFolder);
  const unfinished = `${toFile}.unfinished`;
  try {
    await enterBackUp(folder, by);
    // Made first, so that it never has other rights.
    closeSync(openSync(unfinished, "w", 0o600));
    const database = new Sqlite(source);
    try {
      database.prepare("vacuum into ?").run(unfinished);
    } finally {
      await closeFiles(database);
    }
    const report = await examine(unfinished);
    if (report.ok) putInPlace(unfinished, toFile);
    return report;
  } catch (error) {
    return fail(describeStoreFault(error));
  } finally {
    removeUnfinished(unfinished);
  }
}

/**
 * Makes the embedded store of a folder from a back-up. It never takes the place of a store that is there, and refuses a
 * file that is damaged or whose log and data disagree.
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
    removeUnfinished(unfinished);
  }
}

async function enterBackUp(folder: string, by: Pick<LogNote, "at" | "credential">): Promise<void> {
  const store = await openStore({ folder });
  try {
    await store.note({ ...by, what: "backed-up" });
  } finally {
    await store.close();
  }
}

/** Reads every page, then compares the log with the data. */
async function examine(file: string): Promise<Result<BackUpReport>> {
  const database = new Sqlite(file);
  const db = kyselyOver(database);
  try {
    // One file, without the two that SQLite keeps beside it while it writes.
    database.pragma("journal_mode = delete");
    const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
    if (rows[0]?.integrity_check !== "ok") return fail(damaged);
    const { entries, problems } = await verifyLogAgainstData(db, shippedForms);
    const [problem] = problems;
    if (problem) return fail(logIsBroken(problem.message));
    const { audits } = await db
      .selectFrom("audit")
      .select(sql<number>`cast(count(*) as integer)`.as("audits"))
      .executeTakeFirstOrThrow();
    return succeed({ audits, logEntries: entries });
  } finally {
    await db.destroy();
    await closeFiles(database);
  }
}

/** The file is on the disk before it has its name. */
function putInPlace(unfinished: string, file: string): void {
  const opened = openSync(unfinished, "r+");
  fsyncSync(opened);
  closeSync(opened);
  renameSync(unfinished, file);
}

function removeUnfinished(file: string): void {
  for (const rest of ["", "-journal", "-wal", "-shm"]) rmSync(`${file}${rest}`, { force: true });
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

const noStore: BackUpProblem = {
  code: "no-store",
  message: "This folder has no store. Name the folder that the service keeps its store in.",
};
const noBackUp: BackUpProblem = {
  code: "no-back-up",
  message: "The back-up is not there. Name the file that the back-up was written to.",
};
const noFolder: BackUpProblem = {
  code: "no-folder",
  message: "The folder for the back-up does not exist. Make it, or name another one.",
};
const fileIsThere: BackUpProblem = {
  code: "file-is-there",
  message: "A file of this name already exists. Name another one; a back-up never replaces a file.",
};
const storeIsThere: BackUpProblem = {
  code: "store-is-there",
  message: "This folder already has a store. Stop the service, move that store away and restore again.",
};
const damaged: BackUpProblem = {
  code: "back-up-damaged",
  message: "The copy is damaged, so it was not kept. Use an older back-up.",
};

function logIsBroken(what: string): BackUpProblem {
  return {
    code: "log-broken",
    message: `${what} The copy was not kept. Find out who changed the store, or use an older back-up.`,
  };
}
