import type { ContentControl } from "../ooxml/document-model.ts";
import type { Form } from "../proforma/form.ts";
import { encodeUkDate } from "./codecs/uk-date.ts";
import { wantedControl } from "./convert/wanted-control.ts";
import type { OtherWording } from "./document-facts.ts";
import { decodeListValue } from "./lists-typed-over.ts";
import type { Slot } from "./recognise/recognition.ts";
import { wordingKey } from "./recognise/wording.ts";

/**
 * Answers, grades, age ranges and dates that were typed in other words than the form has for them, such as "Y", "6 to 10" or
 * "31 March 2027". Case and punctuation do not count, nor how a date picker shows its day; of lists
 * `listTypedOver` speaks.
 */
export function listOtherWording(form: Form, slots: readonly Slot[]): readonly OtherWording[] {
  return slots.flatMap((slot) => {
    const { place, written, controls } = slot;
    if (written === null || controls.some(offersValues) || !isAllThatStandsThere(slot)) return [];
    const value = wordingOfForm(form, slot, written);
    return value === null || wordingKey(value) === wordingKey(written) ? [] : [{ place, value }];
  });
}

function offersValues({ kind }: ContentControl): boolean {
  return kind === "drop-down" || kind === "combo-box" || kind === "date";
}

/** Beside a ticked box there are other words too. */
function isAllThatStandsThere({ pieces, written }: Slot): boolean {
  return pieces.map(({ piece, from, to }) => piece.text.slice(from, to)).join("") === written;
}

/** What the form calls the value that was meant; null where the place takes any text, or none of its values was meant. */
function wordingOfForm(form: Form, slot: Slot, written: string): string | null {
  const wanted = wantedControl(slot, form);
  if (wanted.type === "date") {
    return wanted.fullDate !== null && hasLetter.test(written) ? encodeUkDate(wanted.fullDate) : null;
  }
  const meant = wanted.type === "list" ? decodeListValue(slot.value, written) : null;
  if (meant === null || wanted.type !== "list" || meant === written) return null;
  const item = wanted.items.find(({ value }) => decodeListValue(slot.value, value) === meant);
  return item?.value ?? null;
}

/** In figures a date is as the form has it, whatever the signs between them. */
const hasLetter = /\p{L}/u;
