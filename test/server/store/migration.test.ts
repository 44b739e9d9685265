import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Kysely } from "kysely";
import { Migrator, sql } from "kysely";
import { canonicalJson } from "../../../src/audit/digest.ts";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";
import { rowsOfAudit, valueTables } from "../../../src/server/store/audit-row.ts";
import { append, hashOf, lockHead } from "../../../src/server/store/log.ts";
import { plainTables } from "../../../src/server/store/migrations/0001-plain-tables.ts";
import { openStore } from "../../../src/server/store/open-store.ts";
import type { Tables } from "../../../src/server/store/tables.ts";
import { closeFiles, kyselyOver, openFile } from "../../../src/server/store/sqlite-file.ts";
import { collatedAudit } from "../../support/collation/collated-audit.ts";
import { submitTo } from "../../support/collation/submit-to.ts";
import { inTemporaryFolder } from "../../support/temporary-folder.ts";
import { by } from "./audit-store.contract.ts";

const at = "2026-10-02T09:00:00.000Z";

/** A store as the version before made it, with one audit. */
async function makeStoreFromBefore(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const file = await openFile(join(folder, "collation.sqlite"));
  const db = kyselyOver(file);
  const first = {
    up: async (own: Kysely<Tables>) => {
      for (const statement of plainTables("sqlite")) await sql.raw(statement).execute(own);
      await append(own, { number: 0, hash: "" }, [{ at, what: "store-made" }]);
    },
  };
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve({ "0001-plain-tables": first }) },
    migrationTableName: "store_migration",
    migrationLockTableName: "store_migration_lock",
    disableTransactions: true,
  }).migrateToLatest();
  if (error instanceof Error) throw error;
  const audit = collatedAudit();
  const document = canonicalJson(audit);
  const filing = { authority: audit.authority, receivedAt: at };
  const rows = rowsOfAudit(audit, filing, { document, digest: hashOf(document) }, niromp2019Form);
  await db.insertInto("audit").values(rows.audit).execute();
  for (const table of valueTables)
    for (const value of rows.values[table])
      await db
        .insertInto(table)
        .values({ ...value, audit_id: 1 })
        .execute();
  for (const cell of rows.actions)
    await db
      .insertInto("action")
      .values({ ...cell, audit_id: 1 })
      .execute();
  const note = { at, what: "received", authority: audit.authority, auditKey: audit.auditKey } as const;
  const of = { form: rows.audit.form_id, revision: 1, digest: rows.audit.digest };
  await append(db, await lockHead(db, "sqlite"), [{ ...note, ...of }]);
  await db.destroy();
  await closeFiles(file);
}

it("a store from before keeps its audits, its log and its keys, and takes the same audit on another version", async () => {
  await inTemporaryFolder(async (folder) => {
    const place = join(folder, "store");
    await makeStoreFromBefore(place);
    const newer = { ...niromp2019Form, version: "2027" };
    const store = await openStore({ folder: place }, { make: true, forms: [niromp2019Form, newer] });
    try {
      const audit = collatedAudit();
      expect(await store.verifyLog()).toMatchObject({ brokenAt: null, problems: [] });
      expect((await store.get(audit.auditKey, audit.authority))?.audit).toEqual(audit);
      const followed = await store.actions.list({
        ...{ authority: audit.authority, on: "2026-10-02", offset: 0, limit: 10 },
      });
      expect(followed.total).toBe(audit.record.actions.length);
      expect((await submitTo(store, audit, by(audit.authority))).outcome).toBe("unchanged");
      const onNewer = collatedAudit({ record: { proForma: { id: newer.id, version: newer.version } } });
      expect((await submitTo(store, onNewer, by(audit.authority))).outcome).toBe("created");
      expect(await store.count({ authority: null })).toBe(2);
      expect(await store.verifyLog()).toMatchObject({ brokenAt: null, problems: [] });
    } finally {
      await store.close();
    }
  });
});
