/** A count with its noun: "1 query", "2 queries". `many` is the plural where an "s" does not make it. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
