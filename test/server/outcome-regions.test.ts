import type { FastifyInstance } from "fastify";
import { exampleStandard } from "../../src/outcomes/example-standard.ts";
import { permanenceCodebook } from "../../src/outcomes/factors/codebook.ts";
import { outcomeSchema, type Outcome } from "../../src/outcomes/outcome.ts";
import type { Form } from "../../src/proforma/form.ts";
import { niromp2019Form } from "../../src/proforma/definitions/niromp-2019.ts";
import type { TokenRole } from "../../src/server/store/audit-store.ts";
import { createMemoryStore } from "../support/collation/memory-store.ts";
import type { MemoryStore } from "../support/collation/memory-store.ts";
import { buildService, tokenFor } from "../support/collation/service-in-test.ts";
import { collatedRegion } from "../support/outcomes/collated-region.ts";

/** The form of one region alone, from the folder of definitions: NIROMP under another name. */
const ownForm: Form = { ...niromp2019Form, id: "regional-audit", version: "1", title: "Regional audit" };

const cycle = "2026-autumn";
/** Two regions of seven authorities in one list. */
const audits = collatedRegion(14, { good: 0.9, seed: 5 }).map((audit, index) => ({
  ...audit,
  region: index < 42 ? "North" : "South",
}));
const [northern = "", southern = ""] = [audits[0]?.authority, audits[83]?.authority];
const onOwnForm = audits.slice(0, 6).map((audit) => ({
  ...audit,
  record: { ...audit.record, proForma: { id: ownForm.id, version: ownForm.version } },
}));

let app: FastifyInstance;
let store: MemoryStore;

beforeEach(async () => {
  store = createMemoryStore();
  ({ app } = await buildService(store, { context: { forms: [niromp2019Form, ownForm] } }));
  for (const audit of audits) {
    const by = { authority: audit.authority, credential: "test", at: audit.savedAt, address: null };
    await store.submit(audit, by);
  }
});

afterEach(() => app.close());

async function ask(url: string, role: TokenRole, authority = "*", method: "GET" | "PUT" = "GET", body = {}) {
  const { headers } = await tokenFor(store, role, { authority });
  return app.inject({
    ...{ method, url: `/api${url}`, headers },
    ...(method === "PUT" && { payload: body }),
  });
}

async function freeze(body: object) {
  const { headers } = await tokenFor(store, "analyst", { authority: "*" });
  const payload = { cycle, cutOff: "2026-11-20", ...body };
  return app.inject({ method: "POST", url: "/api/outcomes/editions", headers, payload });
}

async function outcomeAt(url: string, role: TokenRole, authority?: string): Promise<Outcome> {
  const answer = await ask(url, role, authority);
  expect(answer.statusCode).toBe(200);
  return outcomeSchema.parse(answer.json());
}

describe("a list with two regions", () => {
  it("counts one of them in its edition, and needs to know which", async () => {
    expect((await freeze({})).json()).toMatchObject({ error: { code: "region-needed" } });
    expect((await freeze({ region: "North" })).json()).toMatchObject({ audits: 42, authorities: 7 });
    const raw = await ask(`/outcomes/region?cycle=${cycle}&for=analyst`, "analyst");
    expect(raw.json()).toMatchObject({ error: { code: "region-needed" } });
    const south = `/outcomes/region?cycle=${cycle}&for=analyst&region=South`;
    expect(await outcomeAt(south, "analyst")).toMatchObject({ region: "South", audits: { n: 42 } });
  });

  it("shows an authority the edition of its own region, and no other", async () => {
    for (const region of ["North", "South"]) await freeze({ region });
    const url = `/outcomes/region?cycle=${cycle}`;
    expect((await outcomeAt(url, "read", southern)).region).toBe("South");
    expect((await ask(`${url}&region=North`, "read", southern)).statusCode).toBe(404);
    const own = await outcomeAt(`/outcomes/authority?cycle=${cycle}`, "read", northern);
    expect(own.beside?.region).toBe("North");
    const listed = (await ask(`/outcomes/editions?cycle=${cycle}`, "read", northern)).json<object>();
    expect(listed).toMatchObject({ editions: [{ region: "North" }] });
    expect((await ask(url, "read")).json()).toMatchObject({ error: { code: "region-needed" } });
  });
});

describe("an edition", () => {
  it("holds the verdicts of a standard, and takes none of another form", async () => {
    expect((await freeze({ region: "North", standard: exampleStandard })).statusCode).toBe(201);
    const { standard, policy } = await outcomeAt(`/outcomes/region?cycle=${cycle}`, "read", northern);
    expect(policy.standard).toBe(exampleStandard.id);
    expect(standard).toHaveLength(3);
    const other = { ...exampleStandard, form: { id: ownForm.id, version: ownForm.version } };
    expect((await freeze({ region: "South", standard: other })).json()).toMatchObject({
      error: { code: "quality-standard-other-form" },
    });
  });

  it("names the themes that people coded in the list, and takes decisions", async () => {
    for (const { authority, auditKey } of audits.slice(0, 42)) {
      const codes = [{ code: "drift-or-delay", polarity: "hinders" }];
      const coding = { auditId: auditKey, by: "AB", on: "2026-11-20", codes };
      const kept = await ask("/outcomes/codings", "read", authority, "PUT", fileOf([coding]));
      expect(kept.json()).toEqual({ kept: 1 });
    }
    const decision = {
      ...{ at: "health.judgement/grade", rule: null, decision: "add", focus: "area-for-development" },
      ...{ reason: "Partners agreed.", finding: "Health plans differ.", action: "Share examples" },
      ...{
        owner: "Regional lead",
        due: "2027-03-31",
        measure: "Two more are Good",
        by: "CD",
        on: "2026-11-20",
      },
    };
    const form = { id: niromp2019Form.id, version: niromp2019Form.version };
    const decisions = { schemaVersion: 1, form, cycle, authority: null, decisions: [decision] };
    expect((await freeze({ region: "North", decisions })).statusCode).toBe(201);
    const { themes, recommendations } = await outcomeAt(`/outcomes/region?cycle=${cycle}`, "read", northern);
    expect(themes?.map(({ text }) => text)).toEqual([
      "Drift or delay: named in 42 of 42 coded audits, 7 local authorities.",
    ]);
    expect(recommendations).toHaveLength(1);
    const own = await outcomeAt(`/outcomes/authority?cycle=${cycle}`, "read", northern);
    expect(own.themes).toHaveLength(1);
  });
});

describe("codings", () => {
  it("are kept and seen by the authority of the audits and no other, the newer of one person", async () => {
    const [audit] = audits;
    const coding = (codes: readonly string[]) => ({
      ...{ auditId: audit?.auditKey ?? "", by: "AB", on: "2026-11-20" },
      codes: codes.map((code) => ({ code, polarity: "supports" })),
    });
    const put = (authority: string, ...codings: readonly object[]) =>
      ask("/outcomes/codings", "submit", authority, "PUT", fileOf(codings));
    await put(northern, coding(["matching"]));
    expect((await put(northern, coding(["contingency"]))).statusCode).toBe(200);
    expect((await put(southern, coding([]))).json()).toMatchObject({ error: { code: "audit-not-there" } });
    expect((await put(northern, coding(["weather"]))).statusCode).toBe(422);
    const url = `/outcomes/codings?cycle=${cycle}`;
    expect((await ask(url, "read", northern)).json()).toEqual(fileOf([coding(["contingency"])]));
    expect((await ask(url, "read", southern)).json()).toEqual(fileOf([]));
    expect((await ask(url, "analyst")).statusCode).toBe(403);
  });
});

describe("a form from the folder of definitions", () => {
  it("has cycles, outcomes and editions of its own", async () => {
    for (const audit of onOwnForm) {
      const by = { authority: audit.authority, credential: "test", at: audit.savedAt, address: null };
      await store.submit(audit, by);
    }
    const { forms } = (await ask("/cycles", "read", northern)).json<{ forms: { title: string }[] }>();
    expect(forms.map(({ title }) => title).toSorted()).toEqual(
      [niromp2019Form.title, "Regional audit"].toSorted(),
    );
    const own = await outcomeAt(`/outcomes/authority?cycle=${cycle}&form=${ownForm.id}`, "read", northern);
    expect(own).toMatchObject({ form: { id: ownForm.id }, audits: { n: 6 } });
  });
});

function fileOf(codings: readonly object[]) {
  const { id, version } = permanenceCodebook;
  return { schemaVersion: 1, codebook: { id, version }, codings };
}
