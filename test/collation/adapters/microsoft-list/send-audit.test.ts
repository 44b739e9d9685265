import { sharedAudit } from "../../../support/shared-audit.ts";
import { listWith, openGraphList } from "../../../support/graph/open-graph-list.ts";

const post = "site.list_CreateItem";
const patch = "site.list.item_UpdateField";
const find = "site.list_ListItem";

const newer = (revision: number) => sharedAudit({ revision, savedAt: `2026-11-23T09:00:0${revision}.250Z` });
const created = { ok: true, value: { outcome: "created", revision: 1 } };
const updatedTo = (revision: number) => ({ ok: true, value: { outcome: "updated", revision } });
const unchangedAt = (revision: number) => ({ ok: true, value: { outcome: "unchanged", revision } });

describe("an answer is lost", () => {
  it("makes one row when the answer to making it was lost", async () => {
    const { graph, list } = await openGraphList();
    graph.loseAnswer(post);
    expect(await list.send(sharedAudit())).toEqual(unchangedAt(1));
    expect(graph.list.items).toHaveLength(1);
  });

  it("changes a row once when the answer to changing it was lost", async () => {
    const { graph, list } = await openGraphList();
    await list.send(sharedAudit());
    graph.loseAnswer(patch);
    expect(await list.send(newer(2))).toEqual(unchangedAt(2));
    expect(graph.list.items[0]?.version).toBe(2);
  });

  it("finds the audit there when it is sent again after every answer was lost", async () => {
    const { graph, list } = await openGraphList();
    graph.loseAnswer(post, 4);
    expect(await list.send(sharedAudit())).toMatchObject({
      problem: { code: "list-unreachable", retry: "later" },
    });
    expect(await list.send(sharedAudit())).toEqual(unchangedAt(1));
    expect(graph.list.items).toHaveLength(1);
  });

  it("withdraws once when the answer was lost", async () => {
    const { graph, list } = await openGraphList();
    await list.send(sharedAudit());
    graph.loseAnswer(patch);
    expect(await list.withdraw(sharedAudit().auditKey)).toEqual({ ok: true, value: "unchanged" });
    expect(graph.list.items[0]?.version).toBe(2);
  });
});

describe("somebody else was quicker", () => {
  it("judges again when the row was changed after it was read", async () => {
    const { graph, list } = await openGraphList();
    await list.send(sharedAudit());
    let isFirst = true;
    graph.meanwhile = ({ operation }) => {
      const [row] = graph.list.items;
      if (!isFirst || !row || operation.operationId !== patch) return;
      isFirst = false;
      graph.list.changeItem(row.id, { AuditJson: JSON.stringify(newer(3)), Revision: 3 }, null);
    };
    expect(await list.send(newer(2))).toEqual({
      ok: true,
      value: { outcome: "older-refused", revision: 3 },
    });
  });

  it("takes a conflict for a changed row, as SharePoint says one or the other", async () => {
    const { graph, list } = await openGraphList();
    await list.send(sharedAudit());
    graph.refuse(patch, 409);
    expect(await list.send(newer(2))).toEqual(updatedTo(2));
  });

  it("makes the row again when it was deleted after it was read", async () => {
    const { graph, list } = await openGraphList();
    await list.send(sharedAudit());
    let isFirst = true;
    graph.meanwhile = ({ operation }) => {
      if (!isFirst || operation.operationId !== patch) return;
      isFirst = false;
      graph.list.deleteItem("1");
    };
    expect(await list.send(newer(2))).toEqual({ ok: true, value: { outcome: "created", revision: 2 } });
  });

  it("leaves it for later after three rounds", async () => {
    const { graph, list } = await openGraphList();
    await list.send(sharedAudit());
    graph.refuse(patch, 412, { count: 3 });
    expect(await list.send(newer(2))).toMatchObject({
      problem: { code: "list-row-changed", retry: "later" },
    });
    expect(await list.send(newer(2))).toEqual(updatedTo(2));
  });

  it("sends an audit that is there with three requests", async () => {
    const { graph, list } = await openGraphList();
    await list.send(sharedAudit());
    graph.seen.length = 0;
    await list.send(newer(2));
    expect(graph.seen.map((request) => request.split(" ")[0])).toEqual(["GET", "GET", "PATCH"]);
  });
});

describe("Microsoft 365 is busy", () => {
  it("waits as long as it is asked to, rounded up, and goes on", async () => {
    const { graph, list, pauses } = await openGraphList();
    graph.refuse(post, 429, { retryAfter: "2.128" });
    graph.refuse(post, 503, { retryAfter: "0.249" });
    expect(await list.send(sharedAudit())).toEqual(created);
    expect(pauses).toEqual([3, 1]);
  });

  it("waits by chance up to 2, 4 and 8 seconds where a browser may not read how long", async () => {
    const { graph, list, pauses } = await openGraphList();
    graph.refuse(post, 429);
    graph.refuse(post, 504);
    graph.cutLine(post);
    expect(await list.send(sharedAudit())).toEqual(created);
    expect(pauses).toEqual([1, 2, 4]);
  });

  it("gives up after four attempts and says how long it was asked to wait", async () => {
    const { graph, list, pauses } = await openGraphList();
    graph.refuse(post, 429, { count: 4, retryAfter: "5.5" });
    expect(await list.send(sharedAudit())).toMatchObject({
      problem: { code: "list-throttled", retry: "later", retryAfterSeconds: 6 },
    });
    expect(pauses).toEqual([6, 6, 6]);
  });

  it("keeps nobody waiting for minutes: a queue does that", async () => {
    const { graph, list, pauses } = await openGraphList();
    graph.refuse(post, 503, { retryAfter: "300" });
    expect(await list.send(sharedAudit())).toMatchObject({
      problem: { code: "list-throttled", retryAfterSeconds: 300 },
    });
    expect(pauses).toEqual([]);
  });

  it("repeats reading and changing too", async () => {
    const { graph, list, pauses } = await openGraphList();
    await list.send(sharedAudit());
    graph.refuse(find, 503, { retryAfter: "1" });
    graph.refuse(patch, 429, { retryAfter: "2" });
    expect(await list.send(newer(2))).toEqual(updatedTo(2));
    expect(pauses).toEqual([1, 2]);
  });
});

describe("something a person has to fix", () => {
  it.each([
    { status: 401, code: "list-sign-in-needed" },
    { status: 403, code: "list-no-access" },
    { status: 404, code: "list-not-found" },
    { status: 507, code: "list-full" },
  ])("answers $status with $code, at once and not by itself later", async ({ status, code }) => {
    const { graph, list, pauses } = await openGraphList();
    graph.refuse(post, status);
    const sent = await list.send(sharedAudit());
    expect(sent).toMatchObject({ problem: { code, retry: "never" } });
    expect(pauses).toEqual([]);
  });

  it("tries a fault of the server's later", async () => {
    const { graph, list } = await openGraphList();
    graph.refuse(post, 500);
    expect(await list.send(sharedAudit())).toMatchObject({ problem: { code: "list-busy", retry: "later" } });
  });

  it("names a column that is missing", async () => {
    const { graph, list } = await openGraphList();
    const { columns } = graph.list;
    columns.splice(
      columns.findIndex(({ name }) => name === "Region"),
      1,
    );
    const sent = await list.send(sharedAudit());
    expect(sent).toMatchObject({ problem: { code: "list-column-missing" } });
    expect(sent.ok ? "" : sent.problem.message).toContain("Column Region");
  });

  it("says that another column takes no value twice, when that is the reason", async () => {
    const { graph, list } = await openGraphList();
    const region = graph.list.columns.find(({ name }) => name === "Region")!;
    Object.assign(region, { indexed: true, enforceUniqueValues: true });
    await list.send(sharedAudit());
    const other = sharedAudit({ auditId: "0d9a3a52-6a30-4f5c-8f0e-54d3c3a0f7aa" });
    expect(await list.send(other)).toMatchObject({ problem: { code: "list-key-taken", retry: "never" } });
  });

  it("refuses an audit that does not fit in a row, before anything is sent", async () => {
    const { graph, list } = await openGraphList();
    const long = sharedAudit();
    const audit = { ...long, record: { ...long.record, factors: "x".repeat(60_001) } };
    expect(await list.send(audit)).toMatchObject({
      problem: { code: "list-row-too-large", retry: "never" },
    });
    expect(graph.seen).toEqual([]);
  });

  it("asks for no request when nobody is signed in", async () => {
    const { graph, place, dependencies } = await openGraphList();
    const problem = { code: "list-sign-in-needed", message: "Sign in.", retry: "never" } as const;
    const list = listWith(place, {
      ...dependencies,
      getToken: () => Promise.resolve({ ok: false, problem }),
    });
    expect(await list.send(sharedAudit())).toEqual({ ok: false, problem });
    expect(graph.seen).toEqual([]);
  });

  it("takes the page of a proxy for what it is", async () => {
    const { place, dependencies } = await openGraphList();
    const list = listWith(place, {
      ...dependencies,
      fetch: () => Promise.resolve(new Response("<html>Sign in to the guest network</html>")),
    });
    expect(await list.send(sharedAudit())).toMatchObject({
      problem: { code: "list-answer-unreadable", retry: "later" },
    });
  });

  it("repeats nothing of an answer but its status, its code and the id of the request", async () => {
    const { place, dependencies } = await openGraphList();
    const secret = "Jordan Smith, born 1 May 2016";
    const error = {
      code: secret,
      message: `Field '${secret}' of ${secret}`,
      innerError: { "request-id": secret },
    };
    const list = listWith(place, {
      ...dependencies,
      fetch: () => Promise.resolve(new Response(JSON.stringify({ error }), { status: 403 })),
    });
    const sent = await list.send(sharedAudit());
    expect(JSON.stringify(sent)).not.toMatch(/Jordan|Smith|2016/);
    expect(sent.ok ? "" : sent.problem.message).toContain("(Microsoft's answer: 403)");
  });
});

describe("the row of an audit", () => {
  it("shows what reports are made of in columns of their own, and the day wherever the site is", async () => {
    const { graph, list } = await openGraphList();
    await list.send(sharedAudit());
    const row = Object.fromEntries(graph.list.items[0]!.fields);
    expect(row).toMatchObject({
      Title: "Sandwell, 2026-autumn",
      AuditKey: sharedAudit().auditKey,
      Revision: 1,
      State: "received",
      Authority: "Sandwell",
      // The midnight on the Pacific coast that begins 22 November.
      CompletedOn: "2026-11-22T08:00:00Z",
    });
  });

  it("cuts to 255 characters what a column cannot take, and keeps the whole of it in the JSON", async () => {
    const { graph, list } = await openGraphList();
    const audit = sharedAudit();
    const team = `Team\n${"ä".repeat(249)}\u{1F600} and more`;
    const header = { ...audit.record.header, team };
    const long = { ...audit, record: { ...audit.record, header } };
    expect(await list.send(long)).toEqual(created);
    expect(graph.list.items[0]!.fields.get("Team")).toBe(`Team ${"ä".repeat(249)}`);
    expect((await list.list()) as object).toMatchObject({ value: [{ audit: { record: { header } } }] });
  });

  it("is emptied of what the newer edition does not say", async () => {
    const { graph, list } = await openGraphList();
    await list.send(sharedAudit());
    const audit = newer(2);
    await list.send({ ...audit, region: null });
    expect(graph.list.items[0]!.fields.get("Region")).toBeNull();
  });

  it("is fixed by sending the audit again when somebody spoilt its JSON", async () => {
    const { graph, list } = await openGraphList();
    await list.send(sharedAudit());
    graph.list.changeItem("1", { AuditJson: "oops" }, null);
    expect(await list.send(sharedAudit())).toEqual(updatedTo(1));
    expect(await list.list()).toMatchObject({ value: [{ state: "received" }] });
  });

  it("is kept from an older edition by its columns when its JSON is spoilt", async () => {
    const { graph, list } = await openGraphList();
    await list.send(newer(3));
    graph.list.changeItem("1", { AuditJson: "oops" }, null);
    expect(await list.send(newer(2))).toEqual({ ok: true, value: { outcome: "older-refused", revision: 3 } });
  });

  it("is left alone when nothing in it says which edition it is", async () => {
    const { graph, list } = await openGraphList();
    await list.send(sharedAudit());
    graph.list.changeItem("1", { AuditJson: null, Revision: null }, null);
    expect(await list.send(newer(2))).toMatchObject({
      problem: { code: "list-row-unreadable", retry: "never" },
    });
  });
});
