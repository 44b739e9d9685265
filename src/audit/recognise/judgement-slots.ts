import type { Cell } from "../../ooxml/document-model.ts";
import type { FormValue } from "../../proforma/form-tree.ts";
import { roleOfMore, valueOfRole, type ColumnRole, type OwnerValues } from "./column-roles.ts";
import { columnOf, columnUnder, roleOfColumnLabel, type Column } from "./columns.ts";
import { looksLikeGrade } from "./evidence.ts";
import { labelWordAt } from "./label-word.ts";
import { cellShared } from "./messages.ts";
import type { PlacedRow } from "./place-rows.ts";
import { reportOtherCells } from "./other-cells.ts";
import { addTaggedControls, valueCells } from "./question-slots.ts";
import { ownerId } from "./known-wording.ts";
import { firstValueOf } from "./prepare-form.ts";
import { isGradeWithWords } from "./label-in-cell.ts";
import type { OwnedRow } from "./row-label.ts";
import { splitByControls } from "./split-by-controls.ts";
import { splitChoice } from "./split-choice.ts";
import { splitByWords } from "./split-by-words.ts";
import { tagsIn, type TaggedControl } from "./tags.ts";
import { wordingKey } from "./wording.ts";
import { addCellSlot, isFilled, isPlaceForValue, valueCell, type ValueCell, type Work } from "./work.ts";

type GradeRole = Exclude<ColumnRole, "answer">;

interface GradeCell {
  readonly role: GradeRole;
  readonly value: ValueCell;
  /** A word, a heading or a tag says what it is for, not only its place. */
  readonly isNamed: boolean;
  /** Only the word "Grade" or "Comments": its value is in the row below. */
  readonly isHeading: boolean;
}

/** What has been found of a judgement so far, row by row. */
interface Findings {
  /** What the form asks of the judgement. */
  readonly values: OwnerValues;
  readonly cells: GradeCell[];
  readonly others: ValueCell[];
  headings: Column<GradeRole>[];
}

/** The word for a grade is on at most one row, its value on the next. */
const MOST_ROWS_BELOW = 2;

/**
 * Adds the grade and the comment of a judgement, whether they are in its row or below it under "Grade" and "Comments".
 * @returns how many rows after its own belong to it.
 */
export function addJudgementSlots(
  work: Work,
  rows: readonly PlacedRow[],
  index: number,
  label: OwnedRow,
): number {
  const first = rows[index];
  if (first === undefined) return 0;
  const values = work.form.valuesOf(label.owner);
  const findings: Findings = { values, cells: [], others: [], headings: [] };
  readRow(work, first, valueCells(work, first.row.cells, label), findings);
  let below = 0;
  while (below < MOST_ROWS_BELOW && lacksValue(findings)) {
    const next = rows[index + below + 1];
    if (next === undefined) break;
    const isLastRow = rows[index + below + 2]?.row.table !== next.row.table;
    const comment = commentOnOwnRow(work, first, next, findings, isLastRow);
    if (comment !== null) {
      findings.cells.push(comment);
      below += 1;
      break;
    }
    if (!continuesJudgement(work, first, next, label, findings)) break;
    const cells = next.row.cells.filter(
      (cell) => !isUnderLabel(cell, label, first) || isGradeUnder(work, findings, cell),
    );
    readRow(
      work,
      next,
      cells.map((cell) => valueCell(work, cell)),
      findings,
    );
    below += 1;
  }
  addSlots(work, first, findings, label);
  return below;
}

/**
 * A row of one cell below a grade that has no cell for a comment beside it. Without the word for comments it must end its
 * table: otherwise it may be the heading of a section that a region added.
 */
function commentOnOwnRow(
  work: Work,
  first: PlacedRow,
  next: PlacedRow,
  { values, cells }: Findings,
  isLastRow: boolean,
): GradeCell | null {
  const [cell] = next.row.cells;
  if (values.comment === null) return null;
  const hasGrade = cells.some(({ role, value }) => role === "grade" && isPlaceForValue(value));
  if (!hasGrade || cells.some(({ role }) => role === "comment")) return null;
  if (next.row.table !== first.row.table || next.label.type !== "none") return null;
  if (cell === undefined || next.row.cells.length > 1 || cell.continuesAbove) return null;
  const value = valueCell(work, cell);
  const word = labelWordAt(work.form, value.flat, value.skip);
  if (word === null ? !isLastRow : word.role !== "comment") return null;
  if (!isPlaceForValue(value)) return null;
  return {
    role: "comment",
    value: word === null ? value : { ...value, skip: word.end },
    isNamed: true,
    isHeading: false,
  };
}

function readRow(work: Work, placed: PlacedRow, cells: readonly ValueCell[], findings: Findings): void {
  const found: GradeCell[] = [];
  for (const value of cells) {
    if (value.cell.continuesAbove || addTaggedControls(work, value.cell)) continue;
    const each = roleOfCell(work, placed, value, findings);
    if (each === null) findings.others.push(value);
    else found.push(each);
  }
  const settled = besideItsWord(found);
  findings.cells.push(...settled);
  const headings = settled
    .filter(({ isHeading }) => isHeading)
    .map(({ value, role }) => columnUnder(value.cell, role));
  if (headings.length > 0) findings.headings = headings;
}

/** "Grade" in one cell and its value in the next, where the row has no other such word. */
function besideItsWord(cells: readonly GradeCell[]): readonly GradeCell[] {
  const [word, ...others] = cells.filter(({ isHeading }) => isHeading);
  if (word === undefined || others.length > 0) return cells;
  const at = cells.indexOf(word);
  const beside = cells[at + 1];
  if (beside === undefined || beside.isNamed || !isPlaceForValue(beside.value)) return cells;
  return cells.flatMap((each) => {
    if (each === word) return [];
    return each === beside ? [{ ...each, role: word.role, isNamed: true }] : [each];
  });
}

function roleOfCell(work: Work, placed: PlacedRow, value: ValueCell, findings: Findings): GradeCell | null {
  const [tag] = tagsIn(work.tags, value.cell);
  const above = columnOf(findings.headings, value.cell)?.role ?? null;
  const word = above === null ? labelWordAt(work.form, value.flat, value.skip) : null;
  const rest = word === null ? value : { ...value, skip: word.end };
  const tagged = tag === undefined ? null : roleOfTag(work, tag);
  if (tagged !== null) return { role: tagged, value: rest, isNamed: true, isHeading: false };
  if (above !== null) return { role: above, value, isNamed: true, isHeading: false };
  if (word !== null) {
    return { role: word.role, value: rest, isNamed: true, isHeading: !isPlaceForValue(rest) };
  }
  const named = roleOfNamedColumn(findings, value);
  if (named !== null) return { role: named, value, isNamed: true, isHeading: true };
  const role = roleByColumn(work, placed, value) ?? roleByContent(work, placed, value, findings);
  return role === null ? null : { role, value, isNamed: false, isHeading: false };
}

function roleOfTag({ form }: Work, { value }: TaggedControl): GradeRole | null {
  const owner = form.ownerOf(value);
  if (owner?.type !== "judgement") return null;
  const { choice, comment } = form.valuesOf(owner);
  if (value.place === choice?.place) return "grade";
  return value.place === comment?.place ? "comment" : roleOfMore(value);
}

/** The heading of a further column, which is in the judgement's row as "Grade" and "Comments" may. */
function roleOfNamedColumn({ values }: Findings, { cell }: ValueCell): GradeRole | null {
  const key = wordingKey(cell.text);
  const named = values.more.find(
    ({ definition }) =>
      "labels" in definition && definition.labels.some((label) => wordingKey(label) === key),
  );
  return named === undefined ? null : roleOfMore(named);
}

function roleByColumn(work: Work, { columns, row }: PlacedRow, { cell }: ValueCell): GradeRole | null {
  if (columns === null) return null;
  const isForGrade = (each: Cell): boolean => {
    const role = columnOf(columns, each)?.role;
    return role === "answer" || role === "grade";
  };
  if (isForGrade(cell)) return "grade";
  if (columnOf(columns, cell)?.role !== "comment") return null;
  // Where no cell is left for the grade it may be here; otherwise a comment may well consist of a grade's name.
  const isOnlyPlace = !row.cells.some(isForGrade) && looksLikeGrade(work.document, work.form, cell);
  return isOnlyPlace ? null : "comment";
}

function roleByContent(
  work: Work,
  { columns }: PlacedRow,
  { cell, flat, skip }: ValueCell,
  { cells }: Findings,
): GradeRole | null {
  const has = (role: GradeRole): boolean => cells.some((each) => each.role === role);
  const isGrade =
    skip > 0
      ? isGradeWithWords(work.form, flat.text.slice(skip))
      : looksLikeGrade(work.document, work.form, cell);
  if (!has("grade") && isGrade) return "grade";
  const under = columns === null ? null : columnOf(columns, cell)?.role;
  const isExtra = under === "other" || under === "choice";
  return has("comment") || isExtra ? null : "comment";
}

function lacksValue({ values, cells }: Findings): boolean {
  return (["grade", "comment"] as const).some(
    (role) =>
      valueOfRole(values, role) !== null &&
      !cells.some((cell) => cell.role === role && isPlaceForValue(cell.value)),
  );
}

function continuesJudgement(
  work: Work,
  first: PlacedRow,
  next: PlacedRow,
  label: OwnedRow,
  findings: Findings,
): boolean {
  if (next.row.table !== first.row.table && !isGradeInNextTable(work, first, next, findings)) return false;
  const { label: other } = next;
  const isOwn = other.type === "owned" && ownerId(other.owner) === ownerId(label.owner);
  const isNamingColumns =
    other.type === "columns" &&
    other.heading === null &&
    !next.row.cells.some(({ text }) => roleOfColumnLabel(work.form, text) === "answer");
  if (other.type !== "none" && !isOwn && !isNamingColumns) return false;
  const beside = next.row.cells.filter((cell) => isUnderLabel(cell, label, first));
  const isLabelled = beside.some(
    (cell) => !cell.continuesAbove && cell.text.trim() !== "" && !(isOwn && cell.text === label.cell?.text),
  );
  if (!isLabelled)
    return !isOwn || findings.headings.length > 0 || label.cell === null || !hasInlineValues(findings);
  return other.type === "none" && next.row.cells.some((cell) => isGradeUnder(work, findings, cell));
}

/** A table may have been parted just below the words, so that the values are under them in a table of their own. */
function isGradeInNextTable(work: Work, first: PlacedRow, next: PlacedRow, findings: Findings): boolean {
  if (next.row.table !== first.row.table + 1 || next.section !== first.section) return false;
  return next.row.cells.some((cell) => isGradeUnder(work, findings, cell));
}

function hasInlineValues({ cells }: Findings): boolean {
  return cells.some(({ value }) => isPlaceForValue(value));
}

/** A label merged over the whole row has its values below it, not beside them. */
function isUnderLabel(cell: Cell, label: OwnedRow, first: PlacedRow): boolean {
  if (label.cell === null || first.row.cells.length === 1) return false;
  return columnOf([columnUnder(label.cell, "label")], cell) !== null;
}

function isGradeUnder(work: Work, { headings }: Findings, cell: Cell): boolean {
  return columnOf(headings, cell)?.role === "grade" && looksLikeGrade(work.document, work.form, cell);
}

function addSlots(work: Work, placed: PlacedRow, { cells, others }: Findings, { owner }: OwnedRow): void {
  const { choice: grade, comment, more } = work.form.valuesOf(owner);
  const at = firstValueOf(work.form, owner).place;
  const chosenGrade = grade === null ? null : bestOf(cells.filter(({ role }) => role === "grade"));
  const chosenComment = comment === null ? null : bestOf(cells.filter(({ role }) => role === "comment"));
  const chosen = new Set([chosenGrade, chosenComment]);
  if (
    grade === null ||
    comment === null ||
    !addFromOneCell(work, { chosenGrade, chosenComment }, { grade, comment })
  ) {
    if (grade !== null && chosenGrade !== null) addCellSlot(work, grade, chosenGrade.value);
    if (comment !== null && chosenComment !== null) addCellSlot(work, comment, chosenComment.value);
  }
  for (const value of more) {
    const cell = bestOf(cells.filter(({ role, isHeading }) => role === roleOfMore(value) && !isHeading));
    chosen.add(cell);
    if (cell !== null) addCellSlot(work, value, cell.value);
  }
  const left: readonly ValueCell[] = [
    ...others,
    ...cells.filter((cell) => !chosen.has(cell) && !cell.isHeading).map(({ value }) => value),
  ];
  reportOtherCells(work, placed, left, at);
  if (placed.row.cells.some((cell) => cell.continuesAbove && cell.column > 0 && cells.length === 0)) {
    work.messages.push(cellShared(placed.row, at));
  }
}

/** @returns false, having read nothing, when the grade and its comment are not in one cell. */
function addFromOneCell(
  work: Work,
  { chosenGrade, chosenComment }: Readonly<Record<"chosenGrade" | "chosenComment", GradeCell | null>>,
  { grade, comment }: { readonly grade: FormValue; readonly comment: FormValue },
): boolean {
  const single = onlyOneOf(chosenGrade, chosenComment);
  if (single === null || (single.role !== "grade" && single.role !== "comment")) return false;
  return (
    splitByControls(work, single.value, grade, comment) ||
    splitByWords(work, single.value, single.role, { grade, comment }) ||
    (single.role === "grade" && splitChoice(work, single.value, grade, comment))
  );
}

/** The one of two that has something in it; null where both have. */
function onlyOneOf(grade: GradeCell | null, comment: GradeCell | null): GradeCell | null {
  if (grade === null || comment === null) return grade ?? comment;
  if (!isPlaceForValue(comment.value)) return grade;
  return isPlaceForValue(grade.value) ? null : comment;
}

/** The cell that says something, else one with a control, else one on the row below, else the word's own cell. */
function bestOf(cells: readonly GradeCell[]): GradeCell | null {
  const places = cells.filter(({ isHeading }) => !isHeading);
  return (
    places.find(({ value, isNamed }) => isNamed && isFilled(value)) ??
    places.find(({ value }) => isFilled(value)) ??
    places.find(({ value }) => isPlaceForValue(value)) ??
    places[0] ??
    cells[0] ??
    null
  );
}
