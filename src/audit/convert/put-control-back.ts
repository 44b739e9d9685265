import type { Cell, ContentControl, Paragraph, Span } from "../../ooxml/document-model.ts";
import type { ControlSettings } from "../../ooxml/write/control-properties.ts";
import type { Edit } from "../../ooxml/write/edit.ts";
import { elementsIn } from "../../ooxml/write/element-spans.ts";
import { isBareParagraph, isPlainText, paragraphElementsIn } from "../../ooxml/write/plain-content.ts";
import { rangeOfText } from "../../ooxml/write/run-range.ts";
import {
  appendToParagraph,
  closeControl,
  openControl,
  placeholderRun,
  wrapElements,
  wrapRuns,
} from "../../ooxml/write/write-control.ts";
import type { Slot, ValuePiece } from "../recognise/recognition.ts";
import { isWithin, piecesIn, type ConversionContext } from "./conversion-context.ts";
import type { FieldReplacement } from "./replace-fields.ts";
import { kindOfNew, placeholderOf, type WantedControl } from "./wanted-control.ts";

/** A value without a control of its own, and what is known of its place. */
export interface LooseValue {
  readonly slot: Slot;
  readonly wanted: WantedControl;
  /** What was written, or the placeholder left behind as ordinary text; nothing where the place is empty. */
  readonly pieces: readonly ValuePiece[];
  readonly fields: FieldReplacement;
  /** Empty controls beside it that are about to be taken out. */
  readonly leftovers: readonly ContentControl[];
}

/**
 * Puts a control around a value that has none, or into its empty place. The simplest that holds:
 * the whole cell when it holds nothing else; else the runs of the text; else whole paragraphs.
 * A list or a date picker only goes around plain text on one line; everything else gets a rich text control, which keeps
 * any formatting, break or picture in it.
 * @returns null when there is no such stretch without taking in what belongs to another place.
 */
export function putControlBack(context: ConversionContext, value: LooseValue): readonly Edit[] | null {
  return value.pieces.length > 0 ? wrapText(context, value) : fillEmptyPlace(context, value);
}

/** A box to be ticked, as a control or as a character: it is the answer's own way of being empty. */
const uncheckedBox = /[\u2610\u25a1\u25a2\uf06f\uf071\uf0a8]|\[ ?\]/u;

function wrapText(context: ConversionContext, value: LooseValue): readonly Edit[] | null {
  const { location } = value.slot;
  if (location.type === "paragraphs") {
    return wrapWholeParagraphs(context, value) ?? wrapInParagraph(context, value);
  }
  if (location.type !== "cell") {
    return wrapInParagraph(context, value) ?? wrapWholeParagraphs(context, value);
  }
  const { cell } = location;
  const isAlone = holdsOnlyThis(context, cell.span, value);
  const only = isAlone ? onlyParagraphOf(context, cell) : null;
  if (only !== null && mayGoAsPlaceholder(context, value, only)) return wrapCell(context, value, cell, only);
  return (
    wrapInParagraph(context, value) ??
    (isAlone ? null : wrapWholeParagraphs(context, value)) ??
    wrapCell(context, value, cell, null)
  );
}

/** The content of a control's placeholder goes as soon as somebody types: a picture beside the words must not go with them. */
function mayGoAsPlaceholder({ xml }: ConversionContext, value: LooseValue, only: Paragraph): boolean {
  if (value.slot.written !== null) return true;
  return isBareParagraph(xml, only, [...goneFrom(value), ...value.pieces.map(({ piece }) => piece.run)]);
}

function fillEmptyPlace(context: ConversionContext, value: LooseValue): readonly Edit[] | null {
  const { location } = value.slot;
  if (location.type === "cell") return fillEmptyCell(context, value, location.cell);
  if (location.type === "control" || location.type === "ticks") return null;
  const { xml, names, form } = context;
  const run = placeholderRun(placeholderOf(value.wanted, form).text, names);
  const control = newControl(context, value, true);
  if (location.type === "part") {
    const last = location.paragraphs.at(-1);
    if (last === undefined || context.sharesLine(value.slot)) return null;
    return appendControl(context, last, control, run);
  }
  const bare = location.paragraphs.find((paragraph) => isBareParagraph(xml, paragraph, value.fields.gone));
  if (bare === undefined) return [newParagraphAfter(context, location.after, control, run)];
  return [...wrapElements(bare.span, control, names), appendToParagraph(xml, bare, run)];
}

function fillEmptyCell(context: ConversionContext, value: LooseValue, cell: Cell): readonly Edit[] | null {
  const { xml, names, form } = context;
  if (context.holdsOthers(cell.span, value.slot.place)) return null;
  const run = placeholderRun(placeholderOf(value.wanted, form).text, names);
  const control = newControl(context, value, true);
  const gone = goneFrom(value);
  const only = onlyParagraphOf(context, cell);
  if (only !== null && isBareParagraph(xml, only, gone)) {
    return [...wrapElements(cell.span, control, names), appendToParagraph(xml, only, run)];
  }
  if (uncheckedBox.test(cell.text)) {
    return wrapElements(cell.span, { ...newControl(context, value, false), placeholderShown: false }, names);
  }
  const paragraphs = cell.blocks.filter((block) => block.type === "paragraph");
  const labelled = paragraphs.findLastIndex(({ text }) => text.trim() !== "");
  const below = paragraphs.slice(labelled + 1).find((paragraph) => isBareParagraph(xml, paragraph, gone));
  const chosen = below ?? paragraphs[labelled] ?? paragraphs.at(-1);
  return chosen === undefined ? null : appendControl(context, chosen, control, run);
}

/** Around the cell: it goes by its own width and borders, and the control takes all that it holds. */
function wrapCell(
  context: ConversionContext,
  value: LooseValue,
  cell: Cell,
  only: Paragraph | null,
): readonly Edit[] | null {
  if (context.holdsOthers(cell.span, value.slot.place)) return null;
  const content = only?.content ?? null;
  const plain = content !== null && isPlainText(context.xml, content, goneFrom(value));
  const control = newControl(context, value, plain);
  // With a label in it, too, the cell is more than a placeholder.
  const placeholderShown = control.placeholderShown && only !== null;
  return wrapElements(cell.span, { ...control, placeholderShown }, context.names);
}

/** Around the runs of the text, when all of it is in one paragraph. */
function wrapInParagraph(context: ConversionContext, value: LooseValue): readonly Edit[] | null {
  const { xml, names } = context;
  const paragraph = paragraphOfAll(context, value.pieces);
  if (paragraph === null) return null;
  const range = rangeOfText(xml, paragraph, value.pieces, value.fields.whole);
  if (range === null) return null;
  // The cut may lie inside a run: what matters is which kinds of element the stretch has, so whole runs are looked at.
  const whole = wholeRuns(value, { start: range.start.at, end: range.end.at });
  const plain = isPlainText(xml, whole, goneFrom(value));
  return wrapRuns(range, newControl(context, value, plain), names);
}

/** Around paragraphs that hold this text and nothing else, where they are side by side. */
function wrapWholeParagraphs(context: ConversionContext, value: LooseValue): readonly Edit[] | null {
  const { xml, names } = context;
  const held = value.pieces
    .flatMap(({ piece }) => context.paragraphOf(piece) ?? [])
    .sort((one, other) => one.span.start - other.span.start);
  const [first] = held;
  const last = held.at(-1);
  if (first === undefined || last === undefined) return null;
  const span = { start: first.span.start, end: last.span.end };
  if (elementsIn(xml, span) === null || !holdsOnlyThis(context, span, value)) return null;
  if (context.holdsOthers(span, value.slot.place)) return null;
  const plain = first === last && first.content !== null && isPlainText(xml, first.content, goneFrom(value));
  return wrapElements(span, newControl(context, value, plain), names);
}

/** @param plain whether the content is plain text on one line. */
function newControl(context: ConversionContext, value: LooseValue, plain: boolean): ControlSettings {
  const { slot, wanted } = value;
  const kind = kindOfNew(wanted, plain && saysJustThis(value));
  return {
    title: slot.value.title,
    tag: slot.place,
    id: context.takeId(slot.place),
    kind,
    placeholderShown: slot.written === null,
    placeholderPart: placeholderOf(wanted, context.form).part,
  };
}

/** False for check boxes, which say an answer in more than its words. */
function saysJustThis({ slot, pieces }: LooseValue): boolean {
  return slot.written === null || slot.written.replace(/\s+/g, "") === textOf(pieces).replace(/\s+/g, "");
}

function textOf(pieces: readonly ValuePiece[]): string {
  return pieces.map(({ piece, from, to }) => piece.text.slice(from, to)).join("");
}

/** A space parts the control from a label that has none after it. */
function appendControl(
  { xml, names }: ConversionContext,
  paragraph: Paragraph,
  control: ControlSettings,
  run: string,
): readonly Edit[] {
  const p = names.prefix;
  const needsSpace = /\S$/.test(paragraph.text);
  const space = needsSpace ? `<${p}r${names.declaration}><${p}t xml:space="preserve"> </${p}t></${p}r>` : "";
  const markup = space + openControl(control, names) + run + closeControl(names);
  return [appendToParagraph(xml, paragraph, markup)];
}

function newParagraphAfter(
  { names }: ConversionContext,
  after: Paragraph,
  control: ControlSettings,
  run: string,
): Edit {
  const p = names.prefix;
  const paragraph = `<${p}p${names.declaration}>${run}</${p}p>`;
  const at = after.span.end;
  return { start: at, end: at, text: openControl(control, names) + paragraph + closeControl(names) };
}

/** The one paragraph that the cell consists of; null when it has more, or anything else. */
function onlyParagraphOf({ xml }: ConversionContext, { span, blocks }: Cell): Paragraph | null {
  const [only] = blocks;
  const [element] = elementsIn(xml, span) ?? [];
  if (blocks.length !== 1 || only?.type !== "paragraph" || element === undefined) return null;
  return paragraphElementsIn(xml, element.content)?.length === 1 ? only : null;
}

/** Whether a reader sees nothing else in a stretch of the document. */
function holdsOnlyThis(context: ConversionContext, span: Span, value: LooseValue): boolean {
  const leaving = value.leftovers.map(({ source }) => source.span);
  const visible = piecesIn(context, span).filter(
    ({ run }) => !leaving.some((leftover) => isWithin(run, leftover)),
  );
  const all = visible.map(({ text }) => text).join("");
  return all.replace(/\s+/g, "") === textOf(value.pieces).replace(/\s+/g, "");
}

function paragraphOfAll(context: ConversionContext, ranges: readonly ValuePiece[]): Paragraph | null {
  const found = new Set(ranges.map(({ piece }) => context.paragraphOf(piece)));
  const [only] = found;
  return found.size === 1 ? (only ?? null) : null;
}

function wholeRuns(value: LooseValue, range: Span): Span {
  const runs = value.pieces.map(({ piece }) => piece.run);
  return {
    start: Math.min(range.start, ...runs.map(({ start }) => start)),
    end: Math.max(range.end, ...runs.map(({ end }) => end)),
  };
}

function goneFrom({ fields, leftovers }: LooseValue): readonly Span[] {
  return [...fields.gone, ...leftovers.map(({ source }) => source.span)];
}
