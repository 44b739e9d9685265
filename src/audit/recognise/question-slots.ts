import type { Cell } from "../../ooxml/document-model.ts";
import type { FormValue } from "../../proforma/form-tree.ts";
import { partChoiceWithWords } from "./choice-with-words.ts";
import { roleOfMore, valueOfRole, type OwnerValues } from "./column-roles.ts";
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
import { firstValueOf } from "./prepare-form.ts";
import type { OwnedRow } from "./row-label.ts";
import { findValuesBelow } from "./rows-below.ts";
import { splitByControls } from "./split-by-controls.ts";
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
 * Adds the values of a question from its row, and its answer and comment from those below it where its row has no place for
 * them.
 * @returns the rows below that belong to it.
 */
export function addQuestionSlots(
  work: Work,
  rows: readonly PlacedRow[],
  index: number,
  label: OwnedRow,
): readonly PlacedRow[] {
  const values = work.form.valuesOf(label.owner);
  const at = firstValueOf(work.form, label.owner).place;
  const below = answersBelow(work, rows, index, label);
  const placed = below ?? rows[index];
  if (placed === undefined) return [];
  const all = valueCells(work, placed.row.cells, label);
  const cells = all.filter(({ cell }) => !cell.continuesAbove);
  const shared = all.length > cells.length;
  if (shared) work.messages.push(cellShared(placed.row, at));
  const whole = cells.filter(({ cell }) => !addTaggedControls(work, cell));
  const tagged = assignByTags(work, whole, values);
  const more = assignMore(work, tagged, placed.columns, values);
  const ticked =
    more.answer === null && values.choice !== null ? readTicks(work, placed.columns, more.others) : null;
  if (ticked !== null && values.choice !== null) addTicked(work, placed, ticked, values.choice);
  const unticked =
    ticked === null ? more : { ...more, others: more.others.filter((cell) => !ticked.cells.includes(cell)) };
  const labelled = assignByLabels(work, unticked, values);
  const isTagged = whole.length < cells.length;
  const { others, ...own } = assignAnswerCells(work, labelled, placed.columns, {
    // Where a merged cell takes one of the columns, the other must not slip into it.
    isPartial: shared || ticked !== null,
    asks: { answer: values.choice !== null, comment: values.comment !== null },
  });
  const found = findValuesBelow(work, rows, index, {
    answer: values.choice !== null && !isTagged && ticked === null && isMissing(own.answer),
    comment: values.comment !== null && !isTagged && isMissing(own.comment),
    commentCell:
      values.comment !== null && !isTagged && !shared && own.comment === null && !holdsBoth(work, own.answer),
  });
  const answer = found.answer ?? own.answer;
  const comment = found.comment ?? own.comment;
  addValues(work, placed, { answer, comment }, values);
  for (const [value, cell] of more.taken) addCellSlot(work, value, cell);
  reportOtherCells(work, placed, others, at);
  return [...(below === null ? [] : [below]), ...found.rows];
}

/** "Yes – the plan is clear": it already holds the comment. */
function holdsBoth({ form }: Work, answer: ValueCell | null): boolean {
  if (answer === null) return false;
  const isChoice = (text: string): boolean => form.answerMeant(text) !== null;
  return partChoiceWithWords(answer.flat.text, answer.skip, isChoice) !== null;
}

function addValues(
  work: Work,
  { row }: PlacedRow,
  { answer, comment }: Omit<AnswerCells, "others">,
  values: OwnerValues,
): void {
  const { choice, comment: words } = values;
  if (choice === null || words === null) {
    if (answer !== null && choice !== null) addCellSlot(work, choice, answer);
    if (comment !== null && words !== null) addCellSlot(work, words, comment);
    return;
  }
  const moved = answer === null || comment === null ? null : findMovedList(work, answer, comment);
  if (moved !== null && comment !== null) {
    addMovedList(work, row, moved, comment, { answer: choice, comment: words });
    return;
  }
  const both = comment === null || !isFilled(comment) ? answer : answer === null ? comment : null;
  if (both !== null && comment === null && splitByControls(work, both, choice, words)) return;
  if (both !== null && splitChoice(work, both, choice, words)) return;
  if (answer !== null) addCellSlot(work, choice, answer);
  if (comment !== null) addCellSlot(work, words, comment);
}

function isMissing(cell: ValueCell | null): boolean {
  return cell === null || !isPlaceForValue(cell);
}

/** "Answer: Yes" says what the cell is for, whatever its column. */
function assignByLabels(work: Work, given: AnswerCells, values: OwnerValues): AnswerCells {
  const found = { answer: given.answer, comment: given.comment };
  const others = given.others.filter((value) => {
    const label = roleLabelAt(work.form, value.flat, value.skip);
    if (label === null || found[label.role] !== null || valueOfRole(values, label.role) === null) return true;
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
    if (cell !== label.cell && isWordForLabel(cell) && roleOfColumnLabel(work.form, cell.text) === null) {
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
  for (const { value, control } of tags) addControlSlot(work, value, control, paragraphs);
  return true;
}

function assignByTags(work: Work, cells: readonly ValueCell[], values: OwnerValues): AnswerCells {
  if (work.tags.size === 0) return { answer: null, comment: null, others: cells };
  const answer = cellTagged(work, cells, values.choice);
  const comment = cellTagged(work, cells, values.comment);
  return { answer, comment, others: cells.filter((cell) => cell !== answer && cell !== comment) };
}

function cellTagged(work: Work, cells: readonly ValueCell[], value: FormValue | null): ValueCell | null {
  if (value === null || work.tags.size === 0) return null;
  const hasTag = ({ cell }: ValueCell): boolean =>
    tagsIn(work.tags, cell).some(({ place }) => place === value.place);
  return cells.find(hasTag) ?? null;
}

interface MoreCells extends AnswerCells {
  /** Where the values are that are neither the answer nor its comment. */
  readonly taken: ReadonlyMap<FormValue, ValueCell>;
}

/**
 * Gives every value but the answer and its comment the cell of its tag, of its column, or, where nothing heads the columns and
 * the row has just as many cells as values, of its order.
 */
function assignMore(
  work: Work,
  given: AnswerCells,
  columns: SectionColumns | null,
  values: OwnerValues,
): MoreCells {
  const taken = new Map<FormValue, ValueCell>();
  if (values.more.length === 0) return { ...given, taken };
  let { answer, comment } = given;
  let rest = given.others;
  const take = (value: FormValue, cell: ValueCell | null): void => {
    if (cell === null) return;
    rest = rest.filter((each) => each !== cell);
    if (value === values.choice) answer = cell;
    else if (value === values.comment) comment = cell;
    else taken.set(value, cell);
  };
  for (const value of values.more) take(value, cellTagged(work, rest, value));
  const open = (): readonly FormValue[] =>
    values.all.filter(
      (value) =>
        !taken.has(value) &&
        !(value === values.choice && answer !== null) &&
        !(value === values.comment && comment !== null),
    );
  if (columns === null) {
    const left = open();
    const cells = rest;
    if (left.length === cells.length) left.forEach((value, index) => take(value, cells[index] ?? null));
    return { answer, comment, others: rest, taken };
  }
  for (const value of open()) {
    if (!values.more.includes(value)) continue;
    const inColumn = rest.filter(({ cell }) => columnOf(columns, cell)?.role === roleOfMore(value));
    take(value, bestOf(inColumn));
  }
  return { answer, comment, others: rest, taken };
}

export interface AssignmentRules {
  /** A cell that two rows share, or marks under choices, have taken one of the values. */
  readonly isPartial: boolean;
  /** Which of the two the question has. */
  readonly asks?: { readonly answer: boolean; readonly comment: boolean };
}

/** Completes what tags have found: by the columns' headings, then by what the cells hold, last by their order. */
export function assignAnswerCells(
  work: Work,
  given: AnswerCells,
  columns: SectionColumns | null,
  { isPartial, asks = { answer: true, comment: true } }: AssignmentRules,
): AnswerCells {
  let { answer, comment } = given;
  let rest = given.others;
  const take = (cell: ValueCell | null | undefined): ValueCell | null => {
    rest = rest.filter((each) => each !== cell);
    return cell ?? null;
  };
  const findAnswer = (find: () => ValueCell | null | undefined): void => {
    if (asks.answer) answer ??= take(find());
  };
  const findComment = (find: () => ValueCell | null | undefined): void => {
    if (asks.comment) comment ??= take(find());
  };
  const roleOf = ({ cell }: ValueCell): string | null =>
    columns === null ? null : (columnOf(columns, cell)?.role ?? null);
  findAnswer(() => rest.find((cell) => cell.skip > 0 && isAnswerBehindLabel(work, cell)));
  const isBehindLabel = answer !== null && answer.skip > 0;
  if (columns !== null) {
    findAnswer(() => bestOf(rest.filter((cell) => roleOf(cell) === "answer")));
    findComment(() => bestOf(rest.filter((cell) => roleOf(cell) === "comment")));
  }
  const unnamed = (): readonly ValueCell[] =>
    rest.filter((cell) => columns === null || roleOf(cell) === "other" || roleOf(cell) === null);
  const lacksCommentColumn = columns !== null && !columns.some(({ role }) => role === "comment");
  findAnswer(() => unnamed().find(({ cell }) => looksLikeAnswer(work.document, work.form, cell)));
  // A column under words that are no word for comments asks for something else.
  const unheaded = unnamed().filter((cell) => roleOf(cell) === null && !isNumber(work, cell));
  if (lacksCommentColumn && unheaded.length === 1) findComment(() => unheaded[0]);
  if (isBehindLabel && rest.length === 1) findComment(() => rest[0]);
  if (columns === null && !isPartial) {
    findAnswer(() => (rest.length > 1 || comment !== null ? rest[0] : null));
    findComment(() => bestOf(rest));
  }
  return { answer, comment, others: rest };
}

function isNumber({ form }: Work, { flat, skip }: ValueCell): boolean {
  const text = flat.text.slice(skip).trim();
  return text !== "" && isFormWording(form, text);
}

function isAnswerBehindLabel(work: Work, { cell, flat, skip }: ValueCell): boolean {
  const isChoice = (text: string): boolean => work.form.answerMeant(text) !== null;
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
