import type { Place } from "../place.ts";
import type { Message } from "../recognise/recognition.ts";

const sentences = {
  "control-tagged": "The content control is given its tag and its title.",
  "control-put-back": "We put a content control around the existing text.",
  "control-put-in": "We add an empty content control.",
  "list-made": "The content control becomes a drop-down list with the form's own items; what it says stays.",
  "list-items-renewed": "The drop-down list is given the form's own items; what it says stays.",
  "list-made-text":
    "The drop-down list becomes a text control, as a comment is meant here; what it says stays.",
  "date-picker-made": "The content control becomes a date picker; what it says stays.",
  "form-field-replaced": "The old form field is replaced by a content control; what was entered in it stays.",
  "empty-control-removed":
    "An empty content control is removed from beside what was typed; nothing was entered in it.",
  "tag-removed": "A second content control with the same tag loses it, so that the tag names one control.",
  "not-converted":
    "We could not add a content control here without changing the text around it. To add one, move the text into its own cell or paragraph and convert again.",
} as const;

export type ConversionCode = keyof typeof sentences;

/** Something that the conversion does at a place, or leaves: "not-converted" is the only one that needs a person. */
export interface ConversionChange extends Message {
  readonly code: ConversionCode;
  readonly at: Place;
}

export function changeAt(at: Place, code: ConversionCode): ConversionChange {
  return { at, code, message: sentences[code] };
}
