import type { Cell } from "../collation/list-row.ts";

/**
 * What a spreadsheet would take for a formula (OWASP, CSV injection): also in the full-width letters of East Asian
 * keyboards, which Excel reads alike.
 */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/** Excel takes a file for UTF-8 only when it begins with a byte order mark. */
export const csvMark = "\uFEFF";

/** One line as RFC 4180 asks; an apostrophe before anything that would be worked out shows it as text. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

function csvCell(value: Cell): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
