import {
  countStates,
  matchesSearch,
  passesFilter,
  rowOf,
  sortRows,
  type FileColumn,
} from "../../../src/taskpane/browser/file-rows.ts";
import { listedAudit, refusedFile } from "../../support/listed-audit.ts";

const cycle = "2026-autumn";
const row = (given: Parameters<typeof listedAudit>[0]) => rowOf(listedAudit(given), cycle);
const paths = (rows: readonly { readonly path: string }[]) => rows.map(({ path }) => path);

describe("a row of the list of files", () => {
  it("has what the audit says, and the cycle that this page sends to", () => {
    expect(row({ authority: "Westhaven", ageRange: "0-5", errors: 2, status: "incomplete" })).toMatchObject({
      state: "not-ready",
      authority: "Westhaven",
      ageRange: "0-5",
      errors: 2,
      cycle,
    });
  });

  it("has the cycle that its folder is named after", () => {
    expect(row({ path: "audits/2025-spring/one.docx" }).cycle).toBe("2025-spring");
    expect(row({ path: "Autumn 2025/one.docx" }).cycle).toBe("Autumn 2025");
    expect(row({ path: "2025-spring.docx" }).cycle).toBe(cycle);
  });

  it("says why a file could not be opened", () => {
    expect(rowOf(refusedFile(), cycle)).toMatchObject({
      state: "could-not-open",
      reason: "This is not a Word document.",
      cycle: null,
    });
  });

  it("waits while its file has not been read", () => {
    expect(rowOf({ ...listedAudit(), summary: null }, cycle).state).toBe("waiting");
  });
});

describe("the rows of the list of files", () => {
  const rows = [
    row({ path: "audit-10.docx", errors: 3, status: "incomplete" }),
    row({ path: "audit-2.docx", signOff: "countersigned", authority: "Westhaven" }),
    rowOf(refusedFile("audit-1.docx"), cycle),
  ];

  it("are sorted by name as people count", () => {
    const sorted = sortRows(rows, { column: "name", direction: "ascending" });
    expect(paths(sorted)).toEqual(["audit-1.docx", "audit-2.docx", "audit-10.docx"]);
  });

  it.each<[FileColumn, string]>([
    ["state", "audit-1.docx"],
    ["issues", "audit-2.docx"],
    ["signOff", "audit-1.docx"],
    ["filled", "audit-1.docx"],
    ["authority", "audit-1.docx"],
  ])("are sorted by %s, both ways", (column, first) => {
    const up = paths(sortRows(rows, { column, direction: "ascending" }));
    expect(up[0]).toBe(first);
    const down = paths(sortRows(rows, { column, direction: "descending" }));
    expect([...down].sort()).toEqual([...up].sort());
  });

  it("are filtered by state and by sign-off", () => {
    const named = (filter: Parameters<typeof passesFilter>[1]) =>
      paths(rows.filter((each) => passesFilter(each, filter)));
    expect(named("all")).toHaveLength(3);
    expect(named("ready")).toEqual(["audit-2.docx"]);
    expect(named("not-ready")).toEqual(["audit-10.docx"]);
    expect(named("could-not-open")).toEqual(["audit-1.docx"]);
    expect(named("signed-off")).toEqual(["audit-2.docx"]);
  });

  it("are found by any of the words that they show", () => {
    const found = (search: string) => paths(rows.filter((each) => matchesSearch(each, search)));
    expect(found("westhaven 2.docx")).toEqual(["audit-2.docx"]);
    expect(found("WESTHAVEN")).toEqual(["audit-2.docx"]);
    expect(found("elsewhere")).toEqual([]);
  });

  it("are counted by state", () => {
    expect(countStates(rows)).toEqual({ ready: 1, notReady: 1, couldNotOpen: 1 });
  });
});
