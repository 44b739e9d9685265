import type { Cell } from "../../ooxml/document-model.ts";
import type { GridPart } from "../../proforma/form.ts";
import type { FormValue } from "../../proforma/form-tree.ts";
import { looksLikeAnswer, looksLikeGrade, offersAnswers } from "./evidence.ts";
import { isFormWording } from "./form-wording.ts";
import { labelCells, unfoundOwners } from "./match-reworded.ts";
import { localQuestion, rowNotRecognised } from "./messages.ts";
import { sectionsOfRows } from "./neighbours.ts";
import type { PlacedRow } from "./place-rows.ts";
import { assignAnswerCells } from "./question-slots.ts";
import { wordingOfText } from "./reworded.ts";
import { compareWithAny } from "./similarity.ts";
import { tagsIn } from "./tags.ts";
import { readTicks } from "./tick-columns.ts";
import { readValueCell, valueCell, type ValueCell, type Work } from "./work.ts";

/** The section of a question under no heading at all. */
const NO_SECTION = "other";

/** A row that shares so much with a question that was not found may be that question in other words. */
const MAY_BE_OURS = 0.5;

/** Keeps the questions that a region added, and says which rows could not be matched. */
export function addLocalQuestions(
  work: Work,
  rows: readonly PlacedRow[],
  consumed: ReadonlySet<PlacedRow>,
): void {
  const tables = questionTables(rows);
  const sections = sectionsOfRows(rows);
  rows.forEach((placed, index) => {
    const { label, list } = placed;
    if (list !== null || consumed.has(placed) || isTagged(work, placed)) return;
    if (label.type === "unsure") {
      work.messages.push(rowNotRecognised(placed.row, placed.section?.title ?? null, false));
    }
    if (label.type !== "none") return;
    const isOfForm = tables.has(placed.row.table);
    const section = isOfForm ? (sections[index] ?? null) : null;
    const question = questionOf(work, placed);
    if (question !== null && (isOfForm || hasAnswerList(work, placed))) {
      addLocal(work, rows, placed, section, question);
    } else if (isFilledRow(work, placed) && (question !== null || isOfForm || hasChoice(work, placed))) {
      work.messages.push(rowNotRecognised(placed.row, section?.title ?? null, false));
    }
  });
}

function questionTables(rows: readonly PlacedRow[]): ReadonlySet<number> {
  return new Set(
    rows.flatMap(({ row, label }) =>
      label.type === "owned" || label.type === "heading" || label.type === "columns" ? [row.table] : [],
    ),
  );
}

/** Elsewhere in the document a plain "No" beside some words is no answer to a question of the region's own. */
function hasAnswerList({ document, form }: Work, { row }: PlacedRow): boolean {
  return row.cells.some((cell) => offersAnswers(document, form, cell));
}

/** An answer or a grade without any words beside it, in a table that says nothing of what it is for. */
function hasChoice({ document, form }: Work, { row }: PlacedRow): boolean {
  return row.cells.some(
    (cell) => looksLikeAnswer(document, form, cell) || looksLikeGrade(document, form, cell),
  );
}

function isTagged({ tags }: Work, { row }: PlacedRow): boolean {
  return row.cells.some((cell) => tagsIn(tags, cell).length > 0);
}

function isFilledRow({ form }: Work, { row }: PlacedRow): boolean {
  return row.cells.some(
    (cell) => !cell.continuesAbove && cell.text.trim() !== "" && !isFormWording(form, cell.text),
  );
}

/** The cell with the question, where the row has one and a cell to answer it. */
function questionOf(work: Work, placed: PlacedRow): Cell | null {
  const [cell] = labelCells(work.document, work.form, placed);
  if (cell === undefined || placed.row.cells.length < 2) return null;
  const hasAnswer = placed.row.cells.some(
    (each) => each !== cell && looksLikeAnswer(work.document, work.form, each),
  );
  const hasColumn = placed.columns?.some(({ role }) => role === "answer" || role === "choice") ?? false;
  return hasAnswer || hasColumn ? cell : null;
}

function addLocal(
  work: Work,
  rows: readonly PlacedRow[],
  placed: PlacedRow,
  section: GridPart | null,
  question: Cell,
): void {
  const cells = placed.row.cells
    .filter((cell) => cell !== question && !cell.continuesAbove)
    .map((cell) => valueCell(work, cell));
  const ticked = readTicks(work, placed.columns, cells);
  const { answer, comment } = assignAnswerCells(
    work,
    { answer: null, comment: null, others: cells.filter((cell) => ticked?.cells.includes(cell) !== true) },
    placed.columns,
    { isPartial: ticked !== null },
  );
  const tickedCells = ticked?.cells.map(({ cell }) => cell) ?? [];
  for (const cell of [question, answer?.cell, comment?.cell, ...tickedCells])
    if (cell) work.accounted.add(cell);
  work.local.push({
    section: section?.id ?? placed.ownHeading ?? NO_SECTION,
    question: question.text.trim(),
    answer: ticked === null ? writtenIn(work, answer, answerOf(work, section)) : ticked.written,
    comment: writtenIn(work, comment, null),
  });
  const title = section?.title ?? null;
  const isOwn = !mayBeOurs(work, rows, section, question.text);
  work.messages.push(isOwn ? localQuestion(placed.row, title) : rowNotRecognised(placed.row, title, true));
}

/** A question of the region's own has the choices of the section's others. */
function answerOf({ form }: Work, section: GridPart | null): FormValue | null {
  const others = form.rows.filter(({ known }) => section === null || known.section === section);
  for (const { known } of others) {
    const { choice } = form.valuesOf(known);
    if (known.type === "question" && choice !== null) return choice;
  }
  return null;
}

function writtenIn(work: Work, cell: ValueCell | null, value: FormValue | null): string | null {
  return cell === null ? null : readValueCell(work, cell, value).written;
}

function mayBeOurs(work: Work, rows: readonly PlacedRow[], section: GridPart | null, text: string): boolean {
  const open = unfoundOwners(work.form, rows);
  if (open.some((owner) => owner.section === section)) return true;
  const wording = wordingOfText(work.form, text);
  return work.form.rows.some(
    ({ known, wordings }) =>
      open.includes(known) && compareWithAny(work.form.scale, wordings, wording).share >= MAY_BE_OURS,
  );
}
