import type { Hit } from "../identifiers/detector.ts";

/** More findings about one text help nobody, and a long text could have a hundred thousand. */
export const maxHitsPerText = 100;

/**
 * At most `maxHitsPerText` hits. Where there are more, the last one reaches from its own start to the end of them all, so
 * that none is left out and a reason for it expires when one of them changes.
 *
 * @param hits in the order of the text
 */
export function boundHits(hits: readonly Hit[]): readonly Hit[] {
  if (hits.length <= maxHitsPerText) return hits;
  const rest = hits.slice(maxHitsPerText - 1);
  const start = rest[0]?.start ?? 0;
  const end = rest.at(-1)?.end ?? start;
  return [...hits.slice(0, maxHitsPerText - 1), { start, end, sure: rest.some(({ sure }) => sure) }];
}
