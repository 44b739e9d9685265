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
import { indexSpans, type SpanIndex } from "../../ooxml/write/span-index.ts";
import { namesOf, type WordNames } from "../../ooxml/write/word-names.ts";
import type { Form } from "../../proforma/form.ts";
import type { Place } from "../place.ts";
import type { Recognition, Slot } from "../recognise/recognition.ts";

/** Where a conversion starts: one document, its main part's XML, and what was recognised in it. */
export interface ConversionSource {
  readonly document: WordDocument;
  /** The text of the main part that `document` was read from. */
  readonly xml: string;
  readonly recognition: Recognition;
  readonly form: Form;
}

/** What planning asks again and again, worked out once. */
export interface ConversionContext extends ConversionSource {
  readonly names: WordNames;
  /** Every paragraph, those in tables included, by where it is in the document. */
  readonly paragraphs: SpanIndex<Paragraph>;
  /** The text pieces of those paragraphs, by their runs. */
  readonly pieces: SpanIndex<TextPiece>;
  readonly fields: SpanIndex<FormField>;
  readonly controls: SpanIndex<ContentControl>;
  /** By its id the index of the first control that has it. */
  readonly firstWithId: ReadonlyMap<number, number>;
  /** The paragraph that a piece of text is in. */
  readonly paragraphOf: (piece: TextPiece) => Paragraph | null;
  /** Whether labels of other places are in the same lines as a value, so that their end belongs to no one place. */
  readonly sharesLine: (slot: Slot) => boolean;
  /** A free id for the control of a place, the same at every run. */
  readonly takeId: (place: Place) => number;
  /** Whether this stretch holds the value of another place, or should. */
  readonly holdsOthers: (span: Span, place: Place) => boolean;
}

export function createContext(source: ConversionSource): ConversionContext {
  const { document, recognition } = source;
  const paragraphs = document.blocks.flatMap(paragraphsIn);
  const homes = new Map<TextPiece, Paragraph>();
  for (const paragraph of paragraphs) for (const piece of paragraph.pieces) homes.set(piece, paragraph);
  return {
    ...source,
    names: namesOf(document),
    paragraphs: indexSpans(paragraphs, ({ span }) => span),
    pieces: indexSpans(homes.keys(), ({ run }) => run),
    fields: indexSpans(document.fields, ({ span }) => span),
    controls: indexSpans(document.controls, (control) => control.source.span),
    firstWithId: firstWithId(document.controls),
    paragraphOf: (piece) => homes.get(piece) ?? null,
    sharesLine: lineSharer(recognition),
    takeId: idGiver(document.controls),
    holdsOthers: neighbourFinder(recognition),
  };
}

export function piecesIn({ pieces }: ConversionContext, span: Span): readonly TextPiece[] {
  return pieces.within(span);
}

export function fieldsIn({ fields }: ConversionContext, span: Span): readonly FormField[] {
  return fields.within(span);
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
    case "ticks":
      return {
        start: Math.min(...location.cells.map(({ span }) => span.start)),
        end: Math.max(...location.cells.map(({ span }) => span.end)),
      };
    case "paragraphs":
      return spanOf(location.paragraphs) ?? location.after.span;
    case "part":
      return spanOf(location.paragraphs) ?? { start: 0, end: 0 };
  }
}

function lineSharer({ slots }: Recognition): ConversionContext["sharesLine"] {
  const places = new Map<Paragraph, Set<Place>>();
  for (const { place, location } of slots.values()) {
    for (const paragraph of location.type === "part" ? location.paragraphs : []) {
      const known = places.get(paragraph);
      if (known === undefined) places.set(paragraph, new Set([place]));
      else known.add(place);
    }
  }
  return ({ location }) =>
    location.type === "part" &&
    location.paragraphs.some((paragraph) => (places.get(paragraph)?.size ?? 0) > 1);
}

function spanOf(paragraphs: readonly Paragraph[]): Span | null {
  const [first] = paragraphs;
  const last = paragraphs.at(-1);
  return first === undefined || last === undefined ? null : { start: first.span.start, end: last.span.end };
}

/** Whether there is a control in the cell of a value or around it; LibreOffice moves some lists into the next cell. */
export function standsAt({ location }: Slot, { source }: ContentControl): boolean {
  if (location.type !== "cell") return true;
  return isWithin(source.span, location.cell.span) || isWithin(location.cell.span, source.span);
}

function paragraphsIn(block: Block): readonly Paragraph[] {
  if (block.type === "paragraph") return [block];
  return block.rows.flatMap((row) => row.cells.flatMap((cell: Cell) => cell.blocks.flatMap(paragraphsIn)));
}

function firstWithId(controls: readonly ContentControl[]): ReadonlyMap<number, number> {
  const first = new Map<number, number>();
  for (const { id, index } of controls) if (id !== null && !first.has(id)) first.set(id, index);
  return first;
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
  const index = indexSpans(spans, ({ span }) => span);
  return (region, place) => index.within(region).some((other) => other.place !== place);
}
