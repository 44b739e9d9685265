import type { ConnectionReport } from "../../../../src/collation/collation-list.ts";
import { listWith, openGraphList } from "../../../support/graph/open-graph-list.ts";

/** The steps that are not ok, as `name: code`; those not tried without a code. */
const troubleIn = ({ steps }: ConnectionReport) =>
  steps
    .filter(({ status }) => status !== "ok")
    .map(({ name, problem }) => (problem ? `${name}: ${problem.code}` : name));

it("tries the sign-in, the list, every column and the right to write", async () => {
  const { list } = await openGraphList();
  const { steps } = await list.checkConnection();
  const names = steps.map(({ name }) => name);
  expect(names.slice(0, 3)).toEqual(["Sign-in", "The list is there", "Column AuditKey"]);
  expect(names.at(-1)).toBe("Permission to write");
  expect(names).toHaveLength(31);
});

it("sends nothing and changes nothing", async () => {
  const { graph, list } = await openGraphList();
  await list.checkConnection();
  expect(graph.list.items).toEqual([]);
});

it("tries nothing more where nobody is signed in, and says so", async () => {
  const { graph, place, dependencies } = await openGraphList();
  const problem = { code: "list-sign-in-needed", message: "Sign in.", retry: "never" } as const;
  const list = listWith(place, { ...dependencies, getToken: () => Promise.resolve({ ok: false, problem }) });
  const report = await list.checkConnection();
  expect(report.ok).toBe(false);
  expect(report.steps[0]).toEqual({ name: "Sign-in", status: "missing", problem });
  expect(report.steps.slice(1).every(({ status }) => status === "not-tried")).toBe(true);
  expect(graph.seen).toEqual([]);
});

it("counts a token that Graph does not take as a sign-in that is missing", async () => {
  const { graph, list } = await openGraphList();
  graph.isTokenAccepted = false;
  expect(troubleIn(await list.checkConnection())[0]).toBe("Sign-in: list-sign-in-needed");
});

it("tells a list that was not granted from one that is not there", async () => {
  const { graph, list, place, dependencies } = await openGraphList();
  graph.role = "none";
  expect(troubleIn(await list.checkConnection())[0]).toBe("The list is there: list-no-access");
  graph.role = "write";
  const other = listWith({ ...place, listId: "0d9a3a52-6a30-4f5c-8f0e-54d3c3a0f7aa" }, dependencies);
  expect(troubleIn(await other.checkConnection())[0]).toBe("The list is there: list-not-found");
});

it("says that the list may be read but not written", async () => {
  const { graph, list } = await openGraphList();
  graph.role = "read";
  expect(troubleIn(await list.checkConnection())).toEqual(["Permission to write: list-no-write-access"]);
});

it("names every column that differs, and how", async () => {
  const { graph, list } = await openGraphList();
  const change = (name: string, changes: object) => {
    Object.assign(
      graph.list.columns.find((column) => column.name === name)!,
      changes,
    );
  };
  change("AuditKey", { enforceUniqueValues: false });
  change("Cycle", { indexed: false });
  change("Region", { hidden: true });
  change("State", { choice: { choices: ["received", "queried", "approved"] } });
  change("YesCount", { number: undefined, text: {} });
  change("SavedAt", { dateTime: { format: "dateOnly" } });
  change("AuditJson", { text: { allowMultipleLines: true, textType: "richText" } });
  const report = await list.checkConnection();
  expect(troubleIn(report)).toEqual([
    "Column AuditKey: column-not-unique",
    "Column SavedAt: column-other-kind",
    "Column State: choice-missing",
    "Column Region: column-missing",
    "Column Cycle: column-not-indexed",
    "Column YesCount: column-other-kind",
    "Column AuditJson: column-other-kind",
  ]);
  const state = report.steps.find(({ name }) => name === "Column State");
  expect(state?.problem?.message).toContain("superseded, withdrawn");
});

it("says that Microsoft 365 cannot be reached", async () => {
  const { graph, list } = await openGraphList();
  graph.cutLine("site_GetList", 4);
  expect(troubleIn(await list.checkConnection())[0]).toBe("The list is there: list-unreachable");
});
