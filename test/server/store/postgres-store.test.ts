import pg from "pg";
import { preparePostgres } from "../../../scripts/postgres-server.mjs";
import { openStore } from "../../../src/server/store/open-store.ts";
import { describeStoreFault } from "../../../src/server/store/store-faults.ts";
import { collatedAudit, distinctAudit } from "../../support/collation/collated-audit.ts";
import { submitTo } from "../../support/collation/submit-to.ts";
import { by, describeAuditStore } from "./audit-store.contract.ts";
import type { StoreEngine } from "./audit-store.contract.ts";
import { describeActionStore } from "./action-store.contract.ts";
import { describeEditionStore } from "./edition-store.contract.ts";
import { describeTampering } from "./tampering.contract.ts";
import { buildService, describeKilling, describeRace } from "./kill.contract.ts";

const { server, reason } = preparePostgres();

if (server) {
  let databases = 0;
  const newDatabase = () => {
    databases += 1;
    return server.makeDatabase(`store_${databases}`);
  };
  beforeAll(() => server.start(), 30_000);
  beforeAll(buildService, 120_000);
  afterAll(() => server.remove(), 30_000);

  const engine: StoreEngine = {
    name: "PostgreSQL",
    makePlace: async () => {
      const databaseUrl = await newDatabase();
      return {
        open: (forms) => openStore({ databaseUrl }, { make: true, ...(forms && { forms }) }),
        query: async (sql) => {
          const client = new pg.Client(databaseUrl);
          await client.connect();
          try {
            const { rows } = await client.query<Record<string, unknown>>(sql);
            return rows;
          } finally {
            await client.end();
          }
        },
      };
    },
  };
  describeAuditStore(engine);
  describeTampering(engine);
  describeEditionStore(engine);
  describeActionStore(engine);

  describeKilling("PostgreSQL", async () => ({ databaseUrl: await newDatabase() }));
  describeRace("PostgreSQL", async () => ({ databaseUrl: await newDatabase() }));

  describe("PostgreSQL: a server in trouble", () => {
    it("says that the database is gone while the server is stopped, and goes on once it is back", async () => {
      const store = await openStore({ databaseUrl: await newDatabase() });
      await submitTo(store, collatedAudit(), by("Northborough"));
      await server.stop();
      const fault = await faultOf(submitTo(store, distinctAudit(1), by("Westhaven")));
      expect(fault).toMatchObject({ code: "database-gone", retry: "later" });
      expect(await faultOf(store.ping())).toMatchObject({ code: "database-gone" });
      await server.start();
      expect((await submitTo(store, distinctAudit(1), by("Westhaven"))).outcome).toBe("created");
      expect((await submitTo(store, collatedAudit(), by("Northborough"))).outcome).toBe("unchanged");
      expect(await store.verifyLog()).toMatchObject({ entries: 6, problems: [] });
      await store.close();
    }, 60_000);

    it("answers each of many senders when the server goes away under them", async () => {
      const store = await openStore({ databaseUrl: await newDatabase() });
      const sends = Array.from({ length: 200 }, (_, number) =>
        submitTo(store, distinctAudit(number), by("Northborough")).then(
          () => "kept",
          (error: unknown) => describeStoreFault(error).code,
        ),
      );
      await sends[0];
      await server.stop();
      const answers = await Promise.all(sends);
      await server.start();
      expect(new Set(answers)).toEqual(new Set(["kept", "database-gone"]));
      const kept = answers.filter((answer) => answer === "kept").length;
      const { audits } = await store.list({ authority: null, limit: 1000 });
      // The last transaction may have been kept without anybody hearing of it: sent again, it is unchanged.
      expect(audits.length).toBeGreaterThanOrEqual(kept);
      expect((await store.verifyLog()).problems).toEqual([]);
      await store.close();
    }, 60_000);

    it("names a database that is not there, and connections that are used up", async () => {
      const databaseUrl = await newDatabase();
      expect(await faultOf(openStore({ databaseUrl: `${databaseUrl}_other` }))).toMatchObject({
        code: "database-refused",
        retry: "never",
      });
      const client = new pg.Client(databaseUrl);
      await client.connect();
      await client.query("create role narrow login connection limit 0");
      await client.end();
      const asNarrow = databaseUrl.replace("postgres@", "narrow@");
      expect(await faultOf(openStore({ databaseUrl: asNarrow }))).toMatchObject({
        code: "too-many-connections",
      });
    });

    it("says that a database can only be read", async () => {
      const databaseUrl = await newDatabase();
      const store = await openStore({ databaseUrl });
      const client = new pg.Client(databaseUrl);
      await client.connect();
      const name = new URL(databaseUrl).pathname.slice(1);
      await client.query(`alter database ${name} set default_transaction_read_only = on`);
      await client.end();
      const later = await openStore({ databaseUrl });
      expect(await faultOf(submitTo(later, collatedAudit(), by("Northborough")))).toMatchObject({
        code: "database-read-only",
      });
      await store.close();
      await later.close();
    });

    it("refuses to shorten the log as a whole", async () => {
      const databaseUrl = await newDatabase();
      await (await openStore({ databaseUrl })).close();
      const client = new pg.Client(databaseUrl);
      await client.connect();
      await expect(client.query("truncate log_entry")).rejects.toThrow(/only ever added to/);
      await client.end();
    });
  });
} else {
  describe.skip(`PostgreSQL: not run, because ${reason}`, () => {
    it("keeps audits", () => undefined);
  });
}

async function faultOf(work: Promise<unknown>) {
  return describeStoreFault(
    await work.then(
      () => null,
      (error: unknown) => error,
    ),
  );
}
