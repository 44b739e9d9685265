import type { ContentControl } from "../ooxml/document-model.ts";
import type { ProForma } from "../proforma/pro-forma.ts";
import { decodeAgeRange } from "./codecs/age-range.ts";
import { decodeAnswer } from "./codecs/answer.ts";
import { decodeGrade } from "./codecs/grade.ts";
import type { ListTypedOver } from "./document-facts.ts";
import type { PlaceMeaning } from "./place.ts";
import type { Slot } from "./recognise/recognition.ts";
import { wordingKey } from "./recognise/wording.ts";

/**
 * Drop-down lists that show something other than an item of theirs, whatever the case and punctuation, as other programs
 * let a person type. A list where a comment is meant may hold either.
 */
export function listTypedOver(proForma: ProForma, slots: readonly Slot[]): readonly ListTypedOver[] {
  return slots.flatMap(({ place, meaning, controls }) => {
    if (meaning.type === "answer-comment" || meaning.type === "grade-comment") return [];
    const list = controls.find(isTypedOver);
    return list ? [{ place, item: sameItem(proForma, meaning, list) }] : [];
  });
}

function isTypedOver({ kind, placeholderShown, items, text }: ContentControl): boolean {
  if (kind !== "drop-down" || placeholderShown || items.length === 0) return false;
  const shown = text.trim();
  if (shown === "" || items.some(({ displayText }) => displayText === shown)) return false;
  const key = wordingKey(shown);
  return items.every(({ displayText, value }) => wordingKey(displayText || value) !== key);
}

function sameItem(proForma: ProForma, meaning: PlaceMeaning, { items, text }: ContentControl): string | null {
  const meant = decodeListValue(proForma, meaning, text);
  if (meant === null) return null;
  const item = items.find(
    ({ displayText, value }) => decodeListValue(proForma, meaning, displayText || value) === meant,
  );
  return item ? item.displayText || item.value : null;
}

/** The value of the form's lists that a text at such a place means; null where it means none, or any text may stand there. */
export function decodeListValue(proForma: ProForma, meaning: PlaceMeaning, text: string): string | null {
  switch (meaning.type) {
    case "answer":
      return decodeAnswer(proForma, text);
    case "grade":
      return decodeGrade(proForma, text);
    case "header":
      return isAgeRange(proForma, meaning.field) ? decodeAgeRange(proForma, text) : null;
    default:
      return null;
  }
}

function isAgeRange({ header }: ProForma, field: string): boolean {
  return header.some(({ id, kind }) => id === field && kind === "age-range");
}
