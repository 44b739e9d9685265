import type { Place } from "../place.ts";
import { columnOf } from "./columns.ts";
import { cellNotRecognised, columnNotRecognised } from "./messages.ts";
import type { PlacedRow } from "./place-rows.ts";
import { readValueCell, type ValueCell, type Work } from "./work.ts";

/** A number in a column of its own says nothing. */
const numberOnly = /^\(?(?:q(?:uestion)?\s*)?(?:\d+(?:\.\d+)*[a-z]?|[a-z]|[ivx]+)[.):]*$/iu;
/** A cross under "Yes" or "No" is an answer, and no Roman ten. */
const cross = /^x$/iu;

/** Says that a row has text beside its values, so that nothing is dropped in silence: for a column once in its table. */
export function reportOtherCells(
  work: Work,
  { row, columns }: PlacedRow,
  others: readonly ValueCell[],
  at: Place,
): void {
  const said = others.filter((cell) => isSaid(work, cell));
  if (said.length === 0) return;
  const areExtra = said.every(({ cell }) => columns !== null && columnOf(columns, cell)?.role === "other");
  if (!areExtra) work.messages.push(cellNotRecognised(row, at));
  else reportColumn(work, row);
}

export function reportColumn(work: Work, row: PlacedRow["row"]): void {
  const message = columnNotRecognised(row);
  if (!work.messages.some((each) => each.message === message.message)) work.messages.push(message);
}

function isSaid(work: Work, cell: ValueCell): boolean {
  const { written } = readValueCell(work, cell, null);
  return written !== null && (cross.test(written) || !numberOnly.test(written));
}
