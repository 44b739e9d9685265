import type { Section } from "../../proforma/pro-forma.ts";
import type { PreparedForm, WeighedWording } from "./prepare-pro-forma.ts";
import { compareWithAny, wordingOn, type Likeness } from "./similarity.ts";
import { withoutNumbering } from "./wording.ts";
import type { Wording } from "./words.ts";

/** Where the row stands among its own section's questions, words may be left out or added. */
export const ALIKE_IN_SECTION = 0.65;
/** Elsewhere only little may differ. */
export const ALIKE_ANYWHERE = 0.8;
/** With this much in common one word may even have given way to another. */
const ALIKE_DESPITE_SWAP = 0.9;
/** Only in a very long question may a word have come in that is nowhere on the form: it may make it another question. */
const ALIKE_DESPITE_UNKNOWN_WORD = 0.95;
/** By so much another section's question may be ahead of the one in whose section the row stands. */
export const SECTION_COUNTS_FOR = 0.05;
/** By so much the likest must be ahead of the next. */
export const CLEAR_LEAD = 0.1;

/** May the two be one question? Never when one denies what the other asks, nor when a telling word was swapped. */
export function isAlike(likeness: Likeness, threshold: number): boolean {
  if (likeness.negationDiffers || likeness.share < threshold) return false;
  if (likeness.addsUnknownWord && likeness.share < ALIKE_DESPITE_UNKNOWN_WORD) return false;
  return !likeness.swapsWord || likeness.share >= ALIKE_DESPITE_SWAP;
}

export function wordingOfText(form: PreparedForm, text: string): Wording {
  return wordingOn(form.scale, withoutNumbering(text));
}

/** The one wording of a list that a text comes clearly closest to, and close enough; null when there is none. */
export function closestOf<Meaning>(
  form: PreparedForm,
  list: readonly WeighedWording<Meaning>[],
  text: string,
  threshold: number,
): Meaning | null {
  const wording = wordingOfText(form, text);
  const ranked = list
    .map(({ known, wordings }) => ({ known, likeness: compareWithAny(form.scale, wordings, wording) }))
    .sort((one, other) => other.likeness.share - one.likeness.share);
  const [best, next] = ranked;
  if (best === undefined || !isAlike(best.likeness, threshold)) return null;
  return best.likeness.share - (next?.likeness.share ?? 0) >= CLEAR_LEAD ? best.known : null;
}

export function closestHeading(form: PreparedForm, text: string): Section | null {
  return closestOf(form, form.headings, text, ALIKE_IN_SECTION)?.section ?? null;
}
