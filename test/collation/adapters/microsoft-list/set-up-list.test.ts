import { createList } from "../../../../src/collation/adapters/microsoft-list/set-up-list.ts";
import { listColumns } from "../../../../src/collation/list-row.ts";
import { niromp2019Form } from "../../../../src/proforma/definitions/niromp-2019.ts";
import type { GraphStandIn } from "../../../support/graph/graph-stand-in.ts";
import { siteUrl } from "../../../support/graph/graph-stand-in.ts";
import { listName, openGraph, type GraphInUse } from "../../../support/graph/open-graph-list.ts";
import { StandInList } from "../../../support/graph/stand-in-list.ts";

const create = ({ dependencies }: GraphInUse, url = siteUrl) =>
  createList(new URL(url), listName, listColumns([niromp2019Form]), dependencies);
const columnNamed = (graph: GraphStandIn, name: string) =>
  graph.list.columns.find((column) => column.name === name)!;

it("makes a list with all columns, the key indexed and unique, the JSON plain text", async () => {
  const inUse = openGraph();
  expect(await create(inUse)).toMatchObject({
    ok: true,
    value: {
      outcome: "created",
      place: {
        siteId: expect.stringMatching(/^contoso\.sharepoint\.com,/) as string,
        listId: inUse.graph.list.id,
      },
      address: `${siteUrl}/Lists/Audit%20collation`,
      differences: [],
    },
  });
  const names = inUse.graph.list.columns.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(listColumns([niromp2019Form]).map(({ name }) => name)));
  expect(columnNamed(inUse.graph, "AuditKey")).toMatchObject({ indexed: true, enforceUniqueValues: true });
  expect(columnNamed(inUse.graph, "AuditJson").text).toEqual({ allowMultipleLines: true, textType: "plain" });
});

it("changes nothing the second time", async () => {
  const inUse = openGraph();
  await create(inUse);
  inUse.graph.seen.length = 0;
  expect(await create(inUse)).toMatchObject({ value: { outcome: "unchanged", differences: [] } });
  expect(inUse.graph.seen.filter((request) => !request.startsWith("GET"))).toEqual([]);
});

it("sets the indexes afterwards where SharePoint did not set them with the list", async () => {
  const inUse = openGraph();
  inUse.graph.keepsIndexesOfNewList = false;
  expect(await create(inUse)).toMatchObject({ value: { outcome: "created", differences: [] } });
  expect(columnNamed(inUse.graph, "AuditKey")).toMatchObject({ indexed: true, enforceUniqueValues: true });
  expect(columnNamed(inUse.graph, "Cycle").indexed).toBe(true);
});

it("goes on where it was cut off, with one list in the end", async () => {
  const inUse = openGraph();
  inUse.graph.loseAnswer("site_CreateList", 4);
  expect(await create(inUse)).toMatchObject({ problem: { code: "list-unreachable" } });
  inUse.graph.list.columns.splice(3);
  expect(await create(inUse)).toMatchObject({ value: { outcome: "completed", differences: [] } });
  expect(inUse.graph.lists).toHaveLength(1);
});

it("adds choices that a list made for an earlier form lacks", async () => {
  const inUse = openGraph();
  await create(inUse);
  Object.assign(columnNamed(inUse.graph, "State"), { choice: { choices: ["received"] } });
  expect(await create(inUse)).toMatchObject({ value: { outcome: "completed", differences: [] } });
});

it("names what it cannot fix, and fixes the rest", async () => {
  const inUse = openGraph();
  await create(inUse);
  const { columns } = inUse.graph.list;
  Object.assign(columnNamed(inUse.graph, "Region"), { hidden: true });
  Object.assign(columnNamed(inUse.graph, "YesCount"), { number: undefined, text: {} });
  columns.splice(columns.indexOf(columnNamed(inUse.graph, "Team")), 1);
  const made = await create(inUse);
  expect(made).toMatchObject({
    value: {
      outcome: "completed",
      differences: [
        { column: "Region", code: "column-missing" },
        { column: "YesCount", code: "column-other-kind" },
      ],
    },
  });
  expect(columnNamed(inUse.graph, "Team")).toBeDefined();
});

it("leaves a list of the same name alone that is no list of audits", async () => {
  const inUse = openGraph();
  inUse.graph.lists.push(new StandInList("0d9a3a52-6a30-4f5c-8f0e-54d3c3a0f7aa", listName));
  expect(await create(inUse)).toMatchObject({ problem: { code: "list-name-taken" } });
  expect(inUse.graph.list.columns).toHaveLength(2);
});

it("finds the site by the address of a page on it", async () => {
  const inUse = openGraph();
  expect(await create(inUse, `${siteUrl}/SitePages/Home.aspx`)).toMatchObject({
    value: { outcome: "created" },
  });
});

it("says that the site is not there, or that the token may not make lists", async () => {
  const inUse = openGraph();
  const elsewhere = await create(inUse, "https://contoso.sharepoint.com/sites/other");
  expect(elsewhere).toMatchObject({ problem: { code: "list-not-found" } });
  inUse.graph.role = "write";
  expect(await create(inUse)).toMatchObject({ problem: { code: "list-no-access" } });
});
