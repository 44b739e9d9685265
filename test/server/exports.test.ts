import { parse } from "csv-parse/sync";
import type { FastifyInstance } from "fastify";
import { listColumns } from "../../src/collation/list-row.ts";
import type { CollatedAudit } from "../../src/collation/collated-audit.ts";
import { niromp2019Form } from "../../src/proforma/definitions/niromp-2019.ts";
import { createMemoryStore } from "../support/collation/memory-store.ts";
import type { MemoryStore } from "../support/collation/memory-store.ts";
import { listenOver } from "../support/collation/listening-service.ts";
import { arrivalDay, buildService, tokenFor } from "../support/collation/service-in-test.ts";
import { submitTo } from "../support/collation/submit-to.ts";
import { sharedAudit } from "../support/shared-audit.ts";

let app: FastifyInstance;
let store: MemoryStore;
let headers: { authorization: string };

beforeEach(async () => {
  store = createMemoryStore();
  ({ app } = await buildService(store));
  ({ headers } = await tokenFor(store, "read"));
});

afterEach(() => app.close());

const audit = sharedAudit();
const by = { authority: "Sandwell", credential: "t", at: arrivalDay, address: null };
const keyOf = (index: number) => `${audit.auditKey.slice(0, -4)}${String(index).padStart(4, "0")}`;

/** All of one child, which is not what these tests are about. */
const keep = (each: CollatedAudit) => submitTo(store, each, by, { sameChild: "keep-both" });

async function fill(count: number, change: object = {}) {
  for (let index = 0; index < count; index++) {
    await keep({ ...audit, ...change, auditKey: keyOf(index) });
  }
}

const lines = (csv: string) => parse<Record<string, string>>(csv, { bom: true, columns: true });

it("gives every audit as a line of CSV, for a spreadsheet that reads it as UTF-8", async () => {
  await fill(450);
  const answer = await app.inject({ url: "/api/export.csv", headers });
  expect(answer.headers).toMatchObject({
    "content-type": "text/csv; charset=utf-8",
    "content-disposition": 'attachment; filename="audits.csv"',
    "cache-control": "no-store",
  });
  expect(answer.body.startsWith("\uFEFFAuditKey,Revision,")).toBe(true);
  expect(answer.body.endsWith("\r\n")).toBe(true);
  expect(lines(answer.body).map((line) => line.AuditKey)).toEqual(
    Array.from({ length: 450 }, (_none, index) => keyOf(index)),
  );
  const columns = listColumns([niromp2019Form]).map(({ name }) => name);
  expect(Object.keys(lines(answer.body)[0]!)).toEqual(columns.filter((name) => name !== "AuditJson"));
  expect(lines(answer.body)[0]).toMatchObject({
    Revision: "1",
    State: "received",
    Authority: "Sandwell",
    GradeHealth: "Good",
    CompletedOn: "2026-11-22",
  });
});

it("gives every audit whole as JSON", async () => {
  await fill(3);
  const answer = await app.inject({ url: "/api/export.json", headers });
  expect(answer.json()).toEqual({
    audits: [0, 1, 2].map((index) => ({
      audit: { ...audit, auditKey: keyOf(index) },
      state: "received",
      sentAt: arrivalDay,
    })),
  });
  await store.withdraw(keyOf(0), by);
  expect((await app.inject({ url: "/api/export.json", headers })).json<Audits>().audits).toHaveLength(2);
});

it("is whole also when there is nothing in it", async () => {
  expect((await app.inject({ url: "/api/export.json", headers })).json()).toEqual({ audits: [] });
  expect(lines((await app.inject({ url: "/api/export.csv", headers })).body)).toEqual([]);
});

it("leaves out what was withdrawn, unless that is asked for, and takes in one cycle or state", async () => {
  await fill(2);
  await store.withdraw(keyOf(0), by);
  await keep({ ...audit, auditKey: keyOf(7), cycle: "2027-spring", state: "approved" });
  const keysOf = async (query: string) =>
    lines((await app.inject({ url: `/api/export.csv?${query}`, headers })).body).map((line) => line.AuditKey);
  expect(await keysOf("")).toEqual([keyOf(1), keyOf(7)]);
  expect(await keysOf("states=withdrawn")).toEqual([keyOf(0)]);
  expect(await keysOf("states=received,approved&cycle=2027-spring")).toEqual([keyOf(7)]);
});

it("shows as text what a spreadsheet would work out, run or break at", async () => {
  const nasty = [
    '=HYPERLINK("http://evil","x")',
    "+1",
    "-1",
    "@SUM(A1)",
    "\tx",
    "＝1",
    'a"b,c\r\nd',
    "<b>x</b>",
  ];
  for (const [index, team] of nasty.entries()) {
    const header = { ...audit.record.header, team };
    await keep({ ...audit, auditKey: keyOf(index), record: { ...audit.record, header } });
  }
  const { body } = await app.inject({ url: "/api/export.csv", headers });
  const teams = lines(body).map((line) => line.Team);
  expect(teams).toEqual(nasty.map((team) => (/^[=+\-@\t＝]/.test(team) ? `'${team}` : team)));
});

it("notes who read what before anything is sent: the route, its filter and how many audits", async () => {
  await fill(3);
  const { headers: theirs, id } = await tokenFor(store, "read");
  const noted = async (url: string) => {
    await app.inject({ url, headers: theirs });
    return store.log.at(-1);
  };
  expect(await noted("/api/export.json?cycle=2026-autumn&states=received")).toMatchObject({
    ...{ what: "read", authority: "Sandwell", credential: id, address: "127.0.0.1" },
    ...{ route: "/api/export.json", filter: "cycle=2026-autumn&states=received", rows: 3 },
  });
  expect(await noted("/api/audits?limit=2")).toMatchObject({ route: "/api/audits", rows: 2 });
  expect(await noted(`/api/audits/${keyOf(1)}`)).toMatchObject({
    ...{ route: "/api/audits/:auditKey", auditKey: keyOf(1), rows: 1 },
  });
});

it("gives an authority its own only, and notes that it was read", async () => {
  await fill(2);
  const other = await tokenFor(store, "read", { authority: "Dudley" });
  const answer = await app.inject({ url: "/api/export.json", headers: other.headers });
  expect(answer.json()).toEqual({ audits: [] });
  expect(store.log.at(-1)).toMatchObject({ what: "read", authority: "Dudley", credential: other.id });
});

it("breaks off, so that nobody takes the half for the whole, when the token is taken back meanwhile", async () => {
  await fill(450);
  const { headers: theirs, id } = await tokenFor(store, "read");
  const list = store.list.bind(store);
  const revoking = {
    ...store,
    list: async (filter: Parameters<typeof list>[0]) => {
      if (filter.after !== undefined) await store.tokens.revoke(id, arrivalDay);
      return list(filter);
    },
  };
  const service = await listenOver(revoking);
  const answer = await fetch(`${service.url}/export.json`, { headers: theirs });
  await expect(answer.text()).rejects.toThrow();
  await service.close();
});

it("counts grades and answers of approved audits, or of those that are asked for", async () => {
  await fill(3, { state: "approved" });
  await keep({ ...audit, auditKey: keyOf(9) });
  const grades = async (query = "") =>
    (await app.inject({ url: `/api/outcomes/grades${query}`, headers })).json<{ grades: object[] }>().grades;
  expect(await grades()).toContainEqual({
    authority: "Sandwell",
    cycle: "2026-autumn",
    ...{ form: niromp2019Form.id, formVersion: niromp2019Form.version },
    section: "health",
    grade: "Good",
    count: 3,
  });
  expect(await grades("?states=received")).toContainEqual(
    expect.objectContaining({ section: "health", count: 1 }),
  );
  expect(await grades("?cycle=2020")).toEqual([]);
  const answers = await app.inject({ url: "/api/outcomes/answers", headers });
  expect(answers.json<{ answers: object[] }>().answers).toContainEqual({
    authority: "Sandwell",
    cycle: "2026-autumn",
    ...{ form: niromp2019Form.id, formVersion: niromp2019Form.version },
    question: "health.named-professional",
    field: "answer",
    answer: "Yes",
    count: 3,
  });
});

interface Audits {
  readonly audits: readonly object[];
}
