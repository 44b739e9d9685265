const patterns = new WeakMap<readonly string[], RegExp>();

/**
 * Whether a text has one of the words or phrases, whatever the case; a star at the end of one stands for any ending. Takes
 * time linear in the length of the text.
 */
export function hasAny(text: string, words: readonly string[]): boolean {
  return words.length > 0 && patternOf(words).test(text);
}

/** Made once for each list, as many texts are looked through for the same words. */
function patternOf(words: readonly string[]): RegExp {
  const known = patterns.get(words);
  if (known) return known;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(sourceOf).join("|")})`, "iu");
  patterns.set(words, pattern);
  return pattern;
}

function sourceOf(word: string): string {
  const isOpen = word.endsWith("*");
  const parts = (isOpen ? word.slice(0, -1) : word).trim().split(/\s+/);
  const phrase = parts
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/'/g, "['’]"))
    .join("\\s{1,3}");
  return isOpen ? phrase : `${phrase}(?![\\p{L}\\p{N}])`;
}
