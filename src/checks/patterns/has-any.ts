const patterns = new WeakMap<readonly string[], RegExp>();

/**
 * Whether a text has one of the words or phrases, whatever the case. A star at the end of a word stands for any ending. Takes
 * time linear in the length of the text.
 */
export function hasAny(text: string, words: readonly string[]): boolean {
  return text.search(patternOf(words)) >= 0;
}

/** Every place in a text where one of the words or phrases is, as `hasAny` finds them; none overlaps another. */
export function findAny(
  text: string,
  words: readonly string[],
): readonly { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(patternOf(words))].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

const nothing = /(?!)/gu;

/** Made once for each list, because many texts are searched for the same words. */
function patternOf(words: readonly string[]): RegExp {
  if (words.length === 0) return nothing;
  const known = patterns.get(words);
  if (known) return known;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(sourceOf).join("|")})`, "giu");
  patterns.set(words, pattern);
  return pattern;
}

function sourceOf(word: string): string {
  const isOpen = word.endsWith("*");
  const parts = (isOpen ? word.slice(0, -1) : word).trim().split(/\s+/);
  const phrase = parts
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/'/g, "['’]"))
    .join("\\s{1,3}");
  return isOpen ? `${phrase}[\\p{L}\\p{N}]{0,30}` : `${phrase}(?![\\p{L}\\p{N}])`;
}
