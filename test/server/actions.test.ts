import type { FastifyInstance } from "fastify";
import type { ServiceActionPage, WholeAction } from "../../src/actions/adapters/service/service-tracker.ts";
import type { OutcomeTable } from "../../src/outcomes/outcome.ts";
import { countForRegion } from "../../src/server/outcomes/action-counts.ts";
import type { TokenRole } from "../../src/server/store/audit-store.ts";
import { auditWithActions, contact, health } from "../support/actions/action-form.ts";
import type { MemoryStore } from "../support/collation/memory-store.ts";
import { buildMemoryService, tokenFor } from "../support/collation/service-in-test.ts";
import { submitTo } from "../support/collation/submit-to.ts";

let app: FastifyInstance;
let store: MemoryStore;
let today = "2026-12-01";

beforeEach(async () => {
  today = "2026-12-01";
  const now = () => new Date(`${today}T12:00:00Z`);
  ({ app, store } = await buildMemoryService({ context: { now } }));
  const by = { authority: "Sandwell", credential: "t", at: "2026-11-22T09:00:00.000Z", address: null };
  await submitTo(store, auditWithActions([contact, health]), by);
});
afterEach(() => app.close());

const headersOf = async (role: TokenRole, authority = "Sandwell") =>
  (await tokenFor(store, role, { authority })).headers;
const get = async (url: string, role: TokenRole = "read", authority = "Sandwell") =>
  app.inject({ url: `/api${url}`, headers: await headersOf(role, authority) });
const post = async (url: string, payload: object, role: TokenRole = "submit") =>
  app.inject({ method: "POST", url: `/api${url}`, headers: await headersOf(role), payload });
const page = async (url = "/actions") => (await get(url)).json<ServiceActionPage>();
const first = async () => (await page()).actions[0]!;

describe("the actions of an authority", () => {
  it("are listed with what needs attention first, and what there is to filter by", async () => {
    const listed = await page();
    expect(listed).toMatchObject({ on: "2026-12-01", total: 2, overdue: 1, byState: { proposed: 2 } });
    expect(listed.actions).toMatchObject([
      { section: "Health plan", overdueBy: 1, level: "owner", seenBy: null },
      { section: "Contact", overdueBy: 0, level: null },
    ]);
    expect(listed.choices.owners).toEqual(["social worker", "team manager"]);
    expect((await page("/actions?owner=team%20manager")).total).toBe(1);
    expect((await page("/actions?overdue=true")).actions).toHaveLength(1);
  });

  it("are given out one by one with their history", async () => {
    const { id } = await first();
    await post(`/actions/${id}/changes`, { version: 1, by: "team manager", change: { due: "2027-03-31" } });
    const whole = (await get(`/actions/${id}`)).json<WholeAction>();
    expect(whole.listed).toMatchObject({ due: "2027-03-31", firstDue: "2026-11-30", moved: 1, overdueBy: 0 });
    expect(whole.action.history).toMatchObject([{ what: "due", by: "team manager", on: "2026-12-01" }]);
    expect((await get("/actions/0123456789abcdef")).statusCode).toBe(404);
  });

  it("keep who saw them at which level", async () => {
    const { id } = await first();
    expect((await post(`/actions/${id}/seen`, { by: "social worker" })).statusCode).toBe(200);
    expect(await first()).toMatchObject({ level: "owner", seenBy: "social worker" });
    today = "2026-12-14";
    expect(await first()).toMatchObject({ level: "team manager", seenBy: null });
  });

  it("answer the second of two changes with both values, and keep the first", async () => {
    const { id } = await first();
    const close = (state: string, rest: object) =>
      post(`/actions/${id}/changes`, { version: 1, by: "team manager", change: { state, ...rest } });
    const answers = await Promise.all([
      close("done", { evidence: "Letter" }),
      close("not-done", { reason: "Moved away" }),
    ]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 409]);
    expect(answers[1].json()).toMatchObject({
      error: {
        ...{ code: "action-conflict", version: 2 },
        conflicts: [{ field: "state", here: "done", there: "not-done" }],
      },
    });
  });

  it.each([
    [{ version: 1, by: "", change: { state: "agreed" } }, 400],
    [{ version: 1, by: "team manager", change: { state: "finished" } }, 400],
    [{ version: 1, by: "team manager", change: { title: "x" } }, 400],
    [{ version: 1, by: "team manager", change: { due: "31/03/2027" } }, 400],
    [{ version: 1, by: "team manager", change: { state: "verified" } }, 422],
    [{ version: 1, by: "team manager", change: { owner: "x\u0000" } }, 400],
  ])("are not changed by %j", async (payload, status) => {
    const { id } = await first();
    expect((await post(`/actions/${id}/changes`, payload)).statusCode).toBe(status);
    expect((await get(`/actions/${id}`)).json<WholeAction>().action.version).toBe(1);
  });

  it("are for those who may see audits, and changed by those who may send them", async () => {
    const { id } = await first();
    const change = { version: 1, by: "team manager", change: { state: "agreed" } };
    expect((await get("/actions", "analyst")).statusCode).toBe(403);
    expect((await post(`/actions/${id}/changes`, change, "read")).statusCode).toBe(403);
    expect((await get(`/actions/${id}`, "submit", "Dudley")).statusCode).toBe(404);
    expect((await get("/actions", "admin", "*")).statusCode).toBe(403);
    expect((await post(`/actions/${id}/changes`, change)).statusCode).toBe(200);
  });

  it.each([
    ["docx", "PK"],
    ["xlsx", "PK"],
    ["ics", "BEGIN:VCALENDAR"],
  ])("come as a file for a meeting or a calendar: %s", async (format, beginning) => {
    const answer = await get(`/actions/report?format=${format}&owner=social%20worker`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers["content-disposition"]).toContain(`actions.${format}`);
    expect(answer.body.startsWith(beginning)).toBe(true);
  });
});

describe("the counts of a region", () => {
  const counts = (authorities: number, overdue = 2) =>
    Array.from({ length: authorities }, (_, index) => ({
      ...{ authority: `A${index}`, state: index === 0 ? "not-done" : "agreed" },
      ...{ focus: index % 2 === 0 ? null : "immediate-priority", count: 4, overdue },
    }));

  it("hide small numbers and round the rest, and have no text", () => {
    const counted = countForRegion(counts(8));
    const [states] = counted.ok ? counted.value : ([] as OutcomeTable[]);
    expect(states).toMatchObject({ title: "Actions by state", rows: ["total"] });
    expect(states?.cells[0]?.[1]).toBe(30);
    expect(states?.cells[0]?.[5]).toBe("c");
  });

  it("need five authorities", async () => {
    expect(countForRegion(counts(4))).toMatchObject({ problem: { code: "actions-few-authorities" } });
    expect((await get("/actions/counts")).statusCode).toBe(409);
  });
});
