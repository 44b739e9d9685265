import type {
  Block,
  ContentControl,
  FormField,
  Paragraph,
  Span,
  TextPiece,
  WordDocument,
} from "../../src/ooxml/document-model.ts";

/**
 * Every span of a document must be the source of just the element that it is said to be. Gives a line for each that is
 * not; none when all is well. Found out by looking at the text, without the parser that made the spans.
 */
export function spanFaults(xml: string, document: WordDocument): readonly string[] {
  const faults: string[] = [];
  const expectElement = (span: Span | null, ...names: readonly string[]): void => {
    if (span !== null && !names.some((name) => isElement(xml.slice(span.start, span.end), name))) {
      faults.push(`${names.join("/")} at ${span.start}–${span.end}`);
    }
  };
  const expectInside = (inner: Span | null, outer: Span, name: string): void => {
    if (inner === null) return;
    const after = xml.slice(inner.end, outer.end);
    const closes = /^<\/(?:[^:<>]+:)?([^:<>\s]+)\s*>$/.exec(after)?.[1] === name;
    if (inner.start < outer.start || inner.end < inner.start || !closes) {
      faults.push(`content of ${name} at ${inner.start}–${inner.end}`);
    }
  };

  const checkPiece = (piece: TextPiece): void => {
    expectElement(piece.run, "r", ...textElements);
    expectElement(piece.runProperties, "rPr");
    expectElement(piece.element, ...textElements);
    expectInside(piece.characters, piece.element, "t");
    if (piece.characters !== null && !saysTheSame(xml, piece.characters, piece.text)) {
      faults.push(`characters at ${piece.characters.start}–${piece.characters.end}`);
    }
  };
  const checkParagraph = (paragraph: Paragraph): void => {
    expectElement(paragraph.span, "p");
    expectElement(paragraph.properties, "pPr");
    expectInside(paragraph.content, paragraph.span, "p");
    paragraph.pieces.forEach(checkPiece);
    const text = paragraph.pieces.map((piece) => piece.text).join("");
    if (text !== paragraph.text) faults.push(`text of the paragraph at ${paragraph.span.start}`);
  };
  const checkBlock = (block: Block): void => {
    if (block.type === "paragraph") {
      checkParagraph(block);
      return;
    }
    expectElement(block.span, "tbl");
    for (const row of block.rows) {
      expectElement(row.span, "tr");
      for (const cell of row.cells) {
        expectElement(cell.span, "tc");
        cell.blocks.forEach(checkBlock);
      }
    }
  };
  const checkControl = ({ source }: ContentControl): void => {
    expectElement(source.span, "sdt");
    expectElement(source.properties, "sdtPr");
    expectElement(source.contentElement, "sdtContent");
    if (source.contentElement !== null) expectInside(source.content, source.contentElement, "sdtContent");
    for (const property of source.propertyList) expectElement(property.span, property.name);
  };
  const checkField = (field: FormField): void => {
    const source = xml.slice(field.span.start, field.span.end);
    if (!/^<[^/!?]/.test(source) || !source.endsWith(">")) faults.push(`field at ${field.span.start}`);
    for (const span of field.machinery) expectElement(span, "r", "fldChar", "instrText");
  };

  document.blocks.forEach(checkBlock);
  document.controls.forEach(checkControl);
  document.fields.forEach(checkField);
  return faults;
}

const textElements = ["t", "tab", "ptab", "br", "cr", "noBreakHyphen", "sym", "fldChar"];

/** Whether the text is one element of that local name from its first character to its last. */
function isElement(source: string, name: string): boolean {
  const [tag, qualified] = /^<([^\s<>/]+)[^<]*?>/.exec(source) ?? [];
  if (tag === undefined || qualified?.split(":").at(-1) !== name) return false;
  if (tag.endsWith("/>")) return tag === source;
  let open = 0;
  for (const each of source.matchAll(tagsNamed(qualified))) {
    open += each[1] === "/" ? -1 : each[2] === "/" ? 0 : 1;
    if (open === 0) return each.index + each[0].length === source.length;
  }
  return false;
}

const tagPatterns = new Map<string, RegExp>();

/** Start and end tags of that name, slashes captured. */
function tagsNamed(qualified: string): RegExp {
  const known = tagPatterns.get(qualified) ?? new RegExp(`<(/?)${qualified}(?=[\\s/>])[^<]*?(/?)>`, "g");
  tagPatterns.set(qualified, known);
  return known;
}

/** Plain characters, without entities or other markup, are the text but for its spaces. */
function saysTheSame(xml: string, characters: Span, text: string): boolean {
  const source = xml.slice(characters.start, characters.end);
  return /[&<]/.test(source) || source.replace(/\s+/g, " ").trim() === text.replace(/\s+/g, " ").trim();
}
