import type { Cell, WordDocument } from "../../ooxml/document-model.ts";
import { decodeAnswer } from "../codecs/answer.ts";
import type { ProForma } from "../../proforma/pro-forma.ts";
import { decodeAgeRange } from "../codecs/age-range.ts";
import { decodeGrade } from "../codecs/grade.ts";
import type { Place, PlaceMeaning } from "../place.ts";
import { flattenBlocks, type FlatText } from "./flat-text.ts";
import type { PreparedForm } from "./prepare-pro-forma.ts";
import type { FoundMessage, LocalQuestion, SlotLocation } from "./recognition.ts";
import type { SlotBook } from "./slot-book.ts";
import type { Tags } from "./tags.ts";
import { readValue, type Value } from "./value.ts";

/** What recognising one document works with and fills. */
export interface Work {
  readonly document: WordDocument;
  readonly form: PreparedForm;
  readonly tags: Tags;
  readonly book: SlotBook;
  readonly local: LocalQuestion[];
  readonly messages: FoundMessage[];
  /** Cells whose text is kept elsewhere than in a slot, such as those of a question of the region's own. */
  readonly accounted: Set<Cell>;
}

/** A cell that may hold a value, from `skip` characters of its flat text on. */
export interface ValueCell {
  readonly cell: Cell;
  readonly skip: number;
  readonly flat: FlatText;
}

export function valueCell(work: Work, cell: Cell, skip = 0): ValueCell {
  return { cell, skip, flat: flattenBlocks(work.document, cell.blocks) };
}

/** Does something stand in the cell beside its label: text, or a control's placeholder? */
export function isFilled({ flat, skip }: ValueCell): boolean {
  return flat.text.slice(skip).trim() !== "";
}

/** Could a value stand there: does it have text, a placeholder, a control or a form field? */
export function isPlaceForValue(value: ValueCell): boolean {
  const { controls, fields } = value.cell;
  return isFilled(value) || value.flat.placeholders.length > 0 || controls.length > 0 || fields.length > 0;
}

export function readValueCell(work: Work, { cell, skip, flat }: ValueCell, meaning: PlaceMeaning): Value {
  const { document, form } = work;
  const controls = cell.controls.flatMap((index) => document.controls[index] ?? []);
  return readValue({ document, form, flat, controls, skip, ...choicesAt(work, meaning) });
}

/** Check boxes and printed choices may be where a choice is made. */
export function choicesAt(
  { form: { proForma } }: Work,
  meaning: PlaceMeaning,
): { readonly isChoice?: (text: string) => boolean } {
  if (meaning.type === "answer") return { isChoice: (text) => decodeAnswer(proForma, text) !== null };
  if (meaning.type === "grade") return { isChoice: (text) => decodeGrade(proForma, text) !== null };
  if (meaning.type === "header" && isAgeRange(proForma, meaning.field))
    return { isChoice: (text) => decodeAgeRange(proForma, text) !== null };
  return {};
}

function isAgeRange({ header }: ProForma, field: string): boolean {
  return header.some(({ id, kind }) => id === field && kind === "age-range");
}

export function addCellSlot(work: Work, place: Place, meaning: PlaceMeaning, from: ValueCell): Value {
  const value = readValueCell(work, from, meaning);
  const location: SlotLocation = { type: "cell", cell: from.cell };
  work.book.add(place, meaning, location, value);
  return value;
}
