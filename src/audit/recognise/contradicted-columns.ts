import { decodeAnswer } from "../codecs/answer.ts";
import { cellsIn, type SectionColumns } from "./columns.ts";
import type { PlacedRow } from "./place-rows.ts";
import type { PreparedForm } from "./prepare-pro-forma.ts";

/** One row alone may be an auditor's own way of filling it in. */
const FEWEST_ROWS = 2;

/**
 * Columns may have been swapped and their headings left behind. Where under one heading no cell in the answers' column is an
 * answer, and those in the comments' column are, the headings are the wrong way round.
 */
export function swapContradictedColumns(form: PreparedForm, rows: readonly PlacedRow[]): void {
  const byGroup = new Map<number, { swapped: number; asHeaded: number }>();
  for (const placed of rows) {
    const { columns, label, group } = placed;
    if (columns === null || label.type !== "owned" || label.owner.type !== "question") continue;
    const count = byGroup.get(group) ?? { swapped: 0, asHeaded: 0 };
    byGroup.set(group, count);
    if (isSwapped(form, placed, columns)) count.swapped += 1;
    else count.asHeaded += 1;
  }
  for (const placed of rows) {
    const count = byGroup.get(placed.group);
    if (count === undefined || count.swapped < FEWEST_ROWS || count.asHeaded > 0) continue;
    placed.columns = placed.columns?.map(swapRole) ?? null;
  }
}

function isSwapped(form: PreparedForm, { row }: PlacedRow, columns: SectionColumns): boolean {
  const [answer] = cellsIn(columns, row.cells, "answer");
  if (answer === undefined || answer.text.trim() === "" || decodeAnswer(form.proForma, answer.text) !== null)
    return false;
  const [comment] = cellsIn(columns, row.cells, "comment");
  return comment !== undefined && decodeAnswer(form.proForma, comment.text) !== null;
}

function swapRole(column: SectionColumns[number]): SectionColumns[number] {
  if (column.role === "answer") return { ...column, role: "comment" };
  return column.role === "comment" ? { ...column, role: "answer" } : column;
}
