import type { Form } from "../../../proforma/form.ts";
import { fail, succeed, type Result } from "../../../result.ts";
import type { ListProblem } from "../../collation-list.ts";
import { formsOf, listColumns, rowOf, type Column, type HeldAudit } from "../../list-row.ts";
import { fileProblem } from "./file-problem.ts";
import { isJsonColumn, jsonColumn, jsonColumnName, jsonPartsOf } from "./json-parts.ts";
import {
  emptyContent,
  type FileCell,
  type FileContent,
  type FileRow,
  type RowTrouble,
} from "./list-content.ts";
import { readHeld } from "./read-held.ts";

/** A heading of a table; `beside` for a column that somebody added. */
export interface Heading {
  readonly name: string;
  readonly kind: Column["kind"] | "beside";
}

/** A list as a sheet has it. */
export interface ListTable {
  readonly headings: readonly Heading[];
  readonly rows: readonly (readonly FileCell[])[];
}

/** When a row was sent. Only files have it: other lists keep that by themselves. */
const sentAtColumn = { name: "SentAt", kind: "moment" } as const;

/** The table of a list: the columns of the forms in it, then those that people added, then the rest of the longest audits. */
export function tableOf(
  rows: readonly FileRow[],
  columnsBeside: readonly string[],
  forms: readonly Form[],
): ListTable {
  const columns = listColumns(formsIn(rows, forms));
  const withParts = rows.map((row) => ({ row, parts: jsonPartsOf(row.held.audit) }));
  const maxParts = withParts.reduce((most, { parts }) => Math.max(most, parts.length), 1);
  const furtherParts = Array.from({ length: maxParts - 1 }, (_, index) => index + 1);
  return {
    headings: [
      ...columns,
      sentAtColumn,
      ...columnsBeside.map((name) => ({ name, kind: "beside" as const })),
      ...furtherParts.map((part) => ({ name: jsonColumnName(part), kind: "json" as const })),
    ],
    rows: withParts.map(({ row: { held, beside }, parts }) => {
      const cells = rowOf(held, forms);
      return [
        ...columns.map(({ name }) => (name === jsonColumn ? (parts[0] ?? null) : (cells[name] ?? null))),
        held.sentAt ?? null,
        ...columnsBeside.map((name) => beside.get(name) ?? null),
        ...furtherParts.map((part) => parts[part] ?? null),
      ];
    }),
  };
}

/** The forms of the audits in a list; of a list without any, the first that is known. */
function formsIn(rows: readonly Pick<FileRow, "held">[], forms: readonly Form[]): readonly Form[] {
  return rows.length === 0
    ? forms.slice(0, 1)
    : formsOf(
        rows.map(({ held }) => held.audit),
        forms,
      );
}

/**
 * Reads a table back, whatever the order of its rows and columns. Only the JSON, the state and the time of sending are read.
 * @param lines with the headings first. Fails with `list-file-foreign`; a row that cannot be read is told of beside the others.
 */
export function readTable(
  lines: readonly (readonly FileCell[])[],
  forms: readonly Form[],
): Result<FileContent, ListProblem> {
  const [first, ...others] = lines;
  if (!first) return succeed(emptyContent);
  const names = first.map((cell) => (typeof cell === "string" ? nameIn(cell) : ""));
  if (!names.includes("AuditKey") || !names.includes(jsonColumn))
    return fail(fileProblem("list-file-foreign"));
  const read: { row: number; held: HeldAudit; byName: ReadonlyMap<string, FileCell> }[] = [];
  const troubles: RowTrouble[] = [];
  for (const [index, cells] of others.entries()) {
    if (cells.every((cell) => cell === null || cell === "")) continue;
    const row = index + 2;
    const byName = new Map(names.map((name, column) => [name, cells[column] ?? null]));
    const held = readHeld(
      joinParts(byName),
      textOf(byName.get("State")),
      momentOf(byName.get(sentAtColumn.name)),
    );
    if (!held.ok) troubles.push({ row, problem: held.problem });
    else read.push({ row, held: held.value, byName });
  }
  const own = new Set([...listColumns(formsIn(read, forms)).map(({ name }) => name), sentAtColumn.name]);
  const isBeside = (name: string) => name !== "" && !own.has(name) && !isJsonColumn(name);
  const rows = read.map(({ row, held, byName }) => ({
    row,
    held,
    beside: new Map([...byName].filter(([name]) => isBeside(name))),
  }));
  return succeed({ rows, troubles, columnsBeside: [...new Set(names.filter(isBeside))] });
}

/** A program that took the file for Latin-1 has made three letters of the byte order mark before the first name. */
function nameIn(cell: string): string {
  return cell.replace(/^(\uFEFF|\u00EF\u00BB\u00BF)/, "").trim();
}

function joinParts(byName: ReadonlyMap<string, FileCell>): string {
  let json = "";
  for (let part = 0; byName.has(jsonColumnName(part)); part += 1)
    json += textOf(byName.get(jsonColumnName(part))) ?? "";
  return json;
}

/** A spreadsheet makes a date of it. */
function momentOf(cell: FileCell | undefined): string | null {
  return cell instanceof Date ? cell.toISOString() : textOf(cell);
}

function textOf(cell: FileCell | undefined): string | null {
  return typeof cell === "string" ? cell : null;
}
