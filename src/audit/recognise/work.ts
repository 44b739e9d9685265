import type { Cell, WordDocument } from "../../ooxml/document-model.ts";
import type { FormValue } from "../../proforma/form-tree.ts";
import { decodeValue } from "../codecs/value.ts";
import { flattenBlocks, type FlatText } from "./flat-text.ts";
import type { PreparedForm } from "./prepare-form.ts";
import type { FoundMessage, LocalQuestion, SlotLocation } from "./recognition.ts";
import type { SlotBook } from "./slot-book.ts";
import type { Tags } from "./tags.ts";
import { readValue, type Value, type ValueReading } from "./value.ts";

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

/** Does the cell hold something beside its label: text, or a control's placeholder? */
export function isFilled({ flat, skip }: ValueCell): boolean {
  return flat.text.slice(skip).trim() !== "";
}

/** Could it hold a value: does it have text, a placeholder, a control or a form field? */
export function isPlaceForValue(value: ValueCell): boolean {
  const { controls, fields } = value.cell;
  return isFilled(value) || value.flat.placeholders.length > 0 || controls.length > 0 || fields.length > 0;
}

/** @param value which value of the form it is; null where any text counts */
export function readValueCell(work: Work, { cell, skip, flat }: ValueCell, value: FormValue | null): Value {
  const { document, form } = work;
  const controls = cell.controls.flatMap((index) => document.controls[index] ?? []);
  return readValue({ document, form, flat, controls, skip, ...(value === null ? {} : choicesAt(value)) });
}

/** Check boxes and printed choices may be where a choice is made. */
export function choicesAt(value: FormValue): Pick<ValueReading, "isChoice" | "allowsSeveral"> {
  if (value.scale === null) return {};
  return {
    isChoice: (text) => decodeValue(value, text) !== null,
    allowsSeveral: value.definition.type === "choices",
  };
}

export function addCellSlot(work: Work, value: FormValue, from: ValueCell): Value {
  const read = readValueCell(work, from, value);
  const location: SlotLocation = { type: "cell", cell: from.cell };
  work.book.add(value, location, read);
  return read;
}
