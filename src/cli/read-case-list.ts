import { z } from "zod";

import type { ColumnMapping, WantedColumn } from "../case-list/map-columns.ts";
import { readCaseTable, tableFormatOf, type CaseTable } from "../case-list/read-case-table.ts";
import type { RowProblem } from "../case-list/refuse-identifiers.ts";
import { fail, succeed, type Result } from "../result.ts";
import { printable } from "./printable.ts";
import { readWholeFile } from "./read-file.ts";
import { readJsonFile } from "./read-json-file.ts";
import type { OutputStream } from "./surroundings.ts";

/** Reads a list of children from a CSV or XLSX file. Fails with `case-list-format`, or with a code of reading. */
export async function readCaseList(path: string): Promise<Result<CaseTable>> {
  const format = tableFormatOf(path);
  if (format === null) {
    return fail({
      code: "case-list-format",
      message: `${printable(path)} is not a list that can be read here. Name a file that ends in .csv or .xlsx.`,
    });
  }
  const read = readWholeFile(path);
  if (!read.ok) return fail({ ...read.problem, message: `${printable(path)}: ${read.problem.message}` });
  const table = await readCaseTable(read.value.bytes, format);
  return table.ok
    ? table
    : fail({ ...table.problem, message: `${printable(path)}: ${table.problem.message}` });
}

/**
 * Reads which headings of an authority's lists mean which columns: a JSON object from column to heading. None without a file.
 * Fails with `columns-unreadable` or `columns-wrong`.
 */
export function readColumnMapping(
  path: string | null,
  columns: readonly WantedColumn[],
): Result<ColumnMapping> {
  if (path === null) return succeed({});
  const shape = Object.fromEntries(columns.map(({ id }) => [id, z.string().min(1).optional()]));
  const read = readJsonFile(path, z.strictObject(shape), {
    code: "columns",
    what: "column mapping",
    example: "--columns mosaic.json",
  });
  if (!read.ok) return read;
  const mapping: Record<string, string> = {};
  for (const [id, heading] of Object.entries(read.value)) if (heading !== undefined) mapping[id] = heading;
  return succeed(mapping);
}

/** More would hide what they have in common. */
const maxShown = 20;

/** Prints what is wrong with rows, each with its number and the reason. */
export function sayRowProblems(path: string, problems: readonly RowProblem[], stderr: OutputStream): void {
  for (const { message, code } of problems.slice(0, maxShown)) {
    stderr.write(`${printable(path)}  ${message} (${code})\n`);
  }
  if (problems.length > maxShown) {
    stderr.write(`${printable(path)}  ${problems.length - maxShown} more rows have problems.\n`);
  }
}
