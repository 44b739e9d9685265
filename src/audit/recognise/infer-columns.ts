import type { Cell, WordDocument } from "../../ooxml/document-model.ts";
import { columnUnder, type SectionColumns } from "./columns.ts";
import { holdsAnswer, looksLikeAnswer } from "./evidence.ts";
import type { PlacedRow } from "./place-rows.ts";
import type { PreparedForm } from "./prepare-pro-forma.ts";

/** Judges whether a cell is for an answer. */
type Evidence = (cell: Cell) => boolean;

/**
 * Gives rows whose table names no columns those that its questions show it to have. Answers count first, in the table or
 * else in the whole form; then lists without an answer, which LibreOffice may have moved into the next cell.
 */
export function inferMissingColumns(
  document: WordDocument,
  form: PreparedForm,
  rows: readonly PlacedRow[],
): void {
  const answered: Evidence = (cell) => holdsAnswer(document, form, cell);
  const answerable: Evidence = (cell) => looksLikeAnswer(document, form, cell);
  let found: SectionColumns | null | undefined;
  const ofForm = (): SectionColumns | null => {
    if (found === undefined) found = inferColumns(rows, answered);
    return found;
  };
  for (const each of tablesWithoutColumns(rows)) {
    const columns = inferColumns(each, answered) ?? ofForm() ?? inferColumns(each, answerable);
    for (const placed of each) placed.columns = columns;
  }
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

interface Tally {
  readonly cell: Cell;
  answers: number;
  texts: number;
}

/**
 * The columns of the questions among these rows: where most answers stand is the answers' column, whatever the order.
 * @returns null where there is no evidence of an answer.
 */
function inferColumns(rows: readonly PlacedRow[], isAnswer: Evidence): SectionColumns | null {
  const tallies = new Map<number, Tally>();
  let labelCell: Cell | null = null;
  for (const { row, label } of rows) {
    if (label.type !== "owned" || label.owner.type !== "question") continue;
    labelCell ??= label.cell;
    for (const cell of row.cells) {
      if (cell === label.cell || cell.continuesAbove) continue;
      const tally = tallies.get(cell.column) ?? { cell, answers: 0, texts: 0 };
      tallies.set(cell.column, tally);
      if (isAnswer(cell)) tally.answers += 1;
      else if (cell.text.trim() !== "" || cell.controls.length > 0) tally.texts += 1;
    }
  }
  const all = [...tallies.values()];
  const answer = mostOf(all, ({ answers }) => answers);
  if (answer === null || answer.answers === 0) return null;
  const rest = all.filter((tally) => tally !== answer);
  const comment = mostOf(rest, ({ texts }) => texts);
  return [
    ...(labelCell === null ? [] : [columnUnder(labelCell, "label" as const)]),
    columnUnder(answer.cell, "answer"),
    ...(comment === null ? [] : [columnUnder(comment.cell, "comment" as const)]),
  ];
}

/** The first of the greatest. */
function mostOf(tallies: readonly Tally[], count: (tally: Tally) => number): Tally | null {
  return tallies.reduce<Tally | null>(
    (best, tally) => (best === null || count(tally) > count(best) ? tally : best),
    null,
  );
}
