import { basename, dirname, extname, join } from "node:path";

/** Files that people open in a spreadsheet. */
const spreadsheets: ReadonlySet<string> = new Set([".csv", ".jsonl", ".xlsx"]);

/**
 * The files that Word, Excel and LibreOffice keep beside a file while somebody has it open, where they would be.
 * Word puts `~$` before a name of up to six characters, in place of the first character of one of seven, and of the
 * first two of a longer one (extension not counted). Excel puts it before the whole name, and LibreOffice writes
 * `.~lock.<name>#`.
 */
export function lockFilesOf(path: string): readonly string[] {
  const name = basename(path);
  const extension = extname(name);
  const length = basename(name, extension).length;
  const isSpreadsheet = spreadsheets.has(extension.toLowerCase());
  const kept = isSpreadsheet ? name : name.slice(Math.min(Math.max(length - 6, 0), 2));
  return [`~$${kept}`, `.~lock.${name}#`].map((lock) => join(dirname(path), lock));
}
