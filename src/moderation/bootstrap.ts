/** The middle 95 % of what a figure is when cases are drawn again and again from those there are. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** As many as make the ends of an interval steady to two decimals. */
const resamples = 2000;
/** Fixed, so that the same audits give the same interval to everybody. */
const seed = 20_260_901;

/**
 * The bootstrap interval of a figure, drawn by case: nine grades of one case are not nine cases. Null where there are fewer than two
 * cases, or where the figure is not defined for most of the draws.
 */
export function bootstrapByCase<Case>(
  cases: readonly Case[],
  figureOf: (drawn: readonly Case[]) => number | null,
): Interval | null {
  if (cases.length < 2) return null;
  const random = randomFrom(seed);
  const figures: number[] = [];
  for (let round = 0; round < resamples; round++) {
    const drawn = cases.map(() => cases[Math.floor(random() * cases.length)] as Case);
    const figure = figureOf(drawn);
    if (figure !== null) figures.push(figure);
  }
  if (figures.length < resamples / 2) return null;
  figures.sort((one, other) => one - other);
  return { low: quantile(figures, 0.025), high: quantile(figures, 0.975) };
}

function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? 0;
  return below + (above - below) * (at - Math.floor(at));
}

/** The same numbers from 0 up to 1 for the same seed (mulberry32). Nothing secret is drawn by it. */
function randomFrom(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
