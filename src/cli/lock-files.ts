import { basename, dirname, extname, join } from "node:path";

/**
 * The files that Word and LibreOffice keep beside a document while somebody has it open, where they would be.
 * Word puts `~$` before a name of up to six characters, in place of the first character of one of seven, and of the
 * first two of a longer one (extension not counted); LibreOffice writes `.~lock.<name>#`.
 */
export function lockFilesOf(document: string): readonly string[] {
  const name = basename(document);
  const length = basename(name, extname(name)).length;
  const kept = name.slice(Math.min(Math.max(length - 6, 0), 2));
  return [`~$${kept}`, `.~lock.${name}#`].map((lock) => join(dirname(document), lock));
}
