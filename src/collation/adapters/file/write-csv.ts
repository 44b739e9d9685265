import type { Form } from "../../../proforma/form.ts";
import { csvLines, csvMark } from "../../csv.ts";
import type { HeldAudit } from "../../list-row.ts";
import type { FileCell, FileRow } from "./list-content.ts";
import { tableOf } from "./list-table.ts";

/**
 * A list as a CSV file for a spreadsheet: UTF-8 with the byte order mark that Excel needs, lines that end as RFC 4180 asks, and
 * nothing that a spreadsheet would work out as a formula.
 */
export function csvOf(held: readonly HeldAudit[], forms: readonly Form[]): Uint8Array {
  return writeCsv(
    held.map((each) => ({ held: each, beside: new Map() })),
    [],
    forms,
  );
}

/** The same, with the columns that people added. */
export function writeCsv(
  rows: readonly FileRow[],
  columnsBeside: readonly string[],
  forms: readonly Form[],
): Uint8Array {
  const table = tableOf(rows, columnsBeside, forms);
  const headings = table.headings.map(({ name }) => name);
  const lines = csvLines([headings, ...table.rows.map((cells) => cells.map(plainValue))]);
  return new TextEncoder().encode(csvMark + lines);
}

function plainValue(cell: FileCell): string | number | boolean | null {
  return cell instanceof Date ? cell.toISOString() : cell;
}
