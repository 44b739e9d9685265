import type { Cell } from "../../ooxml/document-model.ts";
import type { GridPart } from "../../proforma/form.ts";
import { hasCheckBox } from "./check-boxes.ts";
import type { ColumnRole } from "./column-roles.ts";
import type { PreparedForm } from "./prepare-form.ts";
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

/** Columns of a list, each by the id of its column on the form; null where the form has none such. */
export type ListColumns = readonly Column<string | null>[];

export function columnUnder<Role>(cell: Cell, role: Role): Column<Role> {
  return { role, from: cell.column, to: cell.column + cell.columnSpan };
}

/** The column of a cell: the one that it shares most of the grid with. */
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

/**
 * What a column of questions is for by its heading, also where the heading says more ("Yes / No / N/A", "Comments and evidence").
 * @param section the one whose heading the column is below: two sections may give one word two meanings
 */
export function roleOfColumnLabel(
  form: PreparedForm,
  text: string,
  section: GridPart | null = null,
): ColumnRole | null {
  const role = roleOfKnownLabel(form, text, section);
  if (role !== null) return hasCheckBox(text) ? null : role;
  if (text.length > LONGEST_COLUMN_TEXT || hasCheckBox(text)) return null;
  const key = wordingKey(text);
  if (key === "" || key.length > LONGEST_COLUMN_LABEL || text.trimEnd().endsWith("?")) return null;
  for (const role of ["comment", "answer", "grade"] as const) {
    if (form.columnKeys[role].some((label) => key.startsWith(label))) return role;
  }
  if (form.columnKeys.comment.some((label) => key.endsWith(label))) return "comment";
  const meant = form.columnSpelling.closest(text);
  return meant === null ? null : roleOfKnownLabel(form, meant, section);
}

function roleOfKnownLabel(form: PreparedForm, text: string, section: GridPart | null): ColumnRole | null {
  let role: ColumnRole | null = null;
  for (const known of form.lookUp(text)) {
    if (known.type !== "column") continue;
    if (section !== null && known.sections.includes(section)) return known.role;
    role ??= known.role;
  }
  return role;
}

/** In characters, punctuation and spaces included. */
const LONGEST_COLUMN_TEXT = 60;

/** In letters. A longer text is no heading of a column. */
const LONGEST_COLUMN_LABEL = 24;

/**
 * The columns that a heading row sets out.
 * @param heading the cell with the section's heading; null when the row only names the columns.
 * @param section the section that it heads, as far as it is known
 * @returns null when the row names no column of questions, and no choices to be ticked.
 */
export function readSectionColumns(
  form: PreparedForm,
  cells: readonly Cell[],
  heading: Cell | null,
  section: GridPart | null = null,
): SectionColumns | null {
  const roles = cells.map((cell) => {
    if (cell === heading) return null;
    const role = roleOfColumnLabel(form, cell.text, section);
    // Beside a heading of the form, somebody may have written on a line below the word for the column.
    return role === null && heading !== null ? roleOfColumnLabel(form, firstLine(cell.text), section) : role;
  });
  const choices = choiceHeadings(form, cells);
  if (!roles.some(headsQuestions) && choices.size === 0) return null;
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

/** "Grade" heads what a section comes to, and no column of questions. */
export function headsQuestions(role: ColumnRole | null): boolean {
  return role !== null && role !== "grade";
}

function firstLine(text: string): string {
  return text.trim().split("\n", 1)[0] ?? "";
}

/** "No." heads the numbers of the questions where another column is headed "No". */
function isShortForm(form: PreparedForm, { text }: Cell, cells: readonly Cell[]): boolean {
  if (!text.trimEnd().endsWith(".")) return false;
  const value = form.answerMeant(text);
  return cells.some((other) => !other.text.trimEnd().endsWith(".") && form.answerMeant(other.text) === value);
}

/** "Yes" and "No" at the head of a column each; fewer, or one of them twice, are no such headings. */
export function choiceHeadings(form: PreparedForm, cells: readonly Cell[]): ReadonlyMap<Cell, string> {
  const choices = new Map<Cell, string>();
  const values = new Set<string>();
  for (const cell of cells) {
    const value = form.answerMeant(cell.text);
    if (value === null || isShortForm(form, cell, cells)) continue;
    choices.set(cell, cell.text.trim());
    values.add(value);
  }
  return values.size > 1 && values.size === choices.size ? choices : new Map();
}
