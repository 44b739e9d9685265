/**
 * Counts how often a program reads a property of some data, or of anything in it: a measure of its work that no clock disturbs.
 * The same part always comes out as the same object, so that parts can be compared and kept in sets.
 */
export function countReads<Data extends object>(
  data: Data,
): { readonly counted: Data; readonly reads: () => number } {
  let reads = 0;
  const seen = new WeakMap<object, object>();
  const wrap = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    const known = seen.get(value);
    if (known !== undefined) return known;
    const counted = new Proxy(value, {
      get(target, key, receiver) {
        reads += 1;
        const found: unknown = Reflect.get(target, key, receiver);
        return typeof found === "function" ? found : wrap(found);
      },
    });
    seen.set(value, counted);
    return counted;
  };
  return { counted: wrap(data) as Data, reads: () => reads };
}
