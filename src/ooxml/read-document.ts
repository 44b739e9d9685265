import { fail, succeed } from "../result.ts";
import type { Problem, Result } from "../result.ts";
import type { WordDocument } from "./document-model.ts";
import { openAlternateContent, openBranch } from "./read/alternate-content.ts";
import { openControl, openControlContent, openControlProperties } from "./read/controls.ts";
import { endFields, openFieldCharacter, openInstruction } from "./read/fields.ts";
import { openFormFieldData } from "./read/form-field-data.ts";
import { openParagraph, openParagraphProperties, openTextBox } from "./read/paragraphs.ts";
import { ElementTable, Reading, skip, StopReading } from "./read/reading.ts";
import { openDeletion, openInsertion } from "./read/revisions.ts";
import {
  openBreak,
  openNoBreakHyphen,
  openRun,
  openRunProperties,
  openSymbol,
  openTab,
  openText,
} from "./read/runs.ts";
import { openCell, openCellProperties, openRow, openRowProperties, openTable } from "./read/tables.ts";
import { openEmbeddedObject, UNREAD } from "./read/unread-content.ts";
import { WORDPROCESSING, WORDPROCESSING_STRICT, XML_NAMESPACE, XMLNS_NAMESPACE } from "./xml/names.ts";
import { parseXml } from "./xml/parse-xml.ts";
import type { XmlElement, XmlListener } from "./xml/parse-xml.ts";

/**
 * Reads the XML of a Word document's main part (or of a header, a footer, the notes or the glossary) into tables, paragraphs,
 * content controls and form fields, with the text that a reader of the document sees: tracked insertions in, deletions
 * out, hidden runs out. Every span is a range of `xml` as it was given.
 *
 * Text that is struck through is kept apart in its paragraph. Pictures, charts, equations and embedded objects are only counted
 * there. Not read: styles (so text that a style hides is there), footnotes, comments, embedded documents.
 *
 * Fails as `parseXml` does, and with `not-a-word-document` or `too-large`.
 */
export function readDocument(xml: string): Result<WordDocument> {
  const first = readOnce(xml, NO_FIELDS);
  if (!first.ok) return first;
  const { brokenFields } = first.value.reading;
  if (brokenFields.length === 0) return succeed(documentOf(first.value));
  const second = readOnce(xml, new Set(brokenFields));
  return second.ok ? succeed(documentOf(second.value)) : second;
}

const NO_FIELDS: ReadonlySet<number> = new Set();

function readOnce(xml: string, ignoredFields: ReadonlySet<number>): Result<DocumentListener> {
  const listener = new DocumentListener(ignoredFields);
  try {
    const parsed = parseXml(xml, listener);
    if (!parsed.ok) return parsed;
  } catch (thrown) {
    if (thrown instanceof StopReading) return fail(thrown.problem);
    throw thrown;
  }
  endFields(listener.reading);
  return succeed(listener);
}

function documentOf({ reading, root }: DocumentListener): WordDocument {
  const { blocks, controls, fields, trackedChanges, hiddenRuns, embeddedDocuments } = reading;
  const { dialect, prefix } = root;
  return { dialect, prefix, blocks, controls, fields, trackedChanges, hiddenRuns, embeddedDocuments };
}

type Root = Pick<WordDocument, "dialect" | "prefix">;

class DocumentListener implements XmlListener {
  readonly reading: Reading;
  root: Root = { dialect: "transitional", prefix: "w" };
  #rootRead = false;

  constructor(ignoredFields: ReadonlySet<number>) {
    this.reading = new Reading(CONTENT, ignoredFields);
  }

  open(element: XmlElement): void {
    if (!this.#rootRead) this.#readRoot(element);
    this.reading.openElement(element);
  }

  close(_local: string, _namespace: string, start: number, end: number): void {
    this.reading.closeElement(start, end);
  }

  text(text: string): void {
    if (this.reading.characters !== null) this.reading.characters += text;
  }

  #readRoot(element: XmlElement): void {
    const { local, namespace } = element;
    const strict = namespace === WORDPROCESSING_STRICT;
    if (!ROOTS.has(local) || !(strict || namespace === WORDPROCESSING))
      throw new StopReading(NOT_A_WORD_DOCUMENT);
    this.#rootRead = true;
    this.root = { dialect: strict ? "strict" : "transitional", prefix: prefixOf(element) };
    this.reading.spacePreservedByRoot = element.attribute("space", XML_NAMESPACE) === "preserve";
  }
}

/** The roots of the parts that hold what a reader of a document sees (11.3). */
const ROOTS: ReadonlySet<string> = new Set([
  "document",
  "hdr",
  "ftr",
  "footnotes",
  "endnotes",
  "glossaryDocument",
]);

/** Attributes need a prefix even where elements are written without one. */
function prefixOf(root: XmlElement): string {
  if (root.prefix !== "") return root.prefix;
  return root.attribute("w", XMLNS_NAMESPACE) === root.namespace ? "w" : "";
}

const NOT_A_WORD_DOCUMENT: Problem = {
  code: "not-a-word-document",
  message: "This is not a Word document, so it was not read. Check that it is the right file.",
};

/**
 * What to do with each element of a document's content; any other is transparent, such as `w:hyperlink`, `w:smartTag`,
 * `w:customXml`, `w:fldSimple` and `w:drawing`.
 */
const CONTENT = new ElementTable(
  {
    p: openParagraph,
    pPr: openParagraphProperties,
    txbxContent: openTextBox,
    r: openRun,
    rPr: openRunProperties,
    t: openText,
    tab: openTab,
    ptab: openTab,
    br: openBreak,
    cr: openBreak,
    noBreakHyphen: openNoBreakHyphen,
    sym: openSymbol,
    // The pronunciation over a word (17.3.3.24) is not part of the line.
    rt: skip,
    tbl: openTable,
    tr: openRow,
    trPr: openRowProperties,
    tc: openCell,
    tcPr: openCellProperties,
    sdt: openControl,
    sdtPr: openControlProperties,
    sdtEndPr: skip,
    sdtContent: openControlContent,
    fldChar: openFieldCharacter,
    ffData: openFormFieldData,
    instrText: openInstruction,
    ins: openInsertion,
    moveTo: openInsertion,
    del: openDeletion,
    moveFrom: openDeletion,
    // 17.17.2.1
    altChunk: (reading) => {
      reading.embeddedDocuments += 1;
      return undefined;
    },
    AlternateContent: openAlternateContent,
    Choice: openBranch,
    Fallback: openBranch,
    object: openEmbeddedObject,
    control: openEmbeddedObject,
  },
  undefined,
  UNREAD,
);
