import type {
  Block,
  Cell,
  ContentControl,
  FormField,
  Paragraph,
  Span,
  TextPiece,
  WordDocument,
} from "../../ooxml/document-model.ts";
import { namesOf, type WordNames } from "../../ooxml/write/word-names.ts";
import type { ProForma } from "../../proforma/pro-forma.ts";
import type { Place } from "../place.ts";
import type { Recognition, Slot } from "../recognise/recognition.ts";

/** Where a conversion starts: one document, its main part's XML, and what was recognised in it. */
export interface ConversionSource {
  readonly document: WordDocument;
  /** The text of the main part that `document` was read from. */
  readonly xml: string;
  readonly recognition: Recognition;
  readonly proForma: ProForma;
}

/** What planning asks again and again, worked out once. */
export interface ConversionContext extends ConversionSource {
  readonly names: WordNames;
  /** Every paragraph in the order of the document, those in tables included. */
  readonly paragraphs: readonly Paragraph[];
  /** A free id for the control of a place, the same at every run. */
  readonly takeId: (place: Place) => number;
  /** Whether the value of another place stands in this stretch, or is meant to. */
  readonly holdsOthers: (span: Span, place: Place) => boolean;
}

export function createContext(source: ConversionSource): ConversionContext {
  const { document, recognition } = source;
  return {
    ...source,
    names: namesOf(document),
    paragraphs: document.blocks.flatMap(paragraphsIn),
    takeId: idGiver(document.controls),
    holdsOthers: neighbourFinder(recognition),
  };
}

export function piecesIn({ paragraphs }: ConversionContext, span: Span): readonly TextPiece[] {
  return paragraphs
    .filter((paragraph) => paragraph.span.start < span.end && paragraph.span.end > span.start)
    .flatMap((paragraph) => paragraph.pieces)
    .filter(({ run }) => isWithin(run, span));
}

export function fieldsIn({ document }: ConversionContext, span: Span): readonly FormField[] {
  return document.fields.filter((field) => isWithin(field.span, span));
}

export function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** The controls around a control, nearest first. */
export function controlsAround(document: WordDocument, control: ContentControl): readonly ContentControl[] {
  const found: ContentControl[] = [];
  for (let at = control.parent; at !== null;) {
    const parent = document.controls[at];
    if (parent === undefined) break;
    found.push(parent);
    at = parent.parent;
  }
  return found;
}

/** The stretch of the document that belongs to a value. */
export function regionOf({ location }: Slot): Span {
  switch (location.type) {
    case "cell":
      return location.cell.span;
    case "control":
      return location.control.source.span;
    case "paragraphs":
      return spanOf(location.paragraphs) ?? location.after.span;
    case "part":
      return spanOf(location.paragraphs) ?? { start: 0, end: 0 };
  }
}

/** Whether labels of other places stand in the same lines, so that their end belongs to no one place. */
export function sharesLine({ recognition }: ConversionContext, { place, location }: Slot): boolean {
  if (location.type !== "part") return false;
  return [...recognition.slots.values()].some(
    (other) =>
      other.place !== place &&
      other.location.type === "part" &&
      other.location.paragraphs.some((paragraph) => location.paragraphs.includes(paragraph)),
  );
}

function spanOf(paragraphs: readonly Paragraph[]): Span | null {
  const [first] = paragraphs;
  const last = paragraphs.at(-1);
  return first === undefined || last === undefined ? null : { start: first.span.start, end: last.span.end };
}

/** Whether a control stands in the cell of a value or around it; LibreOffice moves some lists into the next cell. */
export function standsAt({ location }: Slot, { source }: ContentControl): boolean {
  if (location.type !== "cell") return true;
  return isWithin(source.span, location.cell.span) || isWithin(location.cell.span, source.span);
}

function paragraphsIn(block: Block): readonly Paragraph[] {
  if (block.type === "paragraph") return [block];
  return block.rows.flatMap((row) => row.cells.flatMap((cell: Cell) => cell.blocks.flatMap(paragraphsIn)));
}

/** FNV-1a over the place, made positive; where the number is taken, the next free one. */
function idGiver(controls: readonly ContentControl[]): (place: Place) => number {
  const taken = new Set(controls.map(({ id }) => id));
  return (place) => {
    let hash = 0x811c9dc5;
    for (const character of place) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
    let id = hash >>> 1 || 1;
    while (taken.has(id)) id = (id % 0x7fffffff) + 1;
    taken.add(id);
    return id;
  };
}

function neighbourFinder({ slots }: Recognition): ConversionContext["holdsOthers"] {
  const spans = [...slots.values()].flatMap((slot) =>
    [
      ...slot.pieces.map(({ piece }) => piece.run),
      ...slot.controls.filter((control) => standsAt(slot, control)).map(({ source }) => source.span),
      ...(slot.location.type === "cell" ? [slot.location.cell.span] : []),
    ].map((span) => ({ span, place: slot.place })),
  );
  return (region, place) => spans.some((other) => other.place !== place && isWithin(other.span, region));
}
