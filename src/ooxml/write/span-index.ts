import type { Span } from "../document-model.ts";

/** Finds what lies within a stretch of a text without looking at all the rest. */
export interface SpanIndex<Item> {
  /** The items that lie within the stretch, in the order in which they were given. */
  within(stretch: Span): readonly Item[];
}

interface Entry<Item> extends Span {
  readonly item: Item;
  readonly order: number;
}

export function indexSpans<Item>(items: Iterable<Item>, spanOf: (item: Item) => Span): SpanIndex<Item> {
  const entries: Entry<Item>[] = [];
  for (const item of items) {
    const { start, end } = spanOf(item);
    entries.push({ item, start, end, order: entries.length });
  }
  entries.sort((one, other) => one.start - other.start || one.order - other.order);
  return {
    within({ start, end }) {
      const found: Entry<Item>[] = [];
      for (let at = firstFrom(entries, start); at < entries.length; at += 1) {
        const entry = entries[at];
        if (entry === undefined || entry.start > end) break;
        if (entry.end <= end) found.push(entry);
      }
      return found.sort((one, other) => one.order - other.order).map(({ item }) => item);
    },
  };
}

/** The first of the sorted entries that starts at the position or behind it. */
export function firstFrom(entries: readonly { readonly start: number }[], position: number): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((entries[middle]?.start ?? Infinity) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
