import { actionColumns, actionPlace, type ActionColumn, type ActionPlace } from "../place.ts";
import { columnOf, type Column } from "./columns.ts";
import { reportColumn } from "./other-cells.ts";
import type { PlacedRow } from "./place-rows.ts";
import { addCellSlot, isFilled, readValueCell, valueCell, type ValueCell, type Work } from "./work.ts";

type ActionColumns = readonly Column<ActionColumn | "other">[];

/**
 * Adds the rows of the action table, numbered as they stand on the page: a row's tags may say otherwise, since Word copies
 * them with the row.
 * @returns how many rows there are, empty ones included; null when the document has no such table.
 */
export function addActionSlots(work: Work, rows: readonly PlacedRow[]): number | null {
  let columns: ActionColumns | null = null;
  let count = 0;
  let found = false;
  for (const placed of rows) {
    if (placed.label.type === "action-heading") {
      ({ columns } = placed.label);
      found = true;
    } else if (!placed.inActions || placed.label.type !== "none") {
      columns = null;
    } else if (columns !== null) {
      count += 1;
      addRow(work, placed, columns, count);
    }
  }
  return found ? count : null;
}

function addRow(work: Work, { row }: PlacedRow, columns: ActionColumns, number: number): void {
  const cells = row.cells
    .filter(({ continuesAbove }) => !continuesAbove)
    .map((cell) => valueCell(work, cell));
  const left = new Set(cells);
  for (const column of actionColumns) {
    const meaning: ActionPlace = { type: "action", row: number, column };
    const inColumn = cells.filter(({ cell }) => columnOf(columns, cell)?.role === column);
    const from = inColumn.find(isFilled) ?? inColumn[0];
    if (from === undefined) continue;
    left.delete(from);
    addCellSlot(work, actionPlace(number, column), meaning, from);
  }
  if ([...left].some((cell) => isSaid(work, cell))) reportColumn(work, row);
}

function isSaid(work: Work, cell: ValueCell): boolean {
  return readValueCell(work, cell, { type: "factors" }).written !== null;
}
