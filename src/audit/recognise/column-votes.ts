import type { Cell, WordDocument } from "../../ooxml/document-model.ts";
import { holdsAnswer } from "./evidence.ts";
import type { PlacedRow } from "./place-rows.ts";
import type { PreparedForm } from "./prepare-form.ts";

/** What one row tells of the place of its answer. A row that says nothing, or both, has no vote. */
export interface Vote {
  readonly cell: Cell;
  /** The other cells speak for it too: one has words in it, or this one alone has a list of answers. */
  readonly isStrong: boolean;
}

/** How often the answer of a row stood in one column. */
export interface Tally {
  strong: number;
  weak: number;
}

/** So many times as many rows must say one thing as say the other: one row may be an auditor's own way of filling it in. */
const CLEAR_MAJORITY = 3;

/** The cells of a question's row that may hold its values. */
export function votersOf({ row, label }: PlacedRow): readonly Cell[] {
  const labelCell = label.type === "owned" ? label.cell : null;
  return row.cells.filter((cell) => cell !== labelCell && !cell.continuesAbove);
}

/**
 * Which of the cells holds the answer, by what they hold: the only list of answers that shows something, else the only
 * text that is an answer. A comment may well be "No" or "N/A" and an answer may be left out, so one row alone proves little.
 */
export function voteOf(document: WordDocument, form: PreparedForm, cells: readonly Cell[]): Vote | null {
  if (cells.length < 2) return null;
  const isAnswer = (cell: Cell): boolean => form.answerMeant(cell.text) !== null;
  const offering = cells.filter(
    (cell) => !isTextAnswer(document, form, cell) && holdsAnswer(document, form, cell),
  );
  const [only] = offering;
  if (only !== undefined && offering.length === 1) {
    return isEmptied(cells[cells.indexOf(only) - 1]) ? null : { cell: only, isStrong: true };
  }
  const saying = (offering.length > 1 ? offering : cells).filter(isAnswer);
  const [said] = saying;
  if (said === undefined || saying.length > 1) return null;
  const isStrong = cells.some((cell) => cell !== said && cell.text.trim() !== "" && !isAnswer(cell));
  return { cell: said, isStrong };
}

/** The text is an answer, and nothing but the text says that the cell is for one. */
function isTextAnswer(document: WordDocument, form: PreparedForm, cell: Cell): boolean {
  return (
    form.answerMeant(cell.text) !== null &&
    cell.fields.length === 0 &&
    cell.controls.every((index) => (document.controls[index]?.items.length ?? 0) === 0)
  );
}

/** LibreOffice may move a list into the next cell and leave nothing behind. */
function isEmptied(before: Cell | undefined): boolean {
  return before?.text.trim() === "" && before.controls.length === 0 && before.fields.length === 0;
}

export function count<Key>(tallies: Map<Key, Tally>, key: Key, { isStrong }: Vote): void {
  const tally = tallies.get(key) ?? { strong: 0, weak: 0 };
  tallies.set(key, tally);
  if (isStrong) tally.strong += 1;
  else tally.weak += 1;
}

/** What most rows say: by those that are sure; null where there are none of these, or they do not agree. */
export function clearWinner<Key>(tallies: ReadonlyMap<Key, Tally>): Key | null {
  return winnerBy(tallies, ({ strong }) => strong);
}

/** The same by all rows, those that are not sure included, where no row that is sure contradicts them. */
export function weakWinner<Key>(tallies: ReadonlyMap<Key, Tally>): Key | null {
  const winner = winnerBy(tallies, ({ strong, weak }) => strong + weak);
  const isContradicted = [...tallies].some(([key, { strong }]) => key !== winner && strong > 0);
  return isContradicted ? null : winner;
}

function winnerBy<Key>(tallies: ReadonlyMap<Key, Tally>, votes: (tally: Tally) => number): Key | null {
  const ranked = [...tallies].sort(([, one], [, other]) => votes(other) - votes(one));
  const [first, second] = ranked;
  if (first === undefined || votes(first[1]) === 0) return null;
  const isClear = second === undefined || votes(first[1]) >= votes(second[1]) * CLEAR_MAJORITY;
  return isClear ? first[0] : null;
}
