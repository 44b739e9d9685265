import { wordsOfKey } from "./near-words.ts";
import type { Line } from "./logical-rows.ts";
import type { Known } from "./known-wording.ts";
import type { PreparedForm } from "./prepare-form.ts";
import { stemOf } from "./words.ts";

/** Labels of one document that are the form's wording, misspelt or beside the same in another language. */
export interface LearntWordings {
  /** The form, which knows these labels too. */
  readonly form: PreparedForm;
  readonly misspelt: ReadonlySet<string>;
}

/** So many labels in two languages make a bilingual form; one alone may name two things ("IRO / Manager"). */
const MIN_BILINGUAL = 5;

/** In characters. A longer text is no label. */
const MAX_LABEL = 500;

/**
 * Learns how one document words what the form asks, where that is sure: labels with small spelling mistakes, and labels in two
 * languages. A wording that the document has to the letter is never looked for in another text.
 */
export function learnWordings(form: PreparedForm, lines: readonly Line[]): LearntWordings {
  const texts = new Set<string>();
  for (const line of lines) {
    if (line.type === "paragraph") texts.add(line.paragraph.text);
    else for (const cell of line.cells) texts.add(cell.text);
  }
  const exact = new Set<Known>();
  const unknown: string[] = [];
  for (const text of texts) {
    if (text.trim() === "" || text.length > MAX_LABEL) continue;
    const known = form.lookUp(text);
    if (known.length === 0) unknown.push(text);
    else for (const each of known) exact.add(each);
  }
  const learnt = new Map<string, readonly Known[]>();
  const bilingual = unknown.flatMap((text) => {
    const known = knownInTwoLanguages(form, text);
    return known === null ? [] : [[text, known] as const];
  });
  if (bilingual.length >= MIN_BILINGUAL) for (const [text, known] of bilingual) learnt.set(text, known);
  const misspelt = new Set<string>();
  for (const text of unknown) {
    const known = learnt.has(text) ? null : knownMisspelt(form, text);
    if (known === null || known.some((each) => exact.has(each))) continue;
    learnt.set(text, known);
    misspelt.add(text);
  }
  if (learnt.size === 0) return { form, misspelt };
  const lookUp = (text: string): readonly Known[] => learnt.get(text) ?? form.lookUp(text);
  return { form: { ...form, lookUp }, misspelt };
}

const parting = /[/|\n]|\s[-\u2013\u2014]\s/gu;
/** Words that are English and, as far as is known, nothing else. */
const english =
  /\b(?:the|of|is|are|was|were|and|for|with|has|have|had|been|be|by|from|that|which|will|how|any|this|not|or)\b/iu;

/** "Team / Tîm": one part to the letter, the other in words that neither the form nor English has. */
function knownInTwoLanguages(form: PreparedForm, text: string): readonly Known[] | null {
  for (const { index, 0: sign } of text.matchAll(parting)) {
    const before = text.slice(0, index);
    const after = text.slice(index + sign.length);
    for (const [ours, theirs] of [
      [before, after],
      [after, before],
    ] as const) {
      const known = form.lookUp(ours);
      if (known.length > 0 && isForeign(form, theirs)) return known;
    }
  }
  return null;
}

function isForeign({ scale }: PreparedForm, text: string): boolean {
  const words = wordsOfKey(text);
  return (
    words.some((word) => word.length > 1) &&
    !english.test(text) &&
    words.every((word) => word.length < 4 || !scale.vocabulary.has(stemOf(word)))
  );
}

/** @returns null where the text is too far from every wording, or as near to several. */
function knownMisspelt(form: PreparedForm, text: string): readonly Known[] | null {
  const near = form.spelling.closest(text);
  return near === null ? null : form.lookUp(near);
}
