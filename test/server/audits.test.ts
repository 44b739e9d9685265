import type { FastifyInstance } from "fastify";
import type { CollatedAudit } from "../../src/collation/collated-audit.ts";
import { createMemoryStore } from "../support/collation/memory-store.ts";
import type { MemoryStore } from "../support/collation/memory-store.ts";
import { arrivalDay, buildService, tokenFor } from "../support/collation/service-in-test.ts";
import { sharedAudit } from "../support/shared-audit.ts";

let app: FastifyInstance;
let store: MemoryStore;
let submit: { authorization: string };
let read: { authorization: string };

beforeEach(async () => {
  store = createMemoryStore();
  ({ app } = await buildService(store));
  submit = (await tokenFor(store, "submit")).headers;
  read = (await tokenFor(store, "read")).headers;
});

afterEach(() => app.close());

const audit = sharedAudit();
const newer = sharedAudit({ revision: 2, savedAt: "2026-11-23T09:00:00Z" });

const put = (payload: object, headers = submit, key = audit.auditKey) =>
  app.inject({ method: "PUT", url: `/api/audits/${key}`, headers, payload });
const get = (url: string, headers = read) => app.inject({ url, headers });
const last = () => store.log.at(-1);

describe("PUT /api/audits/:auditKey", () => {
  it("answers 201 for the first, 200 for a newer one and for the same again, 409 for an older", async () => {
    expect(answerOf(await put(audit))).toEqual([201, { outcome: "created", revision: 1 }]);
    expect(answerOf(await put(audit))).toEqual([200, { outcome: "unchanged", revision: 1 }]);
    expect(answerOf(await put(newer))).toEqual([200, { outcome: "updated", revision: 2 }]);
    expect(answerOf(await put(audit))).toEqual([
      409,
      {
        error: {
          code: "audit-older",
          message:
            "The list has a newer revision of this audit already. Send the document that was saved last.",
          revision: 2,
        },
      },
    ]);
  });

  it("stores the authority of the token, however the audit writes it", async () => {
    const written = { ...audit, authority: "Sandwell Metropolitan Borough Council" };
    expect((await put(written)).statusCode).toBe(201);
    expect((await store.get(audit.auditKey, null))?.audit.authority).toBe("Sandwell");
    expect(answerOf(await put(written))).toEqual([200, { outcome: "unchanged", revision: 1 }]);
  });

  it("refuses an audit of another authority than the token's, wherever in it that is said", async () => {
    const other = { ...audit, authority: "Dudley" };
    expect(codeOf(await put(other))).toEqual([403, "other-authority"]);
    const header = { ...audit.record.header, localAuthority: "Dudley" };
    expect(codeOf(await put({ ...audit, record: { ...audit.record, header } }))).toEqual([
      403,
      "other-authority",
    ]);
    expect(await store.get(audit.auditKey, null)).toBeNull();
    expect(last()).toMatchObject({ what: "refused", code: "other-authority", auditKey: audit.auditKey });
  });

  it("keeps apart what two authorities send under one key, as copies of one document have it", async () => {
    await put(audit);
    const { headers } = await tokenFor(store, "submit", { authority: "Dudley" });
    const header = { ...audit.record.header, localAuthority: "Dudley" };
    const theirs = { ...newer, authority: "Dudley", record: { ...newer.record, header } };
    expect(answerOf(await put(theirs, headers))).toEqual([201, { outcome: "created", revision: 2 }]);
    expect((await store.get(audit.auditKey, "Sandwell"))?.audit).toEqual(audit);
    const region = await tokenFor(store, "admin", { authority: "*" });
    const url = `/api/audits/${audit.auditKey}?authority=Dudley`;
    await app.inject({ method: "DELETE", url, headers: region.headers });
    expect((await store.get(audit.auditKey, "Dudley"))?.state).toBe("withdrawn");
    expect((await store.get(audit.auditKey, "Sandwell"))?.state).toBe("received");
  });

  it("refuses what a check blocks, and says which and where", async () => {
    const judgements = { ...audit.record.judgements, health: { grade: null, comment: null } };
    const answer = await put({ ...audit, record: { ...audit.record, judgements } });
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({
      error: {
        code: "audit-blocked",
        findings: [{ check: "grade-missing", at: "health.judgement/grade" }],
      },
    });
    expect(last()).toMatchObject({ what: "refused", code: "audit-blocked" });
  });

  it("refuses an identifier without repeating it", async () => {
    const factors = "Write to carer@example.org about it.";
    const answer = await put({ ...audit, record: { ...audit.record, factors } });
    expect(answer.statusCode).toBe(422);
    expect(answer.body).not.toContain("carer@example.org");
  });

  it.each<[string, (audit: CollatedAudit) => object]>([
    ["of another pro forma", (each) => inRecord(each, { proForma: { id: "other", version: "1" } })],
    [
      "of another version of it",
      (each) => inRecord(each, { proForma: { ...each.record.proForma, version: "9" } }),
    ],
  ])("refuses an audit %s", async (_what, change) => {
    expect(codeOf(await put(change(audit)))).toEqual([422, "pro-forma-unknown"]);
  });

  it.each<[string, (audit: CollatedAudit) => object]>([
    [
      "with another key than the address",
      (each) => ({ ...each, auditKey: "0d9a3a52-6a30-4f5c-8f0e-54d3c3a0f7aa" }),
    ],
    [
      "whose record is of another audit",
      (each) => inRecord(each, { auditId: "0d9a3a52-6a30-4f5c-8f0e-54d3c3a0f7aa" }),
    ],
    ["whose record is another revision", (each) => inRecord(each, { revision: 7 })],
    ["with a field that is not in the description", (each) => ({ ...each, note: "x" })],
    [
      "with a question that the form does not ask",
      (each) => inRecord(each, { answers: { "x.y": { answer: "Yes", comment: null } } }),
    ],
    [
      "with a revision that no database keeps",
      (each) => ({ ...inRecord(each, { revision: 3e9 }), revision: 3e9 }),
    ],
    ["saved in the year 0", (each) => ({ ...each, savedAt: "0000-01-01T00:00:00Z" })],
    ["with a character that is none", (each) => inRecord(each, { factors: "carers\u0000" })],
    ["with half a character", (each) => inRecord(each, { factors: "carers\ud83d" })],
    ["that is a list", () => []],
  ])("refuses an audit %s", async (_what, change) => {
    expect(codeOf(await put(change(audit)))).toEqual([400, "request-malformed"]);
    expect(await store.get(audit.auditKey, null)).toBeNull();
  });

  it("names the part that does not fit, and never a key that somebody else chose", async () => {
    const answers = { ...audit.record.answers, "Alfie Smith": { answer: "Perhaps", comment: null } };
    const { error } = (await put(inRecord(audit, { answers }))).json<{ error: { message: string } }>();
    expect(error.message).toContain("at record.answers.");
    expect(error.message).not.toContain("Alfie");
  });

  it("refuses what is too large, what is no JSON and what says that it is something else", async () => {
    expect(codeOf(await put(inRecord(audit, { factors: "x".repeat(300_000) })))).toEqual([
      413,
      "audit-too-large",
    ]);
    const url = `/api/audits/${audit.auditKey}`;
    const json = { ...submit, "content-type": "application/json" };
    expect(codeOf(await app.inject({ method: "PUT", url, headers: json, payload: '{"a":' }))).toEqual([
      400,
      "request-malformed",
    ]);
    const xml = { ...submit, "content-type": "application/xml" };
    expect(codeOf(await app.inject({ method: "PUT", url, headers: xml, payload: "<a/>" }))).toEqual([
      415,
      "not-json",
    ]);
  });

  it("takes none from a token that only reads, and none from the region's", async () => {
    expect(codeOf(await put(audit, read))).toEqual([403, "role-not-enough"]);
    const region = await tokenFor(store, "admin", { authority: "*" });
    expect(codeOf(await put(audit, region.headers))).toEqual([403, "authority-missing"]);
  });
});

describe("GET /api/audits", () => {
  it("gives all that the token may see, page by page", async () => {
    const keys = ["1", "2", "3"].map((digit) => `6f1c1f0e-58a5-4f0e-9d55-0a3f5a3c2b1${digit}`);
    for (const auditId of keys) await put(sharedAudit({ auditId }), submit, auditId);
    const first = (await get("/api/audits?limit=2")).json<Page>();
    expect(first.audits.map((held) => held.audit.auditKey)).toEqual(keys.slice(0, 2));
    const second = (await get(`/api/audits?limit=2&after=${first.next ?? ""}`)).json<Page>();
    expect(second.audits.map((held) => held.audit.auditKey)).toEqual(keys.slice(2));
    expect(second.next).toBeNull();
    expect(last()).toMatchObject({ what: "read", authority: "Sandwell" });
  });

  it("gives nothing of another authority, and notes who asked for it by name", async () => {
    await put(audit);
    const { headers } = await tokenFor(store, "read", { authority: "Dudley" });
    expect((await get("/api/audits", headers)).json<Page>().audits).toEqual([]);
    expect(codeOf(await get("/api/audits?authority=Sandwell", headers))).toEqual([
      404,
      "authority-not-there",
    ]);
    expect(last()).toMatchObject({ what: "refused", code: "other-authority" });
  });

  it("gives the region's eyes all authorities, or the one that they ask for", async () => {
    await put(audit);
    const { headers } = await tokenFor(store, "read", { authority: "*" });
    expect((await get("/api/audits", headers)).json<Page>().audits).toHaveLength(1);
    expect((await get("/api/audits?authority=Dudley", headers)).json<Page>().audits).toEqual([]);
  });

  it.each(["limit=0", "limit=1000", "after=x", "cycle=%00"])("refuses %s", async (query) => {
    expect(codeOf(await get(`/api/audits?${query}`))).toEqual([400, "request-malformed"]);
  });
});

describe("one audit", () => {
  it("is given and withdrawn by its key", async () => {
    await put(audit);
    expect((await get(`/api/audits/${audit.auditKey}`)).json()).toEqual({
      ...{ audit, state: "received" },
      sentAt: arrivalDay,
    });
    const withdraw = () =>
      app.inject({ method: "DELETE", url: `/api/audits/${audit.auditKey}`, headers: submit });
    expect(answerOf(await withdraw())).toEqual([200, { outcome: "withdrawn" }]);
    expect(answerOf(await withdraw())).toEqual([200, { outcome: "unchanged" }]);
    const left = (await get(`/api/audits/${audit.auditKey}`)).json<{ audit: CollatedAudit }>();
    expect(left).toMatchObject({ audit: { auditKey: audit.auditKey }, state: "withdrawn" });
    expect(left.audit.record).toMatchObject({ header: {}, answers: {}, judgements: {}, actions: [] });
  });

  it("is not there for another authority, and the log says who asked", async () => {
    await put(audit);
    const { headers, id } = await tokenFor(store, "admin", { authority: "Dudley" });
    const url = `/api/audits/${audit.auditKey}`;
    for (const method of ["GET", "DELETE"] as const) {
      const answer = await app.inject({ method, url, headers });
      const absent = await app.inject({ method, url: `${url.slice(0, -1)}f`, headers });
      expect(codeOf(answer)).toEqual([404, "audit-not-there"]);
      expect(answer.body).toBe(absent.body);
      expect(store.log.at(-2)).toMatchObject({
        what: "refused",
        code: "other-authority",
        authority: "Dudley",
        credential: id,
        auditKey: audit.auditKey,
      });
    }
    expect((await store.get(audit.auditKey, null))?.state).toBe("received");
  });

  it("can be taken out by the region's administrator, and not by the region's readers", async () => {
    await put(audit);
    const url = `/api/audits/${audit.auditKey}`;
    const reader = await tokenFor(store, "read", { authority: "*" });
    expect(codeOf(await app.inject({ method: "DELETE", url, headers: reader.headers }))).toEqual([
      403,
      "role-not-enough",
    ]);
    const { headers } = await tokenFor(store, "admin", { authority: "*" });
    expect(answerOf(await app.inject({ method: "DELETE", url, headers }))).toEqual([
      200,
      { outcome: "withdrawn" },
    ]);
  });
});

interface Page {
  readonly audits: readonly { readonly audit: CollatedAudit }[];
  readonly next: string | null;
}

interface Answer {
  readonly statusCode: number;
  readonly json: () => unknown;
}

function answerOf(answer: Answer): [number, unknown] {
  return [answer.statusCode, answer.json()];
}

function codeOf(answer: Answer): [number, string] {
  return [answer.statusCode, (answer.json() as { error: { code: string } }).error.code];
}

function inRecord(audit: CollatedAudit, change: object): object {
  return { ...audit, record: { ...audit.record, ...change } };
}
