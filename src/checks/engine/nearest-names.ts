/** The names that somebody who typed this most likely meant, best first; none when nothing is like it. */
export function nearestNames(typed: string, names: readonly string[], most = 3): readonly string[] {
  const wanted = typed.toLowerCase();
  const farthest = Math.max(2, Math.ceil(wanted.length / 3));
  return names
    .map((name) => ({ name, distance: distanceBetween(wanted, name.toLowerCase()) }))
    .filter(({ distance }) => distance <= farthest)
    .toSorted((one, other) => one.distance - other.distance)
    .slice(0, most)
    .map(({ name }) => name);
}

/** `Did you mean "answer-missing" or "grade-missing"?` with a space before it; nothing when nothing is like it. */
export function suggest(typed: string, names: readonly string[]): string {
  const nearest = nearestNames(typed, names).map((name) => `"${name}"`);
  return nearest.length === 0 ? "" : ` Did you mean ${nearest.join(" or ")}?`;
}

/** How many letters have to be added, left out or changed; words that are whole in the name cost less than their letters. */
function distanceBetween(typed: string, name: string): number {
  if (typed.length >= 4 && name.includes(typed)) return 1;
  return editDistance(typed, name);
}

/** Levenshtein's, a row at a time. */
function editDistance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const changed = (above[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      current.push(Math.min(changed, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    above = current;
  }
  return above.at(-1) ?? 0;
}
