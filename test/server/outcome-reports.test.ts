import { strFromU8, unzipSync } from "fflate";
import type { FastifyInstance } from "fastify";
import { outcomeSchema, type Outcome } from "../../src/outcomes/outcome.ts";
import type { TokenRole } from "../../src/server/store/audit-store.ts";
import { createMemoryStore } from "../support/collation/memory-store.ts";
import type { MemoryStore } from "../support/collation/memory-store.ts";
import { buildService, tokenFor } from "../support/collation/service-in-test.ts";
import { collatedRegion } from "../support/outcomes/collated-region.ts";

const cycle = "cycle=2026-autumn";
const audits = collatedRegion(14, { good: 0.9, seed: 5 });
const [mine, theirs] = ["Brookmere", "Carrowby"] as const;

let app: FastifyInstance;
let store: MemoryStore;

beforeAll(async () => {
  store = createMemoryStore();
  ({ app } = await buildService(store));
  for (const audit of [...audits, ...collatedRegion(14, { cycle: "2026-spring", seed: 9 })]) {
    const by = { authority: audit.authority, credential: "test", at: audit.savedAt, address: null };
    await store.submit(audit, by);
  }
});

afterAll(() => app.close());

async function headersOf(role: TokenRole, authority = "*") {
  return (await tokenFor(store, role, { authority })).headers;
}

async function get(url: string, role: TokenRole, authority?: string) {
  return app.inject({ url: `/api${url}`, headers: await headersOf(role, authority) });
}

async function outcomeAt(url: string, role: TokenRole, authority?: string): Promise<Outcome> {
  const answer = await get(url, role, authority);
  expect(answer.statusCode).toBe(200);
  return outcomeSchema.parse(answer.json());
}

async function freeze(body: object, role: TokenRole = "analyst", authority = "*") {
  const headers = await headersOf(role, authority);
  return app.inject({ method: "POST", url: "/api/outcomes/editions", headers, payload: body });
}

describe("before there is an edition", () => {
  it("tells a partner that the region has published nothing yet, rather than counts that grow by one authority", async () => {
    const answer = await get(`/outcomes/region?${cycle}`, "read", mine);
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({ error: { code: "edition-not-there" } });
  });

  it("makes an edition for an analyst and for nobody else", async () => {
    for (const [role, authority] of [
      ["read", mine],
      ["admin", mine],
      ["read", "*"],
      ["public", "*"],
    ] as const) {
      expect((await freeze({ cycle: "2026-autumn" }, role, authority)).statusCode).toBe(403);
    }
    const made = await freeze({ cycle: "2026-autumn", cutOff: "2026-11-20" });
    expect(made.statusCode).toBe(201);
    expect(made.json()).toMatchObject({ number: 1, region: "Midlands", audits: 84, authorities: 14 });
  });
});

describe("the region's outcome", () => {
  it("is the newest edition for a partner, with no small number in any format", async () => {
    const outcome = await outcomeAt(`/outcomes/region?${cycle}`, "read", mine);
    expect(outcome).toMatchObject({ audience: "partners", edition: { number: 1 }, audits: { n: 84 } });
    expect(outcome.attackTest).toMatchObject({ passed: true });
    const shown = outcome.tables.flatMap(({ cells }) => cells.flat());
    expect(shown).toContain("c");
    expect(shown.filter((cell) => typeof cell === "number" && cell >= 1 && cell <= 5)).toEqual([]);
  });

  it("is counts for an analyst alone, and the log has who read them", async () => {
    const before = store.log.length;
    const raw = await outcomeAt(`/outcomes/region?${cycle}&for=analyst`, "analyst");
    expect(JSON.stringify(raw.tables)).not.toContain('"c"');
    expect(store.log.slice(before)).toMatchObject([
      { what: "read", route: "/api/outcomes/region", filter: "cycle=2026-autumn&for=analyst&format=json" },
    ]);
    for (const role of ["submit", "read", "admin", "public"] as const) {
      expect((await get(`/outcomes/region?${cycle}&for=analyst`, role, mine)).statusCode).toBe(403);
    }
  });

  it("is shown to the public only in an edition that was made for it", async () => {
    expect((await get(`/outcomes/region?${cycle}`, "public")).statusCode).toBe(404);
    expect((await get(`/outcomes/editions/1?${cycle}`, "public")).statusCode).toBe(404);
    expect((await get(`/outcomes/region?${cycle}&for=partners`, "public")).statusCode).toBe(403);
  });

  it("shows an analyst no single audit", async () => {
    for (const url of ["/audits", "/export.json", `/outcomes/authority?${cycle}&authority=${mine}`])
      expect((await get(url, "analyst")).statusCode).toBe(403);
  });
});

describe("an authority's outcome", () => {
  it("has every count of its own, the last cycle and the region's suppressed share", async () => {
    const outcome = await outcomeAt(`/outcomes/authority?${cycle}&last=2026-spring`, "read", mine);
    expect(outcome).toMatchObject({ audience: "own", authority: mine, audits: { n: 6, expected: 6 } });
    expect(outcome.comparison).toMatchObject({ cycle: "2026-spring" });
    expect(outcome.beside).toEqual({ region: "Midlands", edition: 1, cycle: "2026-autumn" });
    const own = outcome.tables.filter(({ id }) => !id.startsWith("region:"));
    expect(JSON.stringify(own)).not.toContain('"c"');
  });

  it("is nobody else's", async () => {
    const answer = await get(`/outcomes/authority?${cycle}&authority=${theirs}`, "read", mine);
    expect(answer.statusCode).toBe(404);
    const words = (await get(`/outcomes/authority?${cycle}`, "read", mine)).body;
    expect(words).not.toContain(theirs);
  });

  it.each(["docx", "xlsx", "csv", "html"])("comes as %s", async (format) => {
    const answer = await get(`/outcomes/authority?${cycle}&format=${format}`, "read", mine);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers["content-disposition"]).toContain(`outcome.${format}`);
    const bytes = new Uint8Array(answer.rawPayload);
    const text =
      format === "docx" || format === "xlsx"
        ? Object.values(unzipSync(bytes))
            .map((part) => strFromU8(part))
            .join("")
        : answer.body;
    expect(text).toContain("Health plan");
  });
});

describe("the overview of a cycle", () => {
  it("shows the region every authority, and an authority its own line", async () => {
    const all = (await get(`/outcomes/overview?${cycle}`, "analyst")).json<{ authorities: object[] }>();
    expect(all.authorities).toHaveLength(14);
    const own = (await get(`/outcomes/overview?${cycle}`, "submit", mine)).json<object>();
    expect(own).toMatchObject({
      expected: 6,
      authorities: [{ authority: mine, sent: 6, countersigned: 6, ready: 0, missing: [] }],
    });
  });

  it("lists the cycles, the newest first", async () => {
    const { cycles } = (await get("/cycles", "read", mine)).json<{ cycles: { cycle: string }[] }>();
    expect(cycles.map(({ cycle: name }) => name).toSorted()).toEqual(["2026-autumn", "2026-spring"]);
  });
});

describe("another edition", () => {
  it("of the same authorities shows the same, and gets the next number", async () => {
    expect((await freeze({ cycle: "2026-autumn", audience: "public" })).json()).toMatchObject({ number: 2 });
    const first = await outcomeAt(`/outcomes/editions/1?${cycle}`, "read", mine);
    const second = await outcomeAt(`/outcomes/region?${cycle}`, "public");
    expect(second.edition?.number).toBe(2);
    const judgements = ({ tables }: Outcome) => tables.filter(({ id }) => id.startsWith("judgement:"));
    expect(judgements(second)).toEqual(judgements(first));
  });

  it("is refused with a sentence once an audit of the first is withdrawn", async () => {
    const [audit] = audits;
    const by = {
      authority: audit?.authority ?? "",
      credential: "test",
      at: "2026-12-04T00:00:00Z",
      address: null,
    };
    await store.withdraw(audit?.auditKey ?? "", by);
    const refused = await freeze({ cycle: "2026-autumn" });
    expect(refused.statusCode).toBe(409);
    expect(refused.json()).toMatchObject({ error: { code: "edition-audits-changed" } });
  });
});
