import { SaxesParser } from "saxes";

/**
 * The text of a main part, a line a paragraph, for comparing two documents: every `w:t`, tabs and breaks kept, deleted text
 * left out. It knows nothing of tables or controls; the reader under test is not used to test itself.
 */
export function visibleText(mainPartXml: string): string[] {
  const lines: string[] = [];
  let line = "";
  let isText = false;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", ({ local }) => {
    isText = local === "t";
    if (local === "p") line = "";
    if (local === "tab") line += "\t";
    if (local === "br") line += "\n";
  });
  parser.on("text", (text) => {
    if (isText) line += text;
  });
  parser.on("closetag", ({ local }) => {
    isText = false;
    if (local === "p") lines.push(line);
  });
  parser.write(mainPartXml).close();
  return lines;
}
