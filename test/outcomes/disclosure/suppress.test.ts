import {
  cellsOf,
  networkOf,
  nothingKnown,
  type Cell,
  type CountTable,
} from "../../../src/outcomes/disclosure/count-table.ts";
import { boundsOf } from "../../../src/outcomes/disclosure/flow-network.ts";
import { firstMarks, suppress, type Reader } from "../../../src/outcomes/disclosure/suppress.ts";
import { countsOnly, tableOf } from "../../support/outcomes/small-table.ts";

function anybody(table: CountTable): readonly Reader[] {
  return [{ name: "anybody", table, own: nothingKnown, hiddenAnyway: new Set() }];
}

/** The counts that are shown, null for hidden ones: first the rows, then the totals. */
function shownOf(table: CountTable) {
  const hidden = suppress(table, countsOnly, anybody(table));
  const counts = [...table.shares.values()][0] ?? [];
  const show = (cell: Cell, count: number) => {
    const index = cellsOf(table).findIndex((each) => JSON.stringify(each) === JSON.stringify(cell));
    return hidden?.has(index) === true ? null : count;
  };
  return [
    ...counts.map((row, at) => row.map((count, column) => show({ kind: "inner", row: at, column }, count))),
    table.columns.map((_, column) =>
      show(
        { kind: "total", column },
        counts.reduce((sum, row) => sum + (row[column] ?? 0), 0),
      ),
    ),
  ];
}

describe("hiding more than the small counts", () => {
  it("hides every row of the bands where two rows would leave 0 to 4, and keeps the totals", () => {
    expect(
      shownOf(
        tableOf([
          [25, 3],
          [20, 8],
          [27, 1],
        ]),
      ),
    ).toEqual([
      [null, null],
      [null, null],
      [null, null],
      [72, 12],
    ]);
  });

  it("hides the smallest rectangle around a small count", () => {
    const table = tableOf([
      [0, 19, 9],
      [6, 16, 6],
      [1, 13, 14],
    ]);
    expect(shownOf(table)).toEqual([
      [0, 19, 9],
      [null, 16, null],
      [null, 13, null],
      [7, 48, 29],
    ]);
    const hidden = suppress(table, countsOnly, anybody(table));
    expect(
      boundsOf(
        networkOf(table, (cell) => hidden?.has(cell) === true),
        6,
      ),
    ).toEqual({ lower: 0, upper: 7 });
  });

  it("hides nothing where no count is small", () => {
    const table = tableOf([
      [17, 11],
      [16, 12],
      [11, 17],
    ]);
    expect(suppress(table, countsOnly, anybody(table))).toEqual(new Set());
  });

  it("gives up where hiding everything is not enough", () => {
    const table = tableOf([
      [1, 0],
      [0, 0],
    ]);
    expect(suppress(table, countsOnly, anybody(table))).toBeNull();
  });
});

describe("what a reader can work out", () => {
  // sdcTable, tests/testthat/test-simpleheuristic.R
  const table = tableOf([
    [30, 47, 64, 89],
    [90, 124, 5, 31],
    [92, 100, 59, 85],
    [800, 991, 651, 685],
  ]);
  const at = (name: string) => "wxyz".indexOf(name[0] ?? "") * 4 + "abcd".indexOf(name[1] ?? "");
  const hidden = ["wa", "wb", "wc", "xa", "xc", "yb", "yd", "zb", "zd"].map(at);
  const boundsWith = (...more: string[]) => {
    const all = new Set([...hidden, ...more.map(at)]);
    return boundsOf(
      networkOf(table, (cell) => all.has(cell)),
      at("wb"),
    );
  };

  it("is a count to the unit, though two are hidden in its row and its column", () => {
    expect(boundsWith()).toEqual({ lower: 47, upper: 47 });
  });

  it("is a wide range once one more is hidden", () => {
    expect(boundsWith("xd")).toEqual({ lower: 0, upper: 78 });
    expect(boundsWith("xb")).toEqual({ lower: 0, upper: 141 });
  });
});

describe("the first marks", () => {
  const shared = (shares: readonly (readonly number[])[]): CountTable => ({
    id: "table",
    title: "Table",
    rows: [],
    columns: ["Good or better"],
    shares: new Map(shares.map((counts, index) => [`authority ${index + 1}`, [counts]])),
  });
  const policy = { ...countsOnly, contributors: 3, lessLargest: true };

  it.each([
    { what: "a count of five", shares: [[2], [2], [1]], marked: true },
    { what: "a zero", shares: [[0], [0], [0]], marked: false },
    { what: "a count from two authorities", shares: [[6], [6], [0]], marked: true },
    { what: "a count that is small without the largest share", shares: [[6], [3], [2]], marked: true },
    { what: "a count that is large without the largest share", shares: [[6], [4], [3]], marked: false },
  ])("say of $what: $marked", ({ shares, marked }) => {
    expect(firstMarks(shared(shares), policy).has(0)).toBe(marked);
  });
});
