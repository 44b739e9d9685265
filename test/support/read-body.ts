import type { Paragraph, WordDocument } from "../../src/ooxml/document-model.ts";
import { readDocument } from "../../src/ooxml/read-document.ts";
import { spanFaults } from "./span-faults.ts";

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ' +
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"';

const opening = `<w:document ${namespaces}><w:body>`;
const closing = "</w:body></w:document>";

/**
 * A main part around the given body, and what the reader makes of it, with the place of every part checked.
 * `attributes` are added to the root.
 */
export function readBody(
  body: string,
  attributes = "",
): { readonly xml: string; readonly document: WordDocument } {
  const xml = opening.replace(">", `${attributes}>`) + body + closing;
  const read = readDocument(xml);
  if (!read.ok) throw new Error(read.problem.message);
  const faults = spanFaults(xml, read.value);
  if (faults.length > 0) throw new Error(`not the source of what they are said to be: ${faults.join(", ")}`);
  return { xml, document: read.value };
}

/** The body of a main part again. */
export function bodyOf(xml: string): string {
  return xml.slice(opening.length, -closing.length);
}

export function firstParagraph({ blocks }: WordDocument): Paragraph {
  const [paragraph] = blocks;
  if (paragraph?.type !== "paragraph") throw new Error("The body does not begin with a paragraph.");
  return paragraph;
}
