/** How often each value was given, by what it was given for: the grade of a section, the answer to a question. */
export type Counts = Record<string, Record<string, number>>;

/** Counts as they stand in their column. */
export function readCounts(json: string): Counts {
  // Only `writeCounts` writes such a column.
  return JSON.parse(json) as Counts;
}

export function writeCounts(counts: Counts): string {
  return JSON.stringify(counts);
}

/** Counts a value so many times more or less; null was not given and is not counted. What counts nothing is left out. */
export function countValue(counts: Counts, topic: string, value: string | null, by: number): void {
  if (value === null || isInherited(topic) || isInherited(value)) return;
  const values = (counts[topic] ??= {});
  const count = (values[value] ?? 0) + by;
  if (count === 0) Reflect.deleteProperty(values, value);
  else values[value] = count;
}

/** No id of a form and no grade is called like what every object has; such a name would reach all of them. */
function isInherited(name: string): boolean {
  return name in Object.prototype;
}
