import type { Cell } from "../../ooxml/document-model.ts";
import { decodeAnswer } from "../codecs/answer.ts";
import { answerCommentPlace, answerPlace, type Place } from "../place.ts";
import { columnOf, type SectionColumns } from "./columns.ts";
import { addControlSlot } from "./control-slots.ts";
import { looksLikeAnswer, offersAnswers } from "./evidence.ts";
import { paragraphsIn } from "./flat-text.ts";
import { cellShared } from "./messages.ts";
import { addMovedList, findMovedList } from "./moved-list.ts";
import { reportOtherCells } from "./other-cells.ts";
import type { PlacedRow } from "./place-rows.ts";
import type { OwnedRow } from "./row-label.ts";
import { splitByControls } from "./split-by-controls.ts";
import { tagsIn } from "./tags.ts";
import { addCellSlot, isFilled, valueCell, type ValueCell, type Work } from "./work.ts";

/** The cells of a row that answer its question. */
export interface AnswerCells {
  readonly answer: ValueCell | null;
  readonly comment: ValueCell | null;
  /** Cells that are neither. */
  readonly others: readonly ValueCell[];
}

/** Adds the answer and the comment of a question from its row. */
export function addQuestionSlots(work: Work, placed: PlacedRow, label: OwnedRow, question: string): void {
  const places = {
    answer: { place: answerPlace(question), meaning: { type: "answer", question } },
    comment: { place: answerCommentPlace(question), meaning: { type: "answer-comment", question } },
  } as const;
  const all = valueCells(work, placed.row.cells, label);
  const cells = all.filter(({ cell }) => !cell.continuesAbove);
  const shared = all.length > cells.length;
  if (shared) work.messages.push(cellShared(placed.row, places.answer.place));
  const whole = cells.filter(({ cell }) => !addTaggedControls(work, cell));
  const tagged = assignByTags(work, whole, places.answer.place, places.comment.place);
  // Where a merged cell takes one of the columns, the other must not slip into it.
  const { answer, comment, others } = assignAnswerCells(work, tagged, placed.columns, shared);
  const moved = answer === null || comment === null ? null : findMovedList(work, answer, comment);
  if (moved !== null && answer !== null && comment !== null) {
    addMovedList(work, placed.row, moved, comment, places);
  } else if (
    answer !== null &&
    comment === null &&
    splitByControls(work, answer, places.answer, places.comment)
  ) {
    // One cell for both: each control gave its own value.
  } else {
    if (answer !== null) addCellSlot(work, places.answer.place, places.answer.meaning, answer);
    if (comment !== null) addCellSlot(work, places.comment.place, places.comment.meaning, comment);
  }
  reportOtherCells(work, placed, others, places.answer.place);
}

/** A question merged over its whole row has its answer on the next, if that row has no words of its own but a comment. */
export function answersBelow(
  { document, form }: Work,
  rows: readonly PlacedRow[],
  index: number,
  label: OwnedRow,
): PlacedRow | null {
  const placed = rows[index];
  const next = rows[index + 1];
  if (placed?.row.cells.length !== 1 || label.cell === null || label.skip < label.cell.text.length)
    return null;
  if (next?.row.table !== placed.row.table || next.label.type !== "none") return null;
  const isAnswer = (cell: Cell): boolean => looksLikeAnswer(document, form, cell);
  const others = next.row.cells.filter((cell) => !isAnswer(cell) && cell.text.trim() !== "");
  return next.row.cells.some(isAnswer) && others.length <= 1 ? next : null;
}

/** Every cell but the one with the wording, and that one too when something follows the wording in it. */
export function valueCells(work: Work, cells: readonly Cell[], label: OwnedRow): readonly ValueCell[] {
  return cells.flatMap((cell) => {
    if (cell !== label.cell)
      return label.cell !== null && repeatsLabel(cell, label.cell) ? [] : [valueCell(work, cell)];
    const rest = valueCell(work, cell, label.skip);
    const hasOwnControls = rest.flat.placeholders.length > 0;
    return label.skip > 0 && (isFilled(rest) || hasOwnControls) ? [rest] : [];
  });
}

function repeatsLabel(cell: Cell, label: Cell): boolean {
  return cell.text !== "" && cell.text === label.text;
}

/** A cell with several tagged values is read control by control. */
export function addTaggedControls(work: Work, cell: Cell): boolean {
  const tags = tagsIn(work.tags, cell);
  if (tags.length < 2 || new Set(tags.map(({ place }) => place)).size < 2) return false;
  const paragraphs = paragraphsIn(cell.blocks);
  for (const { place, meaning, control } of tags) addControlSlot(work, place, meaning, control, paragraphs);
  return true;
}

function assignByTags(
  work: Work,
  cells: readonly ValueCell[],
  answerAt: Place,
  commentAt: Place,
): AnswerCells {
  if (work.tags.size === 0) return { answer: null, comment: null, others: cells };
  const tagged = (place: Place): ValueCell | null =>
    cells.find(({ cell }) => tagsIn(work.tags, cell).some((tag) => tag.place === place)) ?? null;
  const answer = tagged(answerAt);
  const comment = tagged(commentAt);
  return { answer, comment, others: cells.filter((cell) => cell !== answer && cell !== comment) };
}

/** Completes what tags have settled: by the columns' headings, then by what the cells hold, last by their order. */
export function assignAnswerCells(
  work: Work,
  given: AnswerCells,
  columns: SectionColumns | null,
  isPartial = false,
): AnswerCells {
  let { answer, comment } = given;
  let rest = given.others;
  const take = (cell: ValueCell | null): ValueCell | null => {
    rest = rest.filter((each) => each !== cell);
    return cell;
  };
  const roleOf = ({ cell }: ValueCell): string | null =>
    columns === null ? null : (columnOf(columns, cell)?.role ?? null);
  answer ??= take(rest.find((cell) => cell.skip > 0 && isAnswerBehindLabel(work, cell)) ?? null);
  const isBehindLabel = answer !== null && answer.skip > 0;
  if (columns !== null) {
    answer ??= take(bestOf(rest.filter((cell) => roleOf(cell) === "answer")));
    comment ??= take(bestOf(rest.filter((cell) => roleOf(cell) === "comment")));
  }
  const unnamed = (): readonly ValueCell[] =>
    rest.filter((cell) => columns === null || roleOf(cell) === "other" || roleOf(cell) === null);
  const lacksCommentColumn = columns !== null && !columns.some(({ role }) => role === "comment");
  answer ??= take(unnamed().find(({ cell }) => looksLikeAnswer(work.document, work.form, cell)) ?? null);
  if (lacksCommentColumn && unnamed().length === 1) comment ??= take(unnamed()[0] ?? null);
  if (isBehindLabel && rest.length === 1) comment ??= take(rest[0] ?? null);
  if (columns === null && !isPartial) {
    answer ??= take(rest.length > 1 || comment !== null ? (rest[0] ?? null) : null);
    comment ??= take(bestOf(rest));
  }
  return { answer, comment, others: rest };
}

function isAnswerBehindLabel(work: Work, { cell, flat, skip }: ValueCell): boolean {
  return (
    offersAnswers(work.document, work.form, cell) ||
    decodeAnswer(work.form.proForma, flat.text.slice(skip)) !== null
  );
}

/** Of several cells in one column the first that says something. */
function bestOf(cells: readonly ValueCell[]): ValueCell | null {
  return cells.find(isFilled) ?? cells.find(({ cell }) => cell.controls.length > 0) ?? cells[0] ?? null;
}
