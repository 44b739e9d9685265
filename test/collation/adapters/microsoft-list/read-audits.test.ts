import { sharedAudit } from "../../../support/shared-audit.ts";
import { listWith, openGraphList } from "../../../support/graph/open-graph-list.ts";

const keyOf = (index: number) => `0d9a3a52-6a30-4f5c-8f0e-${String(index).padStart(12, "0")}`;

it("leaves out rows that were changed by hand, and says how many", async () => {
  const { graph, list, notes } = await openGraphList();
  for (const index of [1, 2, 3, 4]) await list.send(sharedAudit({ auditId: keyOf(index) }));
  graph.list.changeItem("1", { AuditJson: "not what was sent" }, null);
  graph.list.changeItem("2", { State: null }, null);
  graph.list.changeItem("3", { AuditJson: JSON.stringify(sharedAudit({ auditId: keyOf(4) })) }, null);
  expect(await list.list()).toMatchObject({ value: [{ audit: { auditKey: keyOf(4) } }] });
  expect(notes).toMatchObject([{ code: "list-rows-unreadable" }]);
  expect(notes[0]?.message).toMatch(/^3 rows of the list were left out/);
});

it("takes rows that people put in by hand for no audits", async () => {
  const { graph, list, notes } = await openGraphList();
  graph.list.createItem({ Title: "Remember to close this list in March" });
  expect(await list.list()).toEqual({ ok: true, value: [] });
  expect(notes).toEqual([]);
});

it("finds and reads audits in a list that is longer than SharePoint searches without an index", async () => {
  const { graph, list } = await openGraphList();
  for (let index = 1; index <= 5001; index += 1) graph.list.createItem({ Title: String(index) });
  await list.send(sharedAudit());
  expect(await list.send(sharedAudit())).toMatchObject({ value: { outcome: "unchanged" } });
  expect(await list.list()).toMatchObject({ value: [{ audit: { auditKey: sharedAudit().auditKey } }] });
});

it("would be refused if the key were not indexed, as the check of the list says beforehand", async () => {
  const { graph, list } = await openGraphList();
  const key = graph.list.columns.find(({ name }) => name === "AuditKey")!;
  await list.send(sharedAudit());
  Object.assign(key, { indexed: false });
  expect(await list.send(sharedAudit())).toMatchObject({ problem: { code: "list-column-missing" } });
  const report = await list.checkConnection();
  expect(report.steps.find(({ status }) => status === "missing")).toMatchObject({
    name: "Column AuditKey",
    problem: { code: "column-not-indexed" },
  });
});

it("reads columns that somebody hid", async () => {
  const { graph, list } = await openGraphList();
  await list.send(sharedAudit());
  for (const column of graph.list.columns) Object.assign(column, { hidden: true });
  expect(await list.list()).toMatchObject({ value: [{ state: "received" }] });
});

it("keeps the newest edition where the key was not kept unique", async () => {
  const { graph, list } = await openGraphList();
  const key = graph.list.columns.find(({ name }) => name === "AuditKey")!;
  Object.assign(key, { enforceUniqueValues: false });
  await list.send(sharedAudit({ revision: 2 }));
  // Without a look at the child's rows: that would find the row, and change it.
  await list.send(sharedAudit(), { sameChild: "keep-both" });
  expect(graph.list.items).toHaveLength(2);
  expect(await list.list()).toMatchObject({ value: [{ audit: { revision: 2 } }] });
});

it("follows no page to another host, as its token would go with it", async () => {
  const { dependencies, place } = await openGraphList();
  const asked: string[] = [];
  const list = listWith(place, {
    ...dependencies,
    fetch: (address) => {
      asked.push(new URL(address).host);
      const page = { value: [], "@odata.nextLink": "https://graph.microsoft.com.evil.example/v1.0/sites" };
      return Promise.resolve(new Response(JSON.stringify(page)));
    },
  });
  expect(await list.list()).toMatchObject({ problem: { code: "list-answer-unreadable" } });
  expect(asked).toEqual(["graph.microsoft.com"]);
});
