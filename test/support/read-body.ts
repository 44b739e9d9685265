import type { Paragraph, WordDocument } from "../../src/ooxml/document-model.ts";
import { readDocument } from "../../src/ooxml/read-document.ts";

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ' +
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"';

const opening = `<w:document ${namespaces}><w:body>`;
const closing = "</w:body></w:document>";

/** A main part around the given body, and what the reader makes of it. */
export function readBody(body: string): { readonly xml: string; readonly document: WordDocument } {
  const xml = opening + body + closing;
  const read = readDocument(xml);
  if (!read.ok) throw new Error(read.problem.message);
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
