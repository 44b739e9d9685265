import type { ListPart } from "../../proforma/form.ts";
import { columnOf, type ListColumns } from "./columns.ts";
import { reportColumn } from "./other-cells.ts";
import type { PlacedRow } from "./place-rows.ts";
import { addCellSlot, isFilled, readValueCell, valueCell, type ValueCell, type Work } from "./work.ts";

/**
 * Adds the rows of lists, numbered in each list in the order of the page: a row's tags may say otherwise, since Word copies
 * them with the row.
 * @returns how many rows each list has, empty ones included; a list that is not in the document has no entry.
 */
export function addListSlots(work: Work, rows: readonly PlacedRow[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let columns: ListColumns | null = null;
  for (const placed of rows) {
    const { label, list } = placed;
    if (label.type === "list-heading") {
      ({ columns } = label);
      counts.set(label.list.id, counts.get(label.list.id) ?? 0);
    } else if (list === null || label.type !== "none") {
      columns = null;
    } else if (columns !== null) {
      const number = (counts.get(list.id) ?? 0) + 1;
      counts.set(list.id, number);
      addRow(work, placed, columns, list, number);
    }
  }
  return counts;
}

function addRow(work: Work, { row }: PlacedRow, columns: ListColumns, list: ListPart, number: number): void {
  const cells = row.cells
    .filter(({ continuesAbove }) => !continuesAbove)
    .map((cell) => valueCell(work, cell));
  const left = new Set(cells);
  for (const value of work.form.tree.listRow(list, number)) {
    const inColumn = cells.filter(({ cell }) => columnOf(columns, cell)?.role === value.definition.id);
    const from = inColumn.find(isFilled) ?? inColumn[0];
    if (from === undefined) continue;
    left.delete(from);
    addCellSlot(work, value, from);
  }
  if ([...left].some((cell) => isSaid(work, cell))) reportColumn(work, row);
}

function isSaid(work: Work, cell: ValueCell): boolean {
  return readValueCell(work, cell, null).written !== null;
}
