import type { Cell, WordDocument } from "../../ooxml/document-model.ts";
import { columnUnder, type SectionColumns } from "./columns.ts";
import { looksLikeAnswer } from "./evidence.ts";
import type { PlacedRow } from "./place-rows.ts";
import type { PreparedForm } from "./prepare-pro-forma.ts";

interface Tally {
  readonly cell: Cell;
  answers: number;
  texts: number;
}

/** Gives rows whose table names no columns those that its questions show it to have. */
export function inferMissingColumns(
  document: WordDocument,
  form: PreparedForm,
  rows: readonly PlacedRow[],
): void {
  const tables = new Map<number, PlacedRow[]>();
  for (const placed of rows) {
    if (placed.columns !== null || (placed.label.type !== "owned" && placed.label.type !== "none")) continue;
    const others = tables.get(placed.row.table);
    if (others === undefined) tables.set(placed.row.table, [placed]);
    else others.push(placed);
  }
  for (const each of tables.values()) {
    const columns = inferColumns(document, form, each);
    for (const placed of each) placed.columns = columns;
  }
}

/**
 * The columns of rows that no heading names, by what the questions among them hold: where most answers stand is the answers' column,
 * whatever the order.
 * @returns null where no cell looks like an answer.
 */
function inferColumns(
  document: WordDocument,
  form: PreparedForm,
  rows: readonly PlacedRow[],
): SectionColumns | null {
  const tallies = new Map<number, Tally>();
  let labelCell: Cell | null = null;
  for (const { row, label } of rows) {
    if (label.type !== "owned" || label.owner.type !== "question") continue;
    labelCell ??= label.cell;
    for (const cell of row.cells) {
      if (cell === label.cell || cell.continuesAbove) continue;
      const tally = tallies.get(cell.column) ?? { cell, answers: 0, texts: 0 };
      tallies.set(cell.column, tally);
      if (looksLikeAnswer(document, form, cell)) tally.answers += 1;
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
