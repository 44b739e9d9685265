/** What a pause before another attempt depends on. */
export interface Pause {
  /** What the other side asked for in seconds, decimals too; null where it asked for nothing. */
  readonly retryAfterSeconds: number | null;
  /** From 0 up to 1, as `Math.random` gives it. */
  readonly random: () => number;
  /** No pause is longer by our own choice; 60 seconds when nothing is said. */
  readonly maxSeconds?: number;
}

const firstSeconds = 2;

/**
 * How many seconds to wait before the next attempt. What the other side asked for is kept, rounded up: who comes earlier is
 * counted again (Microsoft's guidance on throttling). Otherwise anything up to 2, 4, 8 … seconds by chance, as senders that
 * failed together would otherwise come back together.
 * @param attempt how many attempts have failed, from 1.
 */
export function waitBefore(attempt: number, { retryAfterSeconds, random, maxSeconds = 60 }: Pause): number {
  if (retryAfterSeconds !== null && retryAfterSeconds > 0) return Math.ceil(retryAfterSeconds);
  return random() * Math.min(maxSeconds, firstSeconds * 2 ** (attempt - 1));
}
