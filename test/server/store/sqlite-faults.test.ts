import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "libsql";
import { backUp, restore } from "../../../src/server/store/back-up.ts";
import { openStore } from "../../../src/server/store/open-store.ts";
import { describeStoreFault } from "../../../src/server/store/store-faults.ts";
import { collatedAudit, distinctAudit } from "../../support/collation/collated-audit.ts";
import { submitTo } from "../../support/collation/submit-to.ts";
import { by } from "./audit-store.contract.ts";

jest.setTimeout(30_000);

const byOperator = { at: "2026-10-02T09:00:00.000Z", credential: "operator ann" };

describe("the embedded store", () => {
  let folder: string;
  let place: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "permanency-audit-store-"));
    place = join(folder, "store");
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("is for its owner alone", async () => {
    const store = await openStore({ folder: place });
    await submitTo(store, collatedAudit(), by("Northborough"));
    const rightsOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
    expect(rightsOf(place)).toBe("700");
    const files = readdirSync(place).sort();
    expect(files).toEqual(["collation.sqlite", "collation.sqlite-shm", "collation.sqlite-wal"]);
    expect(files.map((file) => rightsOf(join(place, file)))).toEqual(["600", "600", "600"]);
    await store.close();
  });

  it("is one file once it is closed", async () => {
    const store = await openStore({ folder: place });
    await submitTo(store, collatedAudit(), by("Northborough"));
    await store.close();
    expect(readdirSync(place)).toEqual(["collation.sqlite"]);
  });

  const itOnSmallDisk = mayMount() ? it : it.skip;
  const skipped = mayMount() ? "" : " (not run, because this user may not mount a small disk)";

  itOnSmallDisk(
    `keeps what it has when the disk is full, says so, and goes on with room${skipped}`,
    async () => {
      const disk = smallDisk(join(folder, "disk"));
      const store = await openStore({ folder: join(folder, "disk/store") });
      try {
        const faults: unknown[] = [];
        let kept = 0;
        for (let number = 0; number < 1500 && faults.length === 0; number += 1) {
          await submitTo(store, distinctAudit(number), by("Northborough")).then(
            () => (kept += 1),
            (error: unknown) => faults.push(error),
          );
        }
        expect(faults.map(describeStoreFault)).toEqual([
          expect.objectContaining({ code: "database-full", retry: "later" }),
        ]);
        expect((await store.list({ authority: null, limit: 10_000 })).audits).toHaveLength(kept);
        disk.enlarge();
        expect((await submitTo(store, distinctAudit(kept), by("Northborough"))).outcome).toBe("created");
        expect(await store.verifyLog()).toMatchObject({ entries: 2 * kept + 3, problems: [] });
      } finally {
        await store.close();
        disk.remove();
      }
    },
  );

  it("says that it is busy when another process writes for too long", async () => {
    const store = await openStore({ folder: place });
    const other = new Sqlite(join(place, "collation.sqlite"));
    other.exec("begin immediate");
    const fault = await submitTo(store, collatedAudit(), by("Northborough")).then(
      () => null,
      (error: unknown) => describeStoreFault(error),
    );
    expect(fault).toMatchObject({ code: "database-busy", retry: "later" });
    other.exec("rollback");
    other.close();
    expect((await submitTo(store, collatedAudit(), by("Northborough"))).outcome).toBe("created");
    await store.close();
  });

  it("says that a file is no database, or made by a newer program", async () => {
    mkdirSync(place);
    writeFileSync(join(place, "collation.sqlite"), "This is no database. ".repeat(500));
    await expect(faultOfOpening(place)).resolves.toMatchObject({ code: "database-damaged", retry: "never" });
    rmSync(place, { recursive: true });
    await (await openStore({ folder: place })).close();
    const database = new Sqlite(join(place, "collation.sqlite"));
    database.exec("insert into store_migration (name, timestamp) values ('9999-of-later', '2099')");
    database.close();
    await expect(faultOfOpening(place)).resolves.toMatchObject({ code: "database-newer" });
  });

  it.each(["0001-first-tables", "0001-tables"])(
    "says that a store has the earlier layout %s and what to do, and leaves it as it is",
    async (layout) => {
      await (await openStore({ folder: place })).close();
      const database = new Sqlite(join(place, "collation.sqlite"));
      database.exec(
        `delete from store_migration where name not like '0001-%'; update store_migration set name = '${layout}'`,
      );
      await expect(faultOfOpening(place)).resolves.toMatchObject({
        code: "database-earlier",
        message: expect.stringContaining("Export its audits with that version") as string,
        retry: "never",
      });
      expect(database.prepare("select name from store_migration").all()).toEqual([{ name: layout }]);
      database.close();
    },
  );

  it("answers other questions while another process writes", async () => {
    const store = await openStore({ folder: place });
    await submitTo(store, collatedAudit(), by("Northborough"));
    const other = new Sqlite(join(place, "collation.sqlite"));
    other.exec("begin immediate");
    const order: string[] = [];
    const waiting = submitTo(store, distinctAudit(1), by("Northborough")).then(() => order.push("sent"));
    await store.ping();
    await store.list({ authority: null, limit: 10 });
    order.push("read");
    other.exec("rollback");
    await waiting;
    expect(order).toEqual(["read", "sent"]);
    other.close();
    await store.close();
  });

  describe("its back-up", () => {
    it("is made while audits arrive and restored into an empty folder", async () => {
      const store = await openStore({ folder: place });
      await submitTo(store, collatedAudit(), by("Northborough"));
      const arriving = Array.from({ length: 200 }, (_, number) =>
        submitTo(store, distinctAudit(number), by("Westhaven")),
      );
      const file = join(folder, "back-up.sqlite");
      const made = await backUp(place, file, byOperator);
      await Promise.all(arriving);
      await store.close();
      expect(made).toMatchObject({ ok: true });
      expect((statSync(file).mode & 0o777).toString(8)).toBe("600");

      const restored = join(folder, "restored");
      expect(await restore(file, restored)).toEqual(made);
      const again = await openStore({ folder: restored });
      expect((await submitTo(again, collatedAudit(), by("Northborough"))).outcome).toBe("unchanged");
      expect((await again.verifyLog()).problems).toEqual([]);
      await again.close();
      expect(readdirSync(folder).sort()).toEqual(["back-up.sqlite", "restored", "store"]);
    });

    it("never takes the place of a file or a store", async () => {
      await (await openStore({ folder: place })).close();
      const file = join(folder, "back-up.sqlite");
      await backUp(place, file, byOperator);
      expect(await backUp(place, file, byOperator)).toMatchObject({ problem: { code: "file-is-there" } });
      expect(await restore(file, place)).toMatchObject({ problem: { code: "store-is-there" } });
      expect(await backUp(join(folder, "other"), file, byOperator)).toMatchObject({
        problem: { code: "no-store" },
      });
      expect(await restore(join(folder, "other"), place)).toMatchObject({ problem: { code: "no-back-up" } });
      const nowhere = join(folder, "none", "back-up.sqlite");
      expect(await backUp(place, nowhere, byOperator)).toMatchObject({ problem: { code: "no-folder" } });
    });

    it("is an entry in the log, of the copy too", async () => {
      const store = await openStore({ folder: place });
      const file = join(folder, "back-up.sqlite");
      await backUp(place, file, byOperator);
      const entries = (database: Sqlite.Database) =>
        database.prepare("select what, credential from log_entry where number > 1").all();
      for (const path of [file, join(place, "collation.sqlite")]) {
        const database = new Sqlite(path);
        expect(entries(database)).toEqual([{ what: "backed-up", credential: "operator ann" }]);
        database.close();
      }
      await store.close();
    });

    it("is refused when its log was changed or it is damaged, and leaves nothing behind", async () => {
      const store = await openStore({ folder: place });
      await Promise.all([1, 2, 3].map((number) => submitTo(store, distinctAudit(number), by("Westhaven"))));
      await store.close();
      const file = join(folder, "back-up.sqlite");
      await backUp(place, file, byOperator);
      const database = new Sqlite(file);
      database.exec("drop trigger log_entry_refuses_update");
      database.exec("update log_entry set authority = 'Ambleford' where number = 2");
      database.close();
      const restored = join(folder, "restored");
      expect(await restore(file, restored)).toMatchObject({ problem: { code: "log-broken" } });
      writeFileSync(file, "no database");
      expect(await restore(file, restored)).toMatchObject({ problem: { code: "database-damaged" } });
      expect(existsSync(join(restored, "collation.sqlite"))).toBe(false);
      expect(readdirSync(restored)).toEqual([]);
    });
  });
});

async function faultOfOpening(folder: string) {
  return openStore({ folder }).then(
    () => null,
    (error: unknown) => describeStoreFault(error),
  );
}

function mount(...options: readonly string[]): boolean {
  return process.platform === "linux" && spawnSync("mount", options).status === 0;
}

function mayMount(): boolean {
  const at = mkdtempSync(join(tmpdir(), "permanency-audit-disk-"));
  const isMounted = mount("-t", "tmpfs", "-o", "size=4m", "tmpfs", at);
  if (isMounted) spawnSync("umount", [at]);
  rmSync(at, { recursive: true });
  return isMounted;
}

/** A disk of 4 MB in memory. */
function smallDisk(at: string) {
  mkdirSync(at);
  mount("-t", "tmpfs", "-o", "size=4m", "tmpfs", at);
  return {
    enlarge: () => void mount("-o", "remount,size=64m", at),
    remove: () => void spawnSync("umount", [at]),
  };
}
