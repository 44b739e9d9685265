import type { Meaning } from "../../proforma/form.ts";
import type { PlainText } from "../engine/plain-text.ts";
import type { FormText, WordList } from "../engine/subject.ts";

/** A stretch of a plain text that looks like an identifier. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  /** False where the same shape is often something harmless and nothing nearby decides it. */
  readonly sure: boolean;
}

/** The place of the text, as far as it tells what a word there may mean. */
export interface Surroundings {
  /** What the text is about, as far as the form says. */
  readonly means: Meaning | null;
  /** Words that name nobody here, in lower case: the form's own wording and the authority's name. */
  readonly knownWords: WordList;
  /** The other texts of the form and this one: a name found in one is found in all. Absent for a text on its own. */
  readonly formTexts?: readonly FormText[];
}

/** It is no part of a form, so the words around it say nothing. */
export const noSurroundings: Surroundings = { means: null, knownWords: { has: () => false } };

/** Names of places belong in these, such as the name of an authority. */
export function namesBelongIn(means: Meaning | null): boolean {
  return means === "authority" || means === "team";
}

/** Finds one kind of identifier in a plain text, in time linear in its length. */
export type Detector = (plain: PlainText, surroundings: Surroundings) => readonly Hit[];

export type Verdict = boolean | "unsure";

/**
 * Every match of a global pattern as a hit, where `judge` does not refuse it. Bounded quantifiers keep patterns linear.
 * A pattern with a group named `hit` makes a hit of that group, which must be at the end of the match.
 */
export function findAll(
  text: string,
  pattern: RegExp,
  judge: (match: RegExpExecArray) => Verdict = () => true,
): Hit[] {
  const hits: Hit[] = [];
  for (let match = matchFrom(text, pattern, 0); match !== null;) {
    const end = match.index + match[0].length;
    const verdict = judge(match);
    if (verdict !== false) {
      const start = end - (match.groups?.hit ?? match[0]).length;
      hits.push({ start, end, sure: verdict === true });
    }
    match = matchFrom(text, pattern, end);
  }
  return hits;
}

/** Patterns are shared, so none relies on where a search with it ended. */
function matchFrom(text: string, pattern: RegExp, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

const none: readonly Hit[] = [];

/** Hits in the order of the text; of those that overlap, the earlier and longer one. */
export function mergeHits(...lists: readonly (readonly Hit[])[]): readonly Hit[] {
  const filled = lists.filter(({ length }) => length > 0);
  const [first = none] = filled;
  if (filled.length < 2 && first.length < 2) return first;
  const merged: Hit[] = [];
  for (const hit of filled.flat().sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last === undefined || hit.start >= last.end) merged.push(hit);
    else if (hit.sure && !last.sure) merged[merged.length - 1] = { ...last, sure: true };
  }
  return merged;
}

/** The text before an offset, at most `length` units of it: enough context for a keyword. */
export function textBefore(text: string, offset: number, length: number): string {
  return text.slice(Math.max(0, offset - length), offset);
}

export function textAfter(text: string, offset: number, length: number): string {
  return text.slice(offset, offset + length);
}
