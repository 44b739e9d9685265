/** Words parted by blanks or lines, as a set. */
export function wordSet(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

const coded = /(\d)([a-z]*)/g;

/** A list of which each word is written as the number of letters it shares with the word before, then the rest of it. */
export function readFrontCoded(list: string): ReadonlySet<string> {
  const words = new Set<string>();
  let before = "";
  for (const [, shared, rest = ""] of list.matchAll(coded)) {
    before = before.slice(0, Number(shared)) + rest;
    words.add(before);
  }
  return words;
}
