import type { Stretch } from "./wording.ts";

/** A form may print a whole scale; a text with more words than this is prose. */
const MAX_WORDS = 24;
/** "Requires improvement to be good" */
const MAX_WORDS_OF_CHOICE = 6;

/** Is the text nothing but several of the choices on offer, as a form prints them to be marked? */
export function isPrintedChoices(text: string, isChoice: (text: string) => boolean): boolean {
  return (splitIntoChoices(text, 0, text.length, isChoice)?.length ?? 0) > 1;
}

/** Where each of the choices is that a text consists of; null when there are other words among them. */
export function splitIntoChoices(
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
