import type { Cell, WordDocument } from "../../ooxml/document-model.ts";
import { clearWinner, count, voteOf, votersOf, weakWinner, type Tally } from "./column-votes.ts";
import { columnUnder, type SectionColumns } from "./columns.ts";
import { isMadeForAnswers } from "./evidence.ts";
import { columnsUnclear } from "./messages.ts";
import type { PlacedRow } from "./place-rows.ts";
import type { PreparedForm } from "./prepare-form.ts";
import type { Message } from "./recognition.ts";

/** The column of the answers, by its place in the grid, as far as rows agree on one. */
type Winner = (tallies: ReadonlyMap<number, Tally>) => number | null;

/**
 * Gives rows whose table names no columns those that its questions show it to have. The table's own rows decide where they
 * are sure; else the rest of the form does, and only then rows that are not sure. Last come lists without an answer, which
 * LibreOffice may have moved into the next cell.
 * @returns a message for each table in which several cells might be the answer, and nothing says which.
 */
export function inferMissingColumns(
  document: WordDocument,
  form: PreparedForm,
  rows: readonly PlacedRow[],
): readonly Message[] {
  const tables = tablesWithoutColumns(rows);
  if (tables.length === 0) return [];
  const infer = (from: readonly PlacedRow[], winner: Winner): SectionColumns | null =>
    columnsAround(from, winner(tally(document, form, from)));
  const ofForm = infer(rows, clearWinner) ?? infer(rows, weakWinner);
  for (const each of tables) {
    const columns =
      infer(each, clearWinner) ??
      (ofForm !== null && fits(each, ofForm) ? ofForm : null) ??
      infer(each, weakWinner) ??
      columnsAround(each, firstWithList(document, form, each));
    for (const placed of each) placed.columns = columns;
  }
  return tables
    .filter(isUnclear)
    .flatMap(([first]) => (first === undefined ? [] : columnsUnclear(first.row.table)));
}

function isUnclear(rows: readonly PlacedRow[]): boolean {
  return rows
    .filter((placed) => placed.columns === null && asksQuestion(placed))
    .some((placed) => votersOf(placed).filter(({ text }) => text.trim() !== "").length > 1);
}

/** Rows without columns in tables that ask questions of the form. */
function tablesWithoutColumns(rows: readonly PlacedRow[]): readonly (readonly PlacedRow[])[] {
  const tables = new Map<number, PlacedRow[]>();
  for (const placed of rows) {
    if (placed.columns !== null || (placed.label.type !== "owned" && placed.label.type !== "none")) continue;
    const others = tables.get(placed.row.table);
    if (others === undefined) tables.set(placed.row.table, [placed]);
    else others.push(placed);
  }
  return [...tables.values()].filter((each) => each.some(asksQuestion));
}

function asksQuestion({ label }: PlacedRow): boolean {
  return label.type === "owned" && label.owner.type === "question";
}

function tally(
  document: WordDocument,
  form: PreparedForm,
  rows: readonly PlacedRow[],
): ReadonlyMap<number, Tally> {
  const tallies = new Map<number, Tally>();
  for (const placed of rows.filter(asksQuestion)) {
    const vote = voteOf(document, form, votersOf(placed));
    if (vote !== null) count(tallies, vote.cell.column, vote);
  }
  return tallies;
}

/** Do these rows have the form's column for answers, and not where their labels do? */
function fits(rows: readonly PlacedRow[], columns: SectionColumns): boolean {
  const answer = columns.find(({ role }) => role === "answer");
  return rows
    .filter(asksQuestion)
    .every((placed) => votersOf(placed).some((cell) => cell.column === answer?.from));
}

/** The columns of the questions among these rows, when these hold their answers. */
function columnsAround(rows: readonly PlacedRow[], answerAt: number | null): SectionColumns | null {
  if (answerAt === null) return null;
  const asking = rows.filter(asksQuestion);
  const voters = asking.flatMap(votersOf);
  const answer = voters.find(({ column }) => column === answerAt);
  if (answer === undefined) return null;
  const label = asking.flatMap(({ label }) => (label.type === "owned" ? (label.cell ?? []) : []))[0];
  const comment = mostFilled(voters.filter(({ column }) => column !== answerAt));
  return [
    ...(label === undefined ? [] : [columnUnder(label, "label" as const)]),
    columnUnder(answer, "answer"),
    ...(comment === null ? [] : [columnUnder(comment, "comment" as const)]),
  ];
}

/** The first cell of the column in which most is written, or is meant to be. */
function mostFilled(cells: readonly Cell[]): Cell | null {
  const filled = new Map<number, number>();
  for (const { column, text, controls } of cells) {
    const isForText = text.trim() !== "" || controls.length > 0;
    filled.set(column, (filled.get(column) ?? 0) + (isForText ? 1 : 0));
  }
  const [most] = [...filled].sort(([, one], [, other]) => other - one);
  return cells.find(({ column }) => column === most?.[0]) ?? null;
}

function firstWithList(
  document: WordDocument,
  form: PreparedForm,
  rows: readonly PlacedRow[],
): number | null {
  const lists = new Map<number, Tally>();
  for (const cell of rows.filter(asksQuestion).flatMap(votersOf)) {
    if (isMadeForAnswers(document, form, cell)) count(lists, cell.column, { cell, isStrong: true });
  }
  const [most] = [...lists].sort(([, one], [, other]) => other.strong - one.strong);
  return most?.[0] ?? null;
}
