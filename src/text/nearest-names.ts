import { distance } from "fastest-levenshtein";

/** The names that were most likely meant by what was typed, best first; none when nothing is similar. */
export function nearestNames(typed: string, names: readonly string[], max = 3): readonly string[] {
  const wanted = typed.toLowerCase();
  const maxOff = Math.max(2, Math.ceil(wanted.length / 3));
  return names
    .map((name) => ({ name, off: distanceBetween(wanted, name.toLowerCase()) }))
    .filter(({ off }) => off <= maxOff)
    .toSorted((one, other) => one.off - other.off)
    .slice(0, max)
    .map(({ name }) => name);
}

/** `Did you mean "answer-missing" or "grade-missing"?` with a space before it; empty when nothing is similar. */
export function suggest(typed: string, names: readonly string[]): string {
  const nearest = nearestNames(typed, names).map((name) => `"${name}"`);
  return nearest.length === 0 ? "" : ` Did you mean ${nearest.join(" or ")}?`;
}

/** The number of letters to add, remove or change; whole words of a name count less than their letters. */
function distanceBetween(typed: string, name: string): number {
  if (typed.length >= 4 && name.includes(typed)) return 1;
  return distance(typed, name);
}
