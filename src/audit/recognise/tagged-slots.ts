import type { FormValue } from "../../proforma/form-tree.ts";
import { addControlSlot } from "./control-slots.ts";
import type { Cell } from "../../ooxml/document-model.ts";
import { paragraphsIn } from "./flat-text.ts";
import type { PlacedLines, PlacedRow } from "./place-rows.ts";
import type { RowLabel } from "./row-label.ts";
import { tagsIn } from "./tags.ts";
import { addCellSlot, valueCell, type Work } from "./work.ts";

/** Adds header fields whose tagged control is in a cell: the whole cell, where it holds nothing else. */
export function addTaggedFields(work: Work, rows: readonly PlacedRow[]): void {
  if (work.tags.size === 0) return;
  for (const { row, label } of rows) {
    for (const cell of row.cells) {
      const tags = tagsIn(work.tags, cell);
      for (const { place, value, control } of tags) {
        if (
          value.owner.kind !== "fields" ||
          work.book.has(place) ||
          isLabelledAsOther(row.cells, cell, label, value)
        )
          continue;
        const inLabelCell = label.type === "header" && label.labels.some((each) => each.cell === cell);
        if (tags.length > 1 || inLabelCell) addControlSlot(work, value, control, paragraphsIn(cell.blocks));
        else addCellSlot(work, value, valueCell(work, cell));
        const beside = row.cells[row.cells.indexOf(cell) - 1];
        if (beside !== undefined && tagsIn(work.tags, beside).length === 0) work.accounted.add(beside);
      }
    }
  }
}

/** The exact label beside a value says more than the tag on it, which may have been copied. */
function isLabelledAsOther(
  cells: readonly Cell[],
  cell: Cell,
  label: RowLabel,
  { definition }: FormValue,
): boolean {
  if (label.type !== "header") return false;
  const beside = cells[cells.indexOf(cell) - 1];
  const named = label.labels.find((each) => each.cell === beside || each.cell === cell);
  return named !== undefined && named.isLabel && named.field.id !== definition.id;
}

/**
 * Adds what tags name and neither wording nor a row has given: controls in free paragraphs, in any table.
 * @param listRows lists that were read row by row, so that the tags in them no longer count
 */
export function addTaggedRest(
  work: Work,
  lines: PlacedLines["lines"],
  listRows: ReadonlyMap<string, number>,
): void {
  if (work.tags.size === 0) return;
  const left = [...work.tags.values()].filter(
    ({ place, value: { owner } }) =>
      !work.book.has(place) && !(owner.kind === "list-row" && listRows.has(owner.part.id)),
  );
  if (left.length === 0) return;
  const paragraphs = lines.flatMap((line) =>
    "row" in line ? line.row.cells.flatMap((cell) => paragraphsIn(cell.blocks)) : [line.paragraph],
  );
  for (const { value, control } of left) addControlSlot(work, value, control, paragraphs);
}
