import { stringify } from "csv-stringify/browser/esm/sync";

/**
 * CSV that people open in a spreadsheet. Text that a spreadsheet would work out as a formula gets an apostrophe in front (OWASP,
 * CSV injection), also in the full-width letters of East Asian keyboards, which Excel reads alike. So does text that begins with
 * an apostrophe before one, so that taking one off again gives the very text.
 */

export type CsvCell = string | number | boolean | null | undefined;

/** Excel takes a file for UTF-8 only when it begins with a byte order mark. */
export const csvMark = "\uFEFF";

const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;
const guarded = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** Rows as lines that end as RFC 4180 asks; nothing for null and undefined. */
export function csvLines(rows: readonly (readonly CsvCell[])[]): string {
  return stringify(
    rows.map((cells) => cells.map(plainCell)),
    // Excel may take a semicolon for the mark between cells, and a lone line break for the end of a row.
    { record_delimiter: "windows", quoted_match: /[;\r\n]/ },
  );
}

function plainCell(value: CsvCell): string {
  if (value === null || value === undefined) return "";
  if (typeof value !== "string") return `${value}`;
  return formula.test(value) ? `'${value}` : value;
}

/** The text that a cell was written from. @param cell as a CSV parser gives it, without quotes. */
export function textOfCsvCell(cell: string): string {
  return guarded.test(cell) ? cell.slice(1) : cell;
}
