import type { TextMarks } from "../../ooxml/document-model.ts";
import { pieceAt, type FlatText } from "./flat-text.ts";
import { splitIntoChoices } from "./printed-choices.ts";
import type { Stretch } from "./wording.ts";

const kindsOfMark = ["highlighted", "framed", "bold", "underlined"] as const satisfies (keyof TextMarks)[];

/**
 * Reads printed choices of which one is set off: "Yes / **No**". The text must hold nothing but choices, at least two of them,
 * and every kind of mark that one of them bears alone must point to the same one.
 * @param isChoice whether a text is one of the values on offer
 * @returns where the one that is set off is in the flat text; null where none is, or where marks contradict each other.
 */
export function readMarkedChoice(
  flat: FlatText,
  from: number,
  to: number,
  isChoice: (text: string) => boolean,
): Stretch | null {
  const choices = splitIntoChoices(flat.text, from, to, isChoice);
  if (choices === null || choices.length < 2) return null;
  const set = new Set<Stretch>();
  for (const kind of kindsOfMark) {
    const marked = choices.filter((choice) => isMarked(flat, choice, kind));
    const [only] = marked;
    if (only !== undefined && marked.length === 1) set.add(only);
  }
  const [one] = set;
  return one !== undefined && set.size === 1 ? one : null;
}

function isMarked(flat: FlatText, { from, to }: Stretch, kind: keyof TextMarks): boolean {
  for (let at = from; at < to; at += 1) {
    const isLetter = /[\p{L}\p{N}]/u.test(flat.text.charAt(at));
    if (isLetter && pieceAt(flat, at)?.marks[kind] !== true) return false;
  }
  return true;
}
