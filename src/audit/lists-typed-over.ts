import type { ContentControl } from "../ooxml/document-model.ts";
import type { FormValue } from "../proforma/form-tree.ts";
import { decodeValue } from "./codecs/value.ts";
import type { ListTypedOver } from "./document-facts.ts";
import type { Slot } from "./recognise/recognition.ts";
import { wordingKey } from "./recognise/wording.ts";

/**
 * Drop-down lists that show something other than one of their items, whatever the case and punctuation, as other programs
 * let a person type. A list where a comment is meant may hold either.
 */
export function listTypedOver(slots: readonly Slot[]): readonly ListTypedOver[] {
  return slots.flatMap(({ place, value, controls }) => {
    const { owner, definition } = value;
    const isBesideChoice = owner.kind === "row" || owner.kind === "judgement";
    if (isBesideChoice && definition.type === "text") return [];
    const list = controls.find(isTypedOver);
    return list ? [{ place, item: sameItem(value, list) }] : [];
  });
}

function isTypedOver({ kind, placeholderShown, items, text }: ContentControl): boolean {
  if (kind !== "drop-down" || placeholderShown || items.length === 0) return false;
  const shown = text.trim();
  if (shown === "" || items.some(({ displayText }) => displayText === shown)) return false;
  const key = wordingKey(shown);
  return items.every(({ displayText, value }) => wordingKey(displayText || value) !== key);
}

function sameItem(value: FormValue, { items, text }: ContentControl): string | null {
  const meant = decodeListValue(value, text);
  if (meant === null) return null;
  const item = items.find(
    ({ displayText, value: kept }) => decodeListValue(value, displayText || kept) === meant,
  );
  return item ? item.displayText || item.value : null;
}

/** The value of the form's lists that a text at such a place means; null where it means none, or where any text is allowed. */
export function decodeListValue(value: FormValue, text: string): string | null {
  const meant = value.definition.type === "choice" ? decodeValue(value, text) : null;
  return typeof meant === "string" ? meant : null;
}
