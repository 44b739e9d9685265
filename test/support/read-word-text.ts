import { strFromU8, unzipSync } from "fflate";

/** The words of a Word file's main part, without its markup. */
export function wordsOfWordFile(bytes: Uint8Array): string {
  const main = unzipSync(bytes)["word/document.xml"];
  if (main === undefined) throw new Error("The file has no main part.");
  return strFromU8(main).replaceAll(/<[^>]+>/g, " ");
}
