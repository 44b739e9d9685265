import type { Cell } from "../../ooxml/document-model.ts";
import { decodeAnswer } from "../codecs/answer.ts";
import { answerCommentPlace, answerPlace, type Place } from "../place.ts";
import { partChoiceWithWords } from "./choice-with-words.ts";
import { columnOf, roleOfColumnLabel, type SectionColumns } from "./columns.ts";
import { addControlSlot } from "./control-slots.ts";
import { looksLikeAnswer, offersAnswers } from "./evidence.ts";
import { paragraphsIn } from "./flat-text.ts";
import { isFormWording } from "./form-wording.ts";
import { roleLabelAt } from "./label-word.ts";
import { cellShared } from "./messages.ts";
import { addMovedList, findMovedList } from "./moved-list.ts";
import { reportOtherCells } from "./other-cells.ts";
import type { PlacedRow } from "./place-rows.ts";
import type { OwnedRow } from "./row-label.ts";
import { findValuesBelow } from "./rows-below.ts";
import { splitByControls, type PlaceOfValue } from "./split-by-controls.ts";
import { splitChoice } from "./split-choice.ts";
import { tagsIn } from "./tags.ts";
import { addTicked, readTicks } from "./tick-columns.ts";
import { addCellSlot, isFilled, isPlaceForValue, valueCell, type ValueCell, type Work } from "./work.ts";

/** The cells of a row that answer its question. */
export interface AnswerCells {
  readonly answer: ValueCell | null;
  readonly comment: ValueCell | null;
  /** Cells that are neither. */
  readonly others: readonly ValueCell[];
}

/**
 * Adds the answer and the comment of a question from its row, and from those below it where its row has no place for them.
 * @returns the rows below that belong to it.
 */
export function addQuestionSlots(
  work: Work,
  rows: readonly PlacedRow[],
  index: number,
  label: OwnedRow,
  question: string,
): readonly PlacedRow[] {
  const places = {
    answer: { place: answerPlace(question), meaning: { type: "answer", question } },
    comment: { place: answerCommentPlace(question), meaning: { type: "answer-comment", question } },
  } as const;
  const below = answersBelow(work, rows, index, label);
  const placed = below ?? rows[index];
  if (placed === undefined) return [];
  const all = valueCells(work, placed.row.cells, label);
  const cells = all.filter(({ cell }) => !cell.continuesAbove);
  const shared = all.length > cells.length;
  if (shared) work.messages.push(cellShared(placed.row, places.answer.place));
  const whole = cells.filter(({ cell }) => !addTaggedControls(work, cell));
  const tagged = assignByTags(work, whole, places.answer.place, places.comment.place);
  const ticked = tagged.answer === null ? readTicks(work, placed.columns, tagged.others) : null;
  if (ticked !== null) addTicked(work, placed, ticked, places.answer.place, places.answer.meaning);
  const unticked =
    ticked === null
      ? tagged
      : { ...tagged, others: tagged.others.filter((cell) => !ticked.cells.includes(cell)) };
  const labelled = assignByLabels(work, unticked);
  // Where a merged cell takes one of the columns, the other must not slip into it.
  const isPartial = shared || ticked !== null;
  const { others, ...own } = assignAnswerCells(work, labelled, placed.columns, isPartial);
  const isTagged = whole.length < cells.length;
  const more = findValuesBelow(work, rows, index, {
    answer: !isTagged && ticked === null && isMissing(own.answer),
    comment: !isTagged && isMissing(own.comment),
    commentCell: !isTagged && !shared && own.comment === null && !holdsBoth(work, own.answer),
  });
  const answer = more.answer ?? own.answer;
  const comment = more.comment ?? own.comment;
  addValues(work, placed, { answer, comment }, places);
  reportOtherCells(work, placed, others, places.answer.place);
  return [...(below === null ? [] : [below]), ...more.rows];
}

/** "Yes – the plan is clear": the comment is there already. */
function holdsBoth({ form }: Work, answer: ValueCell | null): boolean {
  if (answer === null) return false;
  const isChoice = (text: string): boolean => decodeAnswer(form.proForma, text) !== null;
  return partChoiceWithWords(answer.flat.text, answer.skip, isChoice) !== null;
}

interface Places {
  readonly answer: PlaceOfValue;
  readonly comment: PlaceOfValue;
}

function addValues(
  work: Work,
  { row }: PlacedRow,
  { answer, comment }: Omit<AnswerCells, "others">,
  places: Places,
): void {
  const moved = answer === null || comment === null ? null : findMovedList(work, answer, comment);
  if (moved !== null && comment !== null) {
    addMovedList(work, row, moved, comment, places);
    return;
  }
  const both = comment === null || !isFilled(comment) ? answer : answer === null ? comment : null;
  if (both !== null && comment === null && splitByControls(work, both, places.answer, places.comment)) return;
  if (both !== null && splitChoice(work, both, places.answer, places.comment)) return;
  if (answer !== null) addCellSlot(work, places.answer.place, places.answer.meaning, answer);
  if (comment !== null) addCellSlot(work, places.comment.place, places.comment.meaning, comment);
}

function isMissing(cell: ValueCell | null): boolean {
  return cell === null || !isPlaceForValue(cell);
}

/** "Answer: Yes" says what the cell is for, whatever column it stands in. */
function assignByLabels(work: Work, given: AnswerCells): AnswerCells {
  const found = { answer: given.answer, comment: given.comment };
  const others = given.others.filter((value) => {
    const label = roleLabelAt(work.form, value.flat, value.skip);
    if (label === null || found[label.role] !== null) return true;
    found[label.role] = { ...value, skip: label.end };
    return false;
  });
  return { ...found, others };
}

/** A question merged over its whole row has its answer on the next, if that row has no words of its own but a comment. */
function answersBelow(
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
  if (next.row.cells.some(({ text }) => roleOfColumnLabel(form, text) !== null)) return null;
  const isAnswer = (cell: Cell): boolean => looksLikeAnswer(document, form, cell);
  const others = next.row.cells.filter((cell) => !isAnswer(cell) && cell.text.trim() !== "");
  return next.row.cells.some(isAnswer) && others.length <= 1 ? next : null;
}

/** Every cell but the one with the wording, and that one too when something follows the wording in it. */
export function valueCells(work: Work, cells: readonly Cell[], label: OwnedRow): readonly ValueCell[] {
  return cells.flatMap((cell) => {
    if (cell !== label.cell && isWordForLabel(cell)) {
      work.accounted.add(cell);
      return [];
    }
    if (cell !== label.cell)
      return label.cell !== null && repeatsLabel(cell, label.cell) ? [] : [valueCell(work, cell)];
    const rest = valueCell(work, cell, label.skip);
    const hasOwnControls = rest.flat.placeholders.length > 0;
    return label.skip > 0 && (isFilled(rest) || hasOwnControls) ? [rest] : [];
  });
}

/** "Question" in front of the question. */
function isWordForLabel({ text }: Cell): boolean {
  return /^\s*(?:question|standard|criterion|criteria|indicator)s?\W*$/iu.test(text);
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
  // A column under words that are no word for comments asks for something else.
  const unheaded = unnamed().filter((cell) => roleOf(cell) === null && !isNumber(work, cell));
  if (lacksCommentColumn && unheaded.length === 1) comment ??= take(unheaded[0] ?? null);
  if (isBehindLabel && rest.length === 1) comment ??= take(rest[0] ?? null);
  if (columns === null && !isPartial) {
    answer ??= take(rest.length > 1 || comment !== null ? (rest[0] ?? null) : null);
    comment ??= take(bestOf(rest));
  }
  return { answer, comment, others: rest };
}

function isNumber({ form }: Work, { flat, skip }: ValueCell): boolean {
  const text = flat.text.slice(skip).trim();
  return text !== "" && isFormWording(form, text);
}

function isAnswerBehindLabel(work: Work, { cell, flat, skip }: ValueCell): boolean {
  const isChoice = (text: string): boolean => decodeAnswer(work.form.proForma, text) !== null;
  return (
    offersAnswers(work.document, work.form, cell) ||
    isChoice(flat.text.slice(skip)) ||
    partChoiceWithWords(flat.text, skip, isChoice) !== null
  );
}

/** Of several cells in one column the first that says something. */
function bestOf(cells: readonly ValueCell[]): ValueCell | null {
  return cells.find(isFilled) ?? cells.find(({ cell }) => cell.controls.length > 0) ?? cells[0] ?? null;
}
