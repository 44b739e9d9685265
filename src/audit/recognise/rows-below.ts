import type { Cell } from "../../ooxml/document-model.ts";
import { columnOf, readSectionColumns, roleOfColumnLabel } from "./columns.ts";
import { roleLabelAt } from "./label-word.ts";
import type { PlacedRow } from "./place-rows.ts";
import type { PreparedForm } from "./prepare-form.ts";
import { isPlaceForValue, valueCell, type ValueCell, type Work } from "./work.ts";

/** A label on its own, its answer and its comment: no question goes on for longer. */
const MAX_ROWS_BELOW = 3;

export interface ValuesBelow {
  readonly answer: ValueCell | null;
  readonly comment: ValueCell | null;
  /** The rows that hold them, with those that only name them. */
  readonly rows: readonly PlacedRow[];
}

/**
 * The values of a question on the rows below it, as in a small table for each question: behind their labels, under them, or, for
 * a comment that has no cell of its own, in a row that is one cell and nothing else.
 * @param lacks which values the question's own row has no cell for, or only an empty one
 */
export function findValuesBelow(
  work: Work,
  rows: readonly PlacedRow[],
  index: number,
  lacks: { readonly answer: boolean; readonly comment: boolean; readonly commentCell: boolean },
): ValuesBelow {
  if (!lacks.answer && !lacks.comment) return { answer: null, comment: null, rows: [] };
  const first = rows[index];
  const found: { answer: ValueCell | null; comment: ValueCell | null } = { answer: null, comment: null };
  const consumed: PlacedRow[] = [];
  let named: PlacedRow | null = null;
  for (const next of rows.slice(index + 1, index + 1 + MAX_ROWS_BELOW)) {
    if (next.row.table !== first?.row.table || !mayContinue(next)) break;
    const values: Partial<Record<"answer" | "comment", ValueCell>> =
      named === null ? labelledValues(work, next) : valuesUnder(work, named, next);
    if (named === null && isRowOfLabels(work.form, next)) {
      named = next;
      consumed.push(next);
      continue;
    }
    named = null;
    const isLabelled = values.answer !== undefined || values.comment !== undefined;
    const whole = isLabelled || !lacks.commentCell || found.comment !== null ? null : onlyCell(work, next);
    if (!isLabelled && (whole === null || (lacks.answer && found.answer === null))) break;
    if (lacks.answer) found.answer ??= values.answer ?? null;
    if (lacks.comment) found.comment ??= values.comment ?? whole;
    consumed.push(next);
    if (!isLabelled) break;
  }
  const isAny = found.answer !== null || found.comment !== null;
  return { ...found, rows: isAny ? consumed : [] };
}

function mayContinue({ label }: PlacedRow): boolean {
  return label.type === "none" || (label.type === "columns" && label.heading === null);
}

/** "Answer" and "Comments" side by side: their values are in the next row. */
function isRowOfLabels(form: PreparedForm, { row }: PlacedRow): boolean {
  const filled = row.cells.filter(({ text }) => text.trim() !== "");
  const roles = filled.map(({ text }) => roleOfColumnLabel(form, text));
  return filled.length > 1 && roles.every((role) => role === "answer" || role === "comment");
}

function valuesUnder(
  work: Work,
  { row }: PlacedRow,
  below: PlacedRow,
): Partial<Record<"answer" | "comment", ValueCell>> {
  const columns = readSectionColumns(work.form, row.cells, null) ?? [];
  const under = (role: string): ValueCell | undefined => {
    const cell = below.row.cells.find((each) => columnOf(columns, each)?.role === role);
    return cell === undefined ? undefined : valueCell(work, cell);
  };
  return withoutUndefined({ answer: under("answer"), comment: under("comment") });
}

/** "Answer | Yes", or "Comments: the plan is clear" in one cell. */
function labelledValues(work: Work, { row }: PlacedRow): Partial<Record<"answer" | "comment", ValueCell>> {
  const found: Partial<Record<"answer" | "comment", ValueCell>> = {};
  row.cells.forEach((cell, index) => {
    const role = roleOfLabelCell(work.form, cell);
    const beside = row.cells[index + 1];
    if (role !== null && beside !== undefined && roleOfLabelCell(work.form, beside) === null) {
      found[role] ??= valueCell(work, beside);
      return;
    }
    const value = valueCell(work, cell);
    const inside = roleLabelAt(work.form, value.flat, 0);
    if (inside !== null) found[inside.role] ??= { ...value, skip: inside.end };
  });
  return found;
}

function roleOfLabelCell(form: PreparedForm, { text }: Cell): "answer" | "comment" | null {
  const role = text.trim() === "" ? null : roleOfColumnLabel(form, text);
  return role === "answer" || role === "comment" ? role : null;
}

function onlyCell(work: Work, { row }: PlacedRow): ValueCell | null {
  const [cell] = row.cells;
  if (cell === undefined || row.cells.length > 1) return null;
  const value = valueCell(work, cell);
  // "Comments:" and nothing behind it.
  if (roleOfLabelCell(work.form, cell) === "comment") return { ...value, skip: value.flat.text.length };
  return isPlaceForValue(value) ? value : null;
}

function withoutUndefined(values: {
  readonly answer: ValueCell | undefined;
  readonly comment: ValueCell | undefined;
}): Partial<Record<"answer" | "comment", ValueCell>> {
  return {
    ...(values.answer === undefined ? {} : { answer: values.answer }),
    ...(values.comment === undefined ? {} : { comment: values.comment }),
  };
}
