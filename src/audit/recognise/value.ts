import type { ContentControl, WordDocument } from "../../ooxml/document-model.ts";
import { readCheckBoxes } from "./check-boxes.ts";
import { pieceAt, piecesBetween, type FlatText } from "./flat-text.ts";
import { isPrompt } from "./prompt.ts";
import { readMarkedChoice } from "./marked-choice.ts";
import { isPlaceholderText, withoutLeftPlaceholder } from "./placeholder.ts";
import type { PreparedForm } from "./prepare-form.ts";
import type { Slot } from "./recognition.ts";
import { wordingKey, type Stretch } from "./wording.ts";

/** What a place on the page says. */
export interface Value extends Pick<Slot, "written" | "pieces" | "placeholder" | "controls" | "fullDate"> {
  /** A control is marked as showing its placeholder, and yet its text looks like an answer. */
  readonly placeholderLooksAnswered: boolean;
  /** Several choices are printed there, and this one is read because it alone is highlighted, circled, bold or underlined. */
  readonly isMarkedChoice: boolean;
}

export interface ValueReading {
  readonly document: WordDocument;
  readonly form: PreparedForm;
  readonly flat: FlatText;
  /** The controls that hold the value, outermost first. */
  readonly controls: readonly ContentControl[];
  /** Characters of the flat text that belong to a label. */
  readonly skip?: number;
  /** Whether a text is one of the values on offer here; given only where check boxes are possible. */
  readonly isChoice?: (text: string) => boolean;
  /** Whether more than one of them may be chosen. */
  readonly allowsSeveral?: boolean;
}

/** Reads a value: the visible text without placeholders, trimmed; of check boxes the wording beside the one that is ticked. */
export function readValue(reading: ValueReading): Value {
  const { form, flat, skip = 0 } = reading;
  const shown = flat.placeholders.length > 0 ? "control" : "none";
  const whole = trimmed(flat.text, skip, flat.text.length);
  if (whole.from === whole.to) return makeValue(reading, null, nothing, shown);
  const text = flat.text.slice(whole.from, whole.to);
  if (isPlaceholderText(form, text)) {
    const isOwn = isOwnPlaceholder(reading.document, flat, whole.from);
    return makeValue(reading, null, nothing, isOwn ? "control" : "ordinary-text");
  }
  const ticked = readTicked(reading, whole);
  if (ticked !== null)
    return makeValue(reading, ticked.written, ticked.written === null ? nothing : whole, shown);
  const marked = markedChoice(reading, whole);
  if (marked !== null)
    return {
      ...makeValue(reading, flat.text.slice(marked.from, marked.to), whole, shown),
      isMarkedChoice: true,
    };
  const left = withoutLeftPlaceholder(form, text);
  if (left.to - left.from === text.length) return makeValue(reading, text, whole, shown);
  const own = trimmed(flat.text, whole.from + left.from, whole.from + left.to);
  return makeValue(reading, flat.text.slice(own.from, own.to), own, "ordinary-text");
}

const nothing: Stretch = { from: 0, to: 0 };

function makeValue(
  reading: ValueReading,
  written: string | null,
  { from, to }: Stretch,
  placeholder: Slot["placeholder"],
): Value {
  const { flat, controls } = reading;
  const dated = controls.find(({ fullDate, placeholderShown }) => fullDate !== null && !placeholderShown);
  return {
    written,
    pieces: piecesBetween(flat, from, to),
    placeholder,
    controls,
    fullDate: dated?.fullDate ?? null,
    placeholderLooksAnswered: flat.placeholders.length > 0 && looksAnswered(reading),
    isMarkedChoice: false,
  };
}

/** What check boxes say; null where there are none, or where it takes a person to say. */
function readTicked(
  { document, flat, isChoice, allowsSeveral = false }: ValueReading,
  { from, to }: Stretch,
): { readonly written: string | null } | null {
  if (isChoice === undefined) return null;
  const ticked = readCheckBoxes(document, flat, from, to, isChoice);
  if (ticked === null || (ticked.length > 1 && !allowsSeveral)) return null;
  const words = ticked.map((each) => flat.text.slice(each.from, each.to).trim());
  return { written: words.length === 0 ? null : words.join("\n") };
}

function markedChoice(
  { flat, isChoice, allowsSeveral = false }: ValueReading,
  { from, to }: Stretch,
): Stretch | null {
  // Where several may be chosen, those that are printed one below the other may all be meant.
  return isChoice === undefined || allowsSeveral ? null : readMarkedChoice(flat, from, to, isChoice);
}

function trimmed(text: string, from: number, to: number): Stretch {
  const part = text.slice(from, to);
  const start = from + part.length - part.trimStart().length;
  return { from: start, to: Math.max(start, from + part.trimEnd().length) };
}

/** A list that shows its own prompt, or a form field that does, is simply unanswered: nobody left the words behind. */
function isOwnPlaceholder(document: WordDocument, flat: FlatText, offset: number): boolean {
  const piece = pieceAt(flat, offset);
  if (piece === null) return false;
  const field = piece.field === null ? undefined : document.fields[piece.field];
  if (field?.kind === "drop-down" || field?.kind === "text") return true;
  const kind = piece.control === null ? undefined : document.controls[piece.control]?.kind;
  return kind === "drop-down" || kind === "combo-box";
}

function looksAnswered({ document, form, flat }: ValueReading): boolean {
  return flat.placeholders.some(({ piece }) => {
    const control = piece.control === null ? undefined : document.controls[piece.control];
    const text = piece.text.trim();
    if (control === undefined || text === "" || isPlaceholderText(form, control.text)) return false;
    const key = wordingKey(control.text);
    if (control.items.length > 0) {
      return control.items.some(({ displayText }) => wordingKey(displayText) === key);
    }
    return !piece.placeholderStyle || !isPrompt(document, form, control);
  });
}
