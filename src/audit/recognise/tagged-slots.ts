import type { PlaceMeaning } from "../place.ts";
import { addControlSlot } from "./control-slots.ts";
import type { Cell } from "../../ooxml/document-model.ts";
import { paragraphsIn } from "./flat-text.ts";
import type { PlacedLines, PlacedRow } from "./place-rows.ts";
import type { RowLabel } from "./row-label.ts";
import { tagsIn } from "./tags.ts";
import { addCellSlot, valueCell, type Work } from "./work.ts";

/** Adds values of one type whose tagged control stands in a cell: the whole cell, where it holds nothing else. */
export function addTaggedCells(work: Work, rows: readonly PlacedRow[], type: PlaceMeaning["type"]): void {
  if (work.tags.size === 0) return;
  for (const { row, label } of rows) {
    for (const cell of row.cells) {
      const tags = tagsIn(work.tags, cell);
      for (const { place, meaning, control } of tags) {
        if (
          meaning.type !== type ||
          work.book.has(place) ||
          isLabelledAsOther(row.cells, cell, label, meaning)
        )
          continue;
        const inLabelCell = label.type === "header" && label.labels.some((each) => each.cell === cell);
        if (tags.length > 1 || inLabelCell)
          addControlSlot(work, place, meaning, control, paragraphsIn(cell.blocks));
        else addCellSlot(work, place, meaning, valueCell(work, cell));
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
  meaning: PlaceMeaning,
): boolean {
  if (meaning.type !== "header" || label.type !== "header") return false;
  const beside = cells[cells.indexOf(cell) - 1];
  const named = label.labels.find((each) => each.cell === beside || each.cell === cell);
  return named !== undefined && named.isLabel && named.field.id !== meaning.field;
}

/**
 * Adds what tags name and neither wording nor a row has given: controls in free paragraphs, in any table.
 * @param hasActions the action table was read row by row, so that the tags in it no longer count.
 */
export function addTaggedRest(work: Work, lines: PlacedLines["lines"], hasActions: boolean): void {
  if (work.tags.size === 0) return;
  const left = [...work.tags.values()].filter(
    ({ place, meaning }) => !work.book.has(place) && !(hasActions && meaning.type === "action"),
  );
  if (left.length === 0) return;
  const paragraphs = lines.flatMap((line) =>
    "row" in line ? line.row.cells.flatMap((cell) => paragraphsIn(cell.blocks)) : [line.paragraph],
  );
  for (const { place, meaning, control } of left) addControlSlot(work, place, meaning, control, paragraphs);
}
