/** With which Word's object model ends the text of a cell. */
const CELL_END = "\u0007";

/** Text from Word with plain line feeds: Word ends paragraphs with a carriage return and lines with a vertical tab. */
export function linesOf(text: string): string {
  return text
    .replaceAll(CELL_END, "")
    .replace(/\r\n?|\v/g, "\n")
    .trim();
}

/** Its words alone, to compare with text from elsewhere: breaks and spaces differ between hosts. */
export function wordsOf(text: string): string {
  return linesOf(text).replace(/\s+/g, " ");
}
