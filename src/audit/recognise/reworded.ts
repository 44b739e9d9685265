import type { GridPart } from "../../proforma/form.ts";
import type { PreparedForm, WeighedWording } from "./prepare-form.ts";
import { compareWithAny, wordingOn, type Likeness } from "./similarity.ts";
import { withoutNumbering } from "./wording.ts";
import type { Wording } from "./words.ts";

/** Where the row is among its own section's questions, words may be left out or added. */
export const ALIKE_IN_SECTION = 0.65;
/** Elsewhere only little may differ. */
export const ALIKE_ANYWHERE = 0.8;
/** By so much another section's question may be ahead of the one in the row's own section. */
export const SECTION_COUNTS_FOR = 0.05;
/** By so much the likest must be ahead of the next. */
export const CLEAR_LEAD = 0.1;

/**
 * May the two be one question? Words may be left out or said otherwise. Never when one denies what the other asks, nor when a
 * word was swapped for another or came in, however much else is the same: "for the carer" makes it another question.
 */
export function isAlike(likeness: Likeness, threshold: number): boolean {
  const { share, negationDiffers, swapsWord, addsWord } = likeness;
  return share >= threshold && !negationDiffers && !swapsWord && !addsWord;
}

export function wordingOfText(form: PreparedForm, text: string): Wording {
  return wordingOn(form.scale, withoutNumbering(text));
}

/**
 * The one wording of a list that a text comes clearly closest to, and close enough; null when there is none.
 * @param implied stems that go without saying beside these wordings.
 */
export function closestOf<Meaning>(
  form: PreparedForm,
  list: readonly WeighedWording<Meaning>[],
  text: string,
  threshold: number,
  implied?: ReadonlySet<string>,
): Meaning | null {
  const wording = wordingOfText(form, text);
  const ranked = list
    .map(({ known, wordings }) => ({
      known,
      likeness: compareWithAny(form.scale, wordings, wording, implied),
    }))
    .sort((one, other) => other.likeness.share - one.likeness.share);
  const [best, next] = ranked;
  if (best === undefined || !isAlike(best.likeness, threshold)) return null;
  return best.likeness.share - (next?.likeness.share ?? 0) >= CLEAR_LEAD ? best.known : null;
}

export function closestHeading(form: PreparedForm, text: string): GridPart | null {
  return closestOf(form, form.headings, text, ALIKE_IN_SECTION)?.section ?? null;
}
