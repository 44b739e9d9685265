import { chmodSync, existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Kysely } from "kysely";
import type Sqlite from "libsql";
import type { Engine } from "./engine.ts";
import { noStoreHere } from "./engine.ts";
import { isUpToDate, migrate } from "./migrations/migrate.ts";
import { closeFiles, kyselyOver, openFile, whenFree } from "./sqlite-file.ts";
import { storeFileName } from "./store-file.ts";
import type { Tables } from "./tables.ts";

/**
 * Opens the embedded store of a folder, and makes either when it is missing: the folder for its owner alone (0700), the
 * files too (0600). Every commit is synced to the disk before it is answered.
 * @throws what SQLite or the file system reports; `describeStoreFault` puts it into words.
 */
export async function openSqliteEngine(
  folder: string,
  { make }: { readonly make: boolean },
): Promise<Engine> {
  if (!make && !existsSync(join(folder, storeFileName))) throw new Error(noStoreHere);
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const file = join(folder, storeFileName);
  const writer = await openFile(file);
  const writing = kyselyOver(writer);
  try {
    if (!(await isUpToDate(writing))) {
      // Of several processes that start at once, one makes the tables and the others wait for it.
      // Tables are made anew, and SQLite would take what refers to them along; it cannot be told so within a transaction.
      writer.pragma("foreign_keys = off");
      await writeAlone(writer, writing, (own) => migrate(own, "sqlite"));
      writer.pragma("foreign_keys = on");
    }
  } catch (error) {
    await closeFiles(writer);
    throw error;
  }
  const reader = await openFile(file);
  reader.pragma("query_only = on");
  const db = kyselyOver(reader);
  return {
    kind: "sqlite",
    db,
    write: (work) => writeAlone(writer, writing, work),
    snapshot: (work) => db.transaction().execute(work),
    close: async () => {
      await Promise.all([db.destroy(), writing.destroy()]);
      await closeFiles(reader, writer);
    },
  };
}

async function writeAlone<Answer>(
  writer: Sqlite.Database,
  writing: Kysely<Tables>,
  work: (db: Kysely<Tables>) => Promise<Answer>,
): Promise<Answer> {
  // Kysely has one connection to give, so writers of this process queue here.
  return writing.connection().execute(async (db) => {
    // A statement that libsql prepared stays in progress when it finds the lock taken, and no commit works beside it; exec ends it.
    await whenFree(() => writer.exec("begin immediate"));
    try {
      const answer = await work(db);
      writer.exec("commit");
      return answer;
    } finally {
      // A full disk may have rolled it back already.
      if (writer.inTransaction) writer.exec("rollback");
    }
  });
}
