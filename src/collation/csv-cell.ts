/**
 * One cell of a CSV file that people open in a spreadsheet, and back. What a spreadsheet would work out as a formula gets an
 * apostrophe in front (OWASP, CSV injection), also in the full-width letters of East Asian keyboards, which Excel reads alike;
 * so does what begins with an apostrophe before one, so that taking one off again gives the very text.
 */

const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;
const guarded = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** A cell as it stands in the file (RFC 4180), in quotes where it needs them; nothing for null. */
export function csvCellOf(value: string | number | boolean | null): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const text = formula.test(value) ? `'${value}` : value;
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The text that `csvCellOf` was given. @param cell as a CSV parser gives it, without quotes. */
export function plainOfCsvCell(cell: string): string {
  return guarded.test(cell) ? cell.slice(1) : cell;
}
