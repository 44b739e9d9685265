import pg from "pg";
import { preparePostgres } from "../../../scripts/postgres-server.mjs";
import { openStore } from "../../../src/server/store/open-store.ts";
import { describeAuditStore } from "./audit-store.contract.ts";

const { server, reason } = preparePostgres();

if (server) {
  let databases = 0;
  beforeAll(() => server.start(), 30_000);
  afterAll(() => server.remove(), 30_000);

  describeAuditStore({
    name: "PostgreSQL",
    makePlace: async () => {
      databases += 1;
      const databaseUrl = await server.makeDatabase(`store_${databases}`);
      return {
        open: () => openStore({ databaseUrl }),
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
  });
} else {
  describe.skip(`PostgreSQL: not run, because ${reason}`, () => {
    it("keeps audits", () => undefined);
  });
}
