import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "libsql";
import { openStore } from "../../../src/server/store/open-store.ts";
import { describeAuditStore } from "./audit-store.contract.ts";
import type { StoreEngine } from "./audit-store.contract.ts";
import { describeActionStore } from "./action-store.contract.ts";
import { describeEditionStore } from "./edition-store.contract.ts";
import { describeTampering } from "./tampering.contract.ts";
import { buildService, describeKilling, describeKillingOfChanges, describeRace } from "./kill.contract.ts";

const folders: string[] = [];

beforeAll(buildService, 120_000);

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "permanency-audit-store-"));
  folders.push(folder);
  return folder;
}

describeKilling("SQLite", () => Promise.resolve({ folder: join(newFolder(), "store") }));
describeKillingOfChanges("SQLite", () => Promise.resolve({ folder: join(newFolder(), "store") }));
describeRace("SQLite", () => Promise.resolve({ folder: join(newFolder(), "store") }));

const engine: StoreEngine = {
  name: "SQLite",
  makePlace: () => {
    const folder = newFolder();
    return Promise.resolve({
      open: (forms) => openStore({ folder: join(folder, "store") }, { make: true, ...(forms && { forms }) }),
      query: (sql) => Promise.resolve().then(() => queryFile(join(folder, "store", "collation.sqlite"), sql)),
    });
  },
};
describeAuditStore(engine);
describeTampering(engine);
describeEditionStore(engine);
describeActionStore(engine);

function queryFile(file: string, sql: string): readonly Record<string, unknown>[] {
  const database = new Sqlite(file);
  try {
    const statement = database.prepare(sql);
    // Every row of SQLite is an object by the names of its columns.
    if (statement.reader) return statement.all() as Record<string, unknown>[];
    statement.run();
    return [];
  } finally {
    database.close();
  }
}
