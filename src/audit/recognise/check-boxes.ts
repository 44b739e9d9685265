import type { WordDocument } from "../../ooxml/document-model.ts";
import { pieceAt, type FlatText } from "./flat-text.ts";
import type { Stretch } from "./wording.ts";

const marks =
  /[\u2610-\u2612\u25a0\u25a1\u25a2\u2713-\u2718\u{1f5f5}-\u{1f5f9}\uf06f\uf071\uf0a8\uf0fb-\uf0fe]|\[[ xX\u2713]?\]/gu;
const untickedMark = /^(?:[\u2610\u25a1\u25a2\uf06f\uf071\uf0a8]|\[ ?\])$/u;

const OPENING_BRACKET = 0x5b;

/** Does the text hold a box to tick, empty or ticked? */
export function hasCheckBox(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 0x7f || code === OPENING_BRACKET) return text.search(marks) >= 0;
  }
  return false;
}

/**
 * Reads "☒ Yes ☐ No", the boxes before or after their words, as controls or as characters.
 * @param isChoice whether a text is one of the values on offer: a box beside other words is not ours to read.
 * @returns where the words beside each ticked box are; null where there are no such boxes.
 */
export function readCheckBoxes(
  document: WordDocument,
  flat: FlatText,
  from: number,
  to: number,
  isChoice: (text: string) => boolean,
): readonly Stretch[] | null {
  const text = flat.text.slice(from, to);
  if (!hasCheckBox(text)) return null;
  const found = [...text.matchAll(marks)];
  const [first] = found;
  if (first === undefined) return null;
  const leads = text.slice(0, first.index).trim() === "";
  const words = found.map((mark, index) =>
    leads
      ? { from: mark.index + mark[0].length, to: found[index + 1]?.index ?? text.length }
      : { from: (found[index - 1]?.index ?? -1) + (found[index - 1]?.[0].length ?? 1), to: mark.index },
  );
  if (!words.every((each) => isChoice(text.slice(each.from, each.to)))) return null;
  const ticked = words.filter((_, index) => {
    const mark = found[index];
    return mark !== undefined && isTicked(document, flat, from + mark.index, mark[0]);
  });
  return ticked.map((each) => ({ from: from + each.from, to: from + each.to }));
}

function isTicked(document: WordDocument, flat: FlatText, offset: number, mark: string): boolean {
  const piece = pieceAt(flat, offset);
  if (piece !== null && piece.control !== null) {
    const checked = document.controls[piece.control]?.checked;
    if (typeof checked === "boolean") return checked;
  }
  if (piece !== null && piece.field !== null) {
    const checked = document.fields[piece.field]?.checked;
    if (typeof checked === "boolean") return checked;
  }
  return !untickedMark.test(mark);
}
