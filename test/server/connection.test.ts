import type { FastifyInstance } from "fastify";
import { niromp2026Sharing } from "../../src/collation/sharing-policy.ts";
import { createMemoryStore } from "../support/collation/memory-store.ts";
import type { MemoryStore } from "../support/collation/memory-store.ts";
import { buildService, tokenFor } from "../support/collation/service-in-test.ts";
import { sharedAudit } from "../support/shared-audit.ts";

let app: FastifyInstance;
let store: MemoryStore;

beforeEach(async () => {
  store = createMemoryStore();
  const rules = { sharing: [niromp2026Sharing], cycles: ["2026-autumn"] };
  ({ app } = await buildService(store, { context: { rules } }));
});

afterEach(() => app.close());

interface Connection {
  readonly ok: boolean;
  readonly steps: readonly { readonly step: string; readonly ok: boolean; readonly code?: string }[];
}

const ask = async (headers: { authorization: string }, query: Record<string, string>) => {
  const answer = await app.inject({ url: "/api/connection", headers, query });
  const { ok, steps } = answer.json<Connection>();
  return { ok, codes: steps.flatMap(({ code }) => code ?? []) };
};

const right = { authority: "Sandwell MBC", cycle: "2026-autumn", sharing: niromp2026Sharing.id };

it("says that an audit would be taken, and takes none", async () => {
  const { headers } = await tokenFor(store, "submit");
  expect(await ask(headers, right)).toEqual({ ok: true, codes: [] });
  expect(await ask(headers, {})).toEqual({ ok: true, codes: [] });
  expect((await store.list({ authority: null, limit: 10 })).audits).toEqual([]);
});

describe("names what sending would be refused for, by the same code", () => {
  it.each<[string, "submit" | "read" | "admin", string, Record<string, string>]>([
    ["role-not-enough", "read", "Sandwell", right],
    ["authority-missing", "admin", "*", right],
    ["other-authority", "submit", "Sandwell", { ...right, authority: "Dudley" }],
    ["cycle-closed", "submit", "Sandwell", { ...right, cycle: "2027-spring" }],
    ["sharing-not-allowed", "submit", "Sandwell", { ...right, sharing: "everything" }],
  ])("%s", async (code, role, authority, query) => {
    const { headers } = await tokenFor(store, role, { authority });
    expect(await ask(headers, query)).toEqual({ ok: false, codes: [code] });
    const audit = sharedAudit();
    const header = { ...audit.record.header, localAuthority: query.authority! };
    const sent = await app.inject({
      method: "PUT",
      url: `/api/audits/${audit.auditKey}`,
      headers,
      payload: {
        ...audit,
        ...{ authority: query.authority, cycle: query.cycle },
        sharing: { ...audit.sharing, policy: query.sharing },
        record: { ...audit.record, header },
      },
    });
    expect(sent.json()).toMatchObject({ error: { code } });
  });
});

it("says that the list cannot be written to when it cannot, as when its disk is full", async () => {
  const { headers } = await tokenFor(store, "submit");
  store.note = () => Promise.reject(Object.assign(new Error(), { code: "SQLITE_FULL" }));
  expect((await app.inject({ url: "/api/connection", headers })).statusCode).toBeGreaterThanOrEqual(500);
});
