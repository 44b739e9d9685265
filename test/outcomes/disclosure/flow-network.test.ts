import fc from "fast-check";
import * as solverModule from "javascript-lp-solver";
import type { SolverAPI } from "javascript-lp-solver";
import {
  cellsOf,
  countIn,
  networkOf,
  nothingKnown,
  type CountTable,
} from "../../../src/outcomes/disclosure/count-table.ts";
import { boundsOf, type Bounds } from "../../../src/outcomes/disclosure/flow-network.ts";
import { suppress } from "../../../src/outcomes/disclosure/suppress.ts";
import { countsOnly, tableOf } from "../../support/outcomes/small-table.ts";

/** It is published as CommonJS whose default export Jest and TypeScript nest differently. */
function defaultOf<Value extends object>(module: {
  readonly default: Value | { readonly default: Value };
}): Value {
  return "default" in module.default ? module.default.default : module.default;
}
const solver = defaultOf<SolverAPI>(solverModule);

const randomTable = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 2, max: 4 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )
  .map(tableOf);

/** The same bounds by linear programming: every count that agrees with the row totals and with what is shown. */
function boundsByLinearProgram(table: CountTable, isHidden: (cell: number) => boolean, cell: number): Bounds {
  const cells = cellsOf(table);
  const counts = cells.map((each) => countIn(table, each));
  const nameOf = (index: number) => `cell ${index}`;
  const rowTotals = table.rows.map((_, row) =>
    cells.reduce(
      (sum, each, at) => sum + (each.kind === "inner" && each.row === row ? (counts[at] ?? 0) : 0),
      0,
    ),
  );
  const constraints: Record<string, { equal?: number; min?: number }> = {
    ...Object.fromEntries(rowTotals.map((total, row) => [`row ${row}`, { equal: total }])),
    ...Object.fromEntries(table.columns.map((_, column) => [`column ${column}`, { equal: 0 }])),
    ...Object.fromEntries(
      cells.flatMap((_, index) =>
        isHidden(index) ? [] : [[`shown ${index}`, { equal: counts[index] ?? 0 }]],
      ),
    ),
  };
  const variables = Object.fromEntries(
    cells.map((each, index) => [
      nameOf(index),
      {
        goal: index === cell ? 1 : 0,
        [`shown ${index}`]: 1,
        ...(each.kind === "inner" && { [`row ${each.row}`]: 1 }),
        [`column ${each.column}`]: each.kind === "inner" ? 1 : -1,
      },
    ]),
  );
  const solve = (opType: "max" | "min") => {
    // With these options the solver gives its solution, whose type it leaves open.
    const solution = solver.Solve({ optimize: "goal", opType, constraints, variables }) as {
      result?: number;
    };
    return solution.result ?? 0;
  };
  return { lower: Math.round(solve("min")), upper: Math.round(solve("max")) };
}

it("gives the bounds that a linear program gives, and leaves no small count too narrow, in 400 random tables", () => {
  let cellsCompared = 0;
  fc.assert(
    fc.property(randomTable, (table) => {
      const readers = [{ name: "anybody", table, own: nothingKnown, hiddenAnyway: new Set<number>() }];
      const hidden = suppress(table, countsOnly, readers);
      if (hidden === null) return;
      const isHidden = (cell: number) => hidden.has(cell);
      const network = networkOf(table, isHidden);
      cellsOf(table).forEach((cell, index) => {
        if (!isHidden(index)) return;
        cellsCompared += 1;
        const bounds = boundsOf(network, index);
        expect(bounds).toEqual(boundsByLinearProgram(table, isHidden, index));
        const count = countIn(table, cell);
        if (count >= 1 && count <= 5) expect(bounds.upper - bounds.lower).toBeGreaterThanOrEqual(5);
      });
    }),
    { numRuns: 400, seed: 20_261_203 },
  );
  expect(cellsCompared).toBeGreaterThan(1000);
});
