import { CsvError, parse } from "csv-parse/browser/esm/sync";

import type { ProForma } from "../../../proforma/pro-forma.ts";
import { fail, type Result } from "../../../result.ts";
import type { ListProblem } from "../../collation-list.ts";
import { csvCellOf, plainOfCsvCell } from "../../csv-cell.ts";
import type { HeldAudit } from "../../list-row.ts";
import { fileProblem } from "./file-problem.ts";
import type { FileCell, FileContent, FileRow } from "./list-content.ts";
import { readTable, tableOf } from "./list-table.ts";

/**
 * A list as a CSV file for a spreadsheet: UTF-8 with the byte order mark that Excel needs, lines that end as RFC 4180 asks, and
 * nothing that a spreadsheet would work out as a formula.
 */
export function csvOf(held: readonly HeldAudit[], proForma: ProForma): Uint8Array {
  return writeCsv(
    held.map((each) => ({ held: each, beside: new Map() })),
    [],
    proForma,
  );
}

/** The same, with the columns that people added. */
export function writeCsv(
  rows: readonly FileRow[],
  columnsBeside: readonly string[],
  proForma: ProForma,
): Uint8Array {
  const table = tableOf(rows, columnsBeside, proForma);
  const lines = [table.headings.map(({ name }) => name), ...table.rows];
  const text = lines.map((cells) => `${cells.map((cell) => csvCellOf(plainValue(cell))).join(",")}\r\n`);
  return new TextEncoder().encode(`\uFEFF${text.join("")}`);
}

/**
 * Reads what `csvOf` wrote, also after a spreadsheet saved it. Fails with `list-file-damaged` or `list-file-foreign`.
 */
export function readCsv(bytes: Uint8Array, proForma: ProForma): Result<FileContent, ListProblem> {
  try {
    const lines = parse(decode(bytes), { relax_column_count: true, skip_empty_lines: false });
    return readTable(
      lines.map((cells) => cells.map(plainOfCsvCell)),
      proForma,
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return fail(fileProblem("list-file-damaged"));
  }
}

function plainValue(cell: FileCell): string | number | boolean | null {
  return cell instanceof Date ? cell.toISOString() : cell;
}

/** Excel saves a plain "CSV" in the old encoding of Windows. The audits are in ASCII; only what people added may be in it. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
