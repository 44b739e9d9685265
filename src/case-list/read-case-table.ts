import { CsvError, parse } from "csv-parse/browser/esm/sync";
import { unzipSync } from "fflate";
import readXlsxFile from "read-excel-file/universal";

import { fail, succeed, type Problem, type Result } from "../result.ts";

/** A list of children as a case system exports it: headings and rows of texts. Days in a workbook become ISO texts. */
export interface CaseTable {
  readonly headings: readonly string[];
  readonly rows: readonly CaseRow[];
}

export interface CaseRow {
  /** As a spreadsheet counts it: the headings are row 1. */
  readonly number: number;
  /** What a person calls it where the list is no file, such as the file that it was read from. */
  readonly name?: string;
  /** One for each heading, trimmed; empty where the row is shorter. */
  readonly cells: readonly string[];
}

export const tableFormats = [".csv", ".xlsx"] as const;
export type TableFormat = (typeof tableFormats)[number];

/** The format by the name of a file; null where it is none that can be read. */
export function tableFormatOf(name: string): TableFormat | null {
  return tableFormats.find((format) => name.toLowerCase().endsWith(format)) ?? null;
}

/** A list of an authority has some thousand children; what is far larger is another file. */
const maxTableBytes = 64 * 2 ** 20;
const maxUnpackedBytes = 512 * 2 ** 20;
const maxRows = 200_000;

/**
 * Reads a CSV file (with commas, semicolons or tabs) or the only filled sheet of a workbook. Blank rows are left out.
 * Fails with `case-list-damaged`, `case-list-empty`, `case-list-too-large`, `case-list-several-sheets` or
 * `case-list-repeats-heading`.
 */
export async function readCaseTable(bytes: Uint8Array, format: TableFormat): Promise<Result<CaseTable>> {
  if (bytes.length > maxTableBytes) return fail(problems.tooLarge);
  const lines = format === ".csv" ? readCsvLines(bytes) : await readSheetLines(bytes);
  if (!lines.ok) return lines;
  const numbered = lines.value
    .map((cells, index) => ({ number: index + 1, cells: cells.map(trimmed) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
  const [first, ...others] = numbered;
  if (first === undefined) return fail(problems.empty);
  if (others.length > maxRows) return fail(problems.tooLarge);
  const headings = first.cells;
  const repeated = headings.find(
    (heading, index) =>
      heading !== "" && headings.findIndex((each) => headingKey(each) === headingKey(heading)) < index,
  );
  if (repeated !== undefined) return fail(problems.repeatedHeading);
  const rows = others.map(({ number, cells }) => ({
    number,
    cells: headings.map((_, column) => cells[column] ?? ""),
  }));
  return succeed({ headings, rows });
}

/** What makes two headings the same: "Age Range" is "age-range". */
export function headingKey(heading: string): string {
  return heading
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

function trimmed(cell: string): string {
  return cell.normalize("NFC").trim();
}

function readCsvLines(bytes: Uint8Array): Result<readonly (readonly string[])[]> {
  const text = decodeText(bytes);
  try {
    const lines = parse(text, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: false,
      delimiter: delimiterOf(text),
    });
    return succeed(lines);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return fail(problems.damaged);
  }
}

/** Excel in other languages writes semicolons, and some case systems tabs: the mark that the headings have most of. */
function delimiterOf(text: string): string {
  const [firstLine = ""] = text.split(/\r?\n/u, 1);
  const count = (mark: string) => firstLine.split(mark).length;
  return [",", ";", "\t"].toSorted((one, other) => count(other) - count(one))[0] ?? ",";
}

/** Excel saves a plain "CSV" in the old encoding of Windows. */
function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

async function readSheetLines(bytes: Uint8Array): Promise<Result<readonly (readonly string[])[]>> {
  const unpacked = unpackedSize(bytes);
  if (unpacked === null) return fail(problems.damaged);
  if (unpacked > maxUnpackedBytes) return fail(problems.tooLarge);
  try {
    const sheets = await readXlsxFile(new Blob([new Uint8Array(bytes)]), { trim: false });
    const [sheet, ...others] = sheets.filter(({ data }) => data.length > 0);
    if (sheet === undefined) return fail(problems.empty);
    if (others.length > 0) return fail(problems.severalSheets);
    return succeed(sheet.data.map((cells) => cells.map(textOfCell)));
  } catch {
    // The reader throws whatever comes to it over a damaged workbook.
    return fail(problems.damaged);
  }
}

function unpackedSize(bytes: Uint8Array): number | null {
  let size = 0;
  try {
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        size += originalSize;
        return false;
      },
    });
    return size;
  } catch {
    return null;
  }
}

function textOfCell(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === "string") return cell;
  return typeof cell === "number" || typeof cell === "boolean" ? String(cell) : "";
}

const problems = {
  damaged: {
    code: "case-list-damaged",
    message: "This list cannot be read. Save it again as CSV or XLSX, and try again.",
  },
  empty: {
    code: "case-list-empty",
    message: "This list is empty. Its first row must have the headings of the columns.",
  },
  tooLarge: { code: "case-list-too-large", message: "This file is too large to be a list of children." },
  severalSheets: {
    code: "case-list-several-sheets",
    message: "This workbook has more than one filled sheet. Keep only the sheet with the list.",
  },
  repeatedHeading: {
    code: "case-list-repeats-heading",
    message: "Two columns of this list have the same heading. Rename one of them.",
  },
} as const satisfies Record<string, Problem>;
