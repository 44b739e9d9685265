import type { Stretch } from "./wording.ts";

/** In characters: no choice with what parts it from the words behind it is longer. */
const MAX_CHOICE = 45;

/** A sign that parts a choice from the words about it. A hyphen counts only beside a space. */
const parting = /[\n\u2013\u2014:;,.]|-(?=\s)|(?<=\s)-|\s(?=\()/gu;

export interface ChoiceWithWords {
  readonly choice: Stretch;
  readonly words: Stretch;
}

/**
 * Parts "Yes – the plan is clear" into the choice and the words about it. A sign must stand between the two: in "No plan was
 * found" and "Yes and no" nobody chose anything.
 * @param isChoice whether a text is one of the values on offer
 * @returns where both are in the text; null where it is no such text, or where the words are a choice themselves.
 */
export function partChoiceWithWords(
  text: string,
  from: number,
  isChoice: (text: string) => boolean,
): ChoiceWithWords | null {
  const whole = text.slice(from);
  let found: ChoiceWithWords | null = null;
  for (const { index, 0: sign } of whole.slice(0, MAX_CHOICE).matchAll(parting)) {
    const choice = whole.slice(0, index).trim();
    if (choice === "" || !isChoice(choice)) continue;
    // "N. Smith" and "No. 5" begin like an answer.
    if (sign.includes(".") && (choice.length < 2 || /^\s*\d/u.test(whole.slice(index + sign.length))))
      continue;
    const start = from + whole.length - whole.trimStart().length;
    const behind = whole.slice(index + sign.length);
    const words = {
      from: from + whole.length - behind.trimStart().length,
      to: from + whole.trimEnd().length,
    };
    found = { choice: { from: start, to: from + index }, words };
  }
  if (found === null) return null;
  const words = text.slice(found.words.from, found.words.to);
  return /\p{L}/u.test(words) && !isChoice(words) ? found : null;
}
