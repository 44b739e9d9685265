/** A word this short is another word when a letter changes. */
const MIN_LENGTH = 5;
/** From this length on two letters may be wrong. */
const MIN_LENGTH_FOR_TWO = 9;
/** At most one word in so many may be misspelt, and always one. */
const WORDS_PER_MISTAKE = 2;
const MAX_MISTAKES = 3;

export interface Spelling {
  /** The one text of the list that this is a misspelling of; null when there is none, or more than one. */
  closest(text: string): string | null;
}

/** A cheap estimate of how many words a text has. */
function countOf(text: string): number {
  let count = 1;
  for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) count += 1;
  return count;
}

export function wordsOfKey(text: string): readonly string[] {
  return (
    text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/['\u2018\u2019]/gu, "")
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** Compares texts word by word, so that each is only compared with those that have as many words. */
export function makeSpelling(texts: readonly string[]): Spelling {
  const byCount = new Map<number, { readonly text: string; readonly words: readonly string[] }[]>();
  const known = new Set<string>();
  for (const text of texts) {
    const words = wordsOfKey(text);
    for (const word of words) known.add(word);
    const others = byCount.get(words.length);
    if (others === undefined) byCount.set(words.length, [{ text, words }]);
    else others.push({ text, words });
  }
  const counts = [...byCount.keys()];
  // Single signs, and words parted by a sign and no space, make this no more than an estimate.
  const mayHaveCount = (count: number): boolean => counts.some((each) => Math.abs(each - count) <= 2);
  return {
    closest: (text) => {
      if (!mayHaveCount(countOf(text))) return null;
      const words = wordsOfKey(text);
      const near = (byCount.get(words.length) ?? []).filter((each) => isMisspelt(each.words, words, known));
      const [only] = near;
      return only !== undefined && near.length === 1 ? only.text : null;
    },
  };
}

function isMisspelt(ours: readonly string[], theirs: readonly string[], known: ReadonlySet<string>): boolean {
  let left = Math.min(Math.max(1, Math.floor(ours.length / WORDS_PER_MISTAKE)), MAX_MISTAKES);
  for (const [index, word] of ours.entries()) {
    const other = theirs[index] ?? "";
    if (word === other) continue;
    // A word that the form itself uses is no mistake for another of its words.
    if (left === 0 || known.has(other) || !isNearWord(word, other)) return false;
    left -= 1;
  }
  return true;
}

/** One letter wrong, missing, too many or exchanged with the next, never the first; two in a long word. */
function isNearWord(word: string, other: string): boolean {
  if (word.length < MIN_LENGTH || !other.startsWith(word.charAt(0))) return false;
  return distance(word, other) <= (word.length >= MIN_LENGTH_FOR_TWO ? 2 : 1);
}

/** Optimal string alignment: insertions, deletions, changes, and exchanges of two neighbours. */
function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > 2) return Infinity;
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]) {
        least = Math.min(least, (beforeLast[column - 2] ?? 0) + 1);
      }
      now.push(least);
    }
    beforeLast = last;
    last = now;
  }
  return last[other.length] ?? Infinity;
}
