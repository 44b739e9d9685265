import type { Cell } from "../../ooxml/document-model.ts";
import { decodeAnswer } from "../codecs/answer.ts";
import { hasCheckBox } from "./check-boxes.ts";
import type { ColumnRole, PreparedForm } from "./prepare-pro-forma.ts";
import { wordingKey } from "./wording.ts";

/** A column of a table by what heads it. */
export interface Column<Role> {
  readonly role: Role;
  /** What a mark in it says, where a choice heads it. */
  readonly choice?: string;
  /** Columns of the table's grid, half open. */
  readonly from: number;
  readonly to: number;
}

export type SectionColumnRole = "label" | "other" | "choice" | ColumnRole;
export type SectionColumns = readonly Column<SectionColumnRole>[];

export function columnUnder<Role>(cell: Cell, role: Role): Column<Role> {
  return { role, from: cell.column, to: cell.column + cell.columnSpan };
}

/** The column that a cell stands in: the one that it shares most of the grid with. */
export function columnOf<Role>(columns: readonly Column<Role>[], cell: Cell): Column<Role> | null {
  let best: Column<Role> | null = null;
  let most = 0;
  for (const column of columns) {
    const shared = Math.min(column.to, cell.column + cell.columnSpan) - Math.max(column.from, cell.column);
    if (shared > most) {
      most = shared;
      best = column;
    }
  }
  return best;
}

export function cellsIn<Role>(
  columns: readonly Column<Role>[],
  cells: readonly Cell[],
  role: Role,
): readonly Cell[] {
  return cells.filter((cell) => columnOf(columns, cell)?.role === role);
}

/** What a column of questions is for by its heading, also where the heading says more ("Yes / No / N/A", "Comments and evidence"). */
export function roleOfColumnLabel(form: PreparedForm, text: string): ColumnRole | null {
  if (text.length > LONGEST_COLUMN_TEXT || hasCheckBox(text)) return null;
  for (const known of form.lookUp(text)) if (known.type === "column") return known.role;
  const key = wordingKey(text);
  if (key === "" || key.length > LONGEST_COLUMN_LABEL || text.trimEnd().endsWith("?")) return null;
  for (const role of ["comment", "answer", "grade"] as const) {
    if (form.columnKeys[role].some((label) => key.startsWith(label))) return role;
  }
  if (form.columnKeys.comment.some((label) => key.endsWith(label))) return "comment";
  const meant = form.columnSpelling.closest(text);
  return meant === null ? null : roleOfColumnLabel(form, meant);
}

/** In characters, punctuation and spaces included. */
const LONGEST_COLUMN_TEXT = 60;

/** In letters. A longer text is no heading of a column. */
const LONGEST_COLUMN_LABEL = 24;

/**
 * The columns that a heading row sets out.
 * @param heading the cell with the section's heading; null when the row only names the columns.
 * @returns null when the row names neither answers nor comments, and no choices to be ticked.
 */
export function readSectionColumns(
  form: PreparedForm,
  cells: readonly Cell[],
  heading: Cell | null,
): SectionColumns | null {
  const roles = cells.map((cell) => {
    if (cell === heading) return null;
    const role = roleOfColumnLabel(form, cell.text);
    // Beside a heading of the form, somebody may have written on a line below the word for the column.
    return role === null && heading !== null ? roleOfColumnLabel(form, firstLine(cell.text)) : role;
  });
  const choices = choiceHeadings(form, cells);
  if (!roles.includes("answer") && !roles.includes("comment") && choices.size === 0) return null;
  const labelCell =
    heading ?? cells.find((cell, index) => roles[index] === null && !choices.has(cell)) ?? null;
  return cells.flatMap((cell, index): readonly Column<SectionColumnRole>[] => {
    const choice = choices.get(cell);
    if (choice !== undefined) return [{ ...columnUnder(cell, "choice"), choice }];
    const role = cell === labelCell ? "label" : (roles[index] ?? null);
    // Nothing heads the column, so nothing says what it is for.
    if (role === null && cell.text.trim() === "") return [];
    return [columnUnder(cell, role ?? "other")];
  });
}

function firstLine(text: string): string {
  return text.trim().split("\n", 1)[0] ?? "";
}

/** "No." heads the numbers of the questions where another column is headed "No". */
function isShortForm({ proForma }: PreparedForm, { text }: Cell, cells: readonly Cell[]): boolean {
  if (!text.trimEnd().endsWith(".")) return false;
  const value = decodeAnswer(proForma, text);
  return cells.some(
    (other) => !other.text.trimEnd().endsWith(".") && decodeAnswer(proForma, other.text) === value,
  );
}

/** "Yes" and "No" at the head of a column each; fewer, or one of them twice, are no such headings. */
export function choiceHeadings(form: PreparedForm, cells: readonly Cell[]): ReadonlyMap<Cell, string> {
  const choices = new Map<Cell, string>();
  const values = new Set<string>();
  for (const cell of cells) {
    const value = decodeAnswer(form.proForma, cell.text);
    if (value === null || isShortForm(form, cell, cells)) continue;
    choices.set(cell, cell.text.trim());
    values.add(value);
  }
  return values.size > 1 && values.size === choices.size ? choices : new Map();
}
