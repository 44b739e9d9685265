import type { TextMarks } from "../../ooxml/document-model.ts";
import { pieceAt, type FlatText } from "./flat-text.ts";
import type { Stretch } from "./placeholder.ts";

/** A form may print a whole scale; a text with more words than this is prose. */
const MAX_WORDS = 24;
/** "Requires improvement to be good" */
const MAX_WORDS_OF_CHOICE = 6;

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

/** Is the text nothing but several of the choices on offer, as a form prints them to be marked? */
export function isPrintedChoices(text: string, isChoice: (text: string) => boolean): boolean {
  return (splitIntoChoices(text, 0, text.length, isChoice)?.length ?? 0) > 1;
}

/** @returns null when there are other words among them. */
function splitIntoChoices(
  text: string,
  from: number,
  to: number,
  isChoice: (text: string) => boolean,
): readonly Stretch[] | null {
  const words = [...text.slice(from, to).matchAll(/[\p{L}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    from: from + index,
    to: from + index + word.length,
  }));
  if (words.length > MAX_WORDS) return null;
  const choices: Stretch[] = [];
  for (let at = 0; at < words.length;) {
    const first = words[at];
    if (first === undefined) break;
    const length = lengthOfChoice(text, words.slice(at, at + MAX_WORDS_OF_CHOICE), isChoice);
    const last = words[at + length - 1];
    if (last !== undefined && length > 0) choices.push({ from: first.from, to: last.to });
    else if (!/^(?:or|and)$/iu.test(text.slice(first.from, first.to))) return null;
    at += Math.max(length, 1);
  }
  return choices;
}

/** How many of the words make the longest choice that begins here; 0 for none. */
function lengthOfChoice(
  text: string,
  words: readonly Stretch[],
  isChoice: (text: string) => boolean,
): number {
  const [first] = words;
  if (first === undefined) return 0;
  return words.findLastIndex((last) => isChoice(text.slice(first.from, last.to))) + 1;
}

function isMarked(flat: FlatText, { from, to }: Stretch, kind: keyof TextMarks): boolean {
  for (let at = from; at < to; at += 1) {
    const isLetter = /[\p{L}\p{N}]/u.test(flat.text.charAt(at));
    if (isLetter && pieceAt(flat, at)?.marks[kind] !== true) return false;
  }
  return true;
}
