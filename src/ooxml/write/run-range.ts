import type { FormField, Paragraph, Span, TextPiece } from "../document-model.ts";
import type { Edit } from "./edit.ts";
import { elementsIn, qualifiedNameAt, startTagAt, type ElementSpan } from "./element-spans.ts";
import { escapeText, sourceOffset } from "./xml-text.ts";

/** A stretch of a text piece, offsets into its text, half open. */
export interface PieceRange {
  readonly piece: TextPiece;
  readonly from: number;
  readonly to: number;
}

/** Where a tag goes between the runs of a paragraph, and how to part a run at that position. */
export interface Cut {
  readonly at: number;
  /** Ends what is open at the cut; empty where no run is parted. */
  readonly before: string;
  /** Begins it again. */
  readonly after: string;
  /** Changes elsewhere that come with the cut. */
  readonly edits: readonly Edit[];
}

/** A stretch of a paragraph that an element can be put around. */
export interface RunRange {
  readonly start: Cut;
  readonly end: Cut;
}

/**
 * Replaces a stretch with another text.
 * @returns null when some of it is not written as characters, such as a tab or the choice of a form field.
 */
export function replaceText(
  xml: string,
  ranges: readonly PieceRange[],
  text: string,
): readonly Edit[] | null {
  const edits: Edit[] = [];
  for (const { piece, from, to } of ranges) {
    if (piece.characters === null) return null;
    const source = xml.slice(piece.characters.start, piece.characters.end);
    const start = sourceOffset(source, piece.text, from);
    const end = sourceOffset(source, piece.text, to);
    if (start === null || end === null) return null;
    const at = piece.characters.start;
    edits.push({ start: at + start, end: at + end, text: edits.length === 0 ? escapeText(text) : "" });
  }
  return edits;
}

/**
 * Finds where an element around the given text begins and ends among the children of its paragraph. Runs are parted
 * where the text begins or ends inside one. A tracked insertion, hyperlink or other wrapper that holds nothing but
 * this text goes in whole.
 * @param ranges in document order, all in this paragraph.
 * @param wholeFields fields that must not be cut apart: their runs go in from begin to end.
 * @returns null when no such stretch exists: the text is only part of a wrapper.
 */
export function rangeOfText(
  xml: string,
  paragraph: Paragraph,
  ranges: readonly PieceRange[],
  wholeFields: readonly FormField[],
): RunRange | null {
  const [first] = ranges;
  const last = ranges.at(-1);
  if (first === undefined || last === undefined || paragraph.content === null) return null;
  const children = elementsIn(xml, paragraph.content);
  if (children === null) return null;
  const start = startOf(xml, paragraph, children, ranges, first, fieldOf(first, wholeFields));
  const end = endOf(xml, paragraph, children, ranges, last, fieldOf(last, wholeFields));
  return start === null || end === null ? null : { start, end };
}

function fieldOf({ piece }: PieceRange, fields: readonly FormField[]): FormField | null {
  return fields.find((field) => field.index === piece.field) ?? null;
}

function startOf(
  xml: string,
  paragraph: Paragraph,
  children: readonly ElementSpan[],
  ranges: readonly PieceRange[],
  first: PieceRange,
  field: FormField | null,
): Cut | null {
  const at = field?.span.start ?? first.piece.run.start;
  const child = children.find((one) => one.start <= at && at < one.end);
  if (child === undefined) return null;
  if (child.start === at) return field === null ? cutBefore(xml, first) : plainCut(at);
  return holdsOnly(paragraph, child, ranges) ? plainCut(child.start) : null;
}

function endOf(
  xml: string,
  paragraph: Paragraph,
  children: readonly ElementSpan[],
  ranges: readonly PieceRange[],
  last: PieceRange,
  field: FormField | null,
): Cut | null {
  const at = field?.span.end ?? last.piece.run.end;
  const child = children.find((one) => one.start < at && at <= one.end);
  if (child === undefined) return null;
  if (child.end === at && (field !== null || child.start === last.piece.run.start)) {
    return field === null ? cutAfter(xml, last) : plainCut(at);
  }
  return holdsOnly(paragraph, child, ranges) ? plainCut(child.end) : null;
}

/** Whether a reader sees nothing in the wrapper but the given text. */
function holdsOnly(paragraph: Paragraph, wrapper: Span, ranges: readonly PieceRange[]): boolean {
  return paragraph.pieces
    .filter(({ run }) => run.start >= wrapper.start && run.end <= wrapper.end)
    .every((piece) => {
      const range = ranges.find((one) => one.piece === piece);
      if (range === undefined) return piece.text.trim() === "";
      return (piece.text.slice(0, range.from) + piece.text.slice(range.to)).trim() === "";
    });
}

function plainCut(at: number): Cut {
  return { at, before: "", after: "", edits: [] };
}

function cutBefore(xml: string, { piece, from }: PieceRange): Cut | null {
  if (from > 0) return cutInside(xml, piece, from);
  const startsRun = xml.slice(contentOfRun(xml, piece), piece.element.start).trim() === "";
  return startsRun ? plainCut(piece.run.start) : cutBetween(xml, piece, piece.element.start);
}

function cutAfter(xml: string, { piece, to }: PieceRange): Cut | null {
  if (to < piece.text.length) return cutInside(xml, piece, to);
  const endTag = `</${qualifiedNameAt(xml, piece.run.start)}`;
  const endsRun = xml.slice(piece.element.end, piece.run.end).trimStart().startsWith(endTag);
  return endsRun ? plainCut(piece.run.end) : cutBetween(xml, piece, piece.element.end);
}

/** Where the content of the run begins: after its start tag and its properties. */
function contentOfRun(xml: string, { run, runProperties }: TextPiece): number {
  return runProperties?.end ?? run.start + startTagAt(xml, run.start).length;
}

/** Parts a run between two of its children. Both halves have its attributes and properties. */
function cutBetween(xml: string, piece: TextPiece, at: number): Cut {
  const run = qualifiedNameAt(xml, piece.run.start);
  return { at, before: `</${run}>`, after: startOfRun(xml, piece), edits: [] };
}

/** Parts a run in the middle of a `w:t`. Spaces at the cut are kept by `xml:space` (17.3.3.31). */
function cutInside(xml: string, piece: TextPiece, offset: number): Cut | null {
  if (piece.characters === null) return null;
  const source = xml.slice(piece.characters.start, piece.characters.end);
  const inSource = sourceOffset(source, piece.text, offset);
  if (inSource === null) return null;
  const text = qualifiedNameAt(xml, piece.element.start);
  const startTag = startTagAt(xml, piece.element.start);
  const keeping = keepSpaces(startTag);
  return {
    at: piece.characters.start + inSource,
    before: `</${text}></${qualifiedNameAt(xml, piece.run.start)}>`,
    after: startOfRun(xml, piece) + keeping,
    edits: keeping === startTag ? [] : preserveSpace(piece.element.start, startTag, keeping, source),
  };
}

/** From now on every space counts: those at the ends, which Word did not show, go. */
function preserveSpace(start: number, startTag: string, keeping: string, source: string): readonly Edit[] {
  const from = start + startTag.length;
  const leading = source.length - source.trimStart().length;
  const trailing = source.length - source.trimEnd().length;
  return [
    { start, end: from, text: keeping },
    { start: from, end: from + leading, text: "" },
    { start: from + source.length - trailing, end: from + source.length, text: "" },
  ].filter((edit) => edit.end > edit.start);
}

function startOfRun(xml: string, { run, runProperties }: TextPiece): string {
  const properties = runProperties === null ? "" : xml.slice(runProperties.start, runProperties.end);
  return startTagAt(xml, run.start) + properties;
}

function keepSpaces(startTag: string): string {
  if (/\sxml:space\s*=\s*(["'])preserve\1/.test(startTag)) return startTag;
  const without = startTag.replace(/\sxml:space\s*=\s*("[^"]*"|'[^']*')/, "");
  return without.replace(/(?<!\s)\s*>$/, ' xml:space="preserve">');
}
