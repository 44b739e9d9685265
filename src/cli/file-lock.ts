import { existsSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";

/**
 * Takes a lock that the operating system gives back by itself when this program ends, however it ends. SQLite's own lock on an
 * empty database is one on every system; a file that only says who is at work would outlive a crash, and two who clear it away
 * at once would both go on.
 * @param path of a file that is made for it and stays, empty.
 * @returns what gives the lock back; "taken" while another program, or another part of this one, has it; "not-possible" where no
 * such file can be made.
 */
export function takeLock(path: string): (() => void) | "taken" | "not-possible" {
  const opened = open(path);
  if (opened === null) return "not-possible";
  try {
    opened.exec("BEGIN EXCLUSIVE");
    return () => opened.close();
  } catch (error) {
    opened.close();
    return sqliteCodeOf(error).startsWith("SQLITE_BUSY") ? "taken" : "not-possible";
  }
}

function open(path: string): Database.Database | null {
  if (!existsSync(dirname(path))) return null;
  try {
    return new Database(path, { timeout: 0 });
  } catch (error) {
    sqliteCodeOf(error);
    return null;
  }
}

/** What SQLite says is wrong; any other error is a broken program and goes on. */
function sqliteCodeOf(error: unknown): string {
  const code: unknown = typeof error === "object" && error !== null ? Reflect.get(error, "code") : null;
  if (typeof code === "string" && code.startsWith("SQLITE_")) return code;
  throw error;
}
