/**
 * Control limits of a monthly series (an XmR chart): where its points lie as long as nothing but chance moves them. Not for cycles:
 * with six audits the limits go from nothing to everything.
 */

export interface ProcessLimits {
  readonly mean: number;
  readonly lower: number;
  readonly upper: number;
}

/** With fewer points limits are a trial, so none are given. */
const minPoints = 12;
/** Of two neighbours' mean distance: three standard deviations of a point. */
const width = 2.66;
/** How many mean distances a single distance must exceed to be a signal. */
const largest = 3.267;

/**
 * @param values month by month
 * @param leaveOut whether large distances are left out of the mean distance, as NHS charts do; Excel's tool keeps them
 * @returns null for fewer than twelve points
 */
export function processLimits(values: readonly number[], leaveOut = true): ProcessLimits | null {
  if (values.length < minPoints) return null;
  const mean = meanOf(values);
  const distances = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));
  const limit = largest * meanOf(distances);
  const spread = width * meanOf(leaveOut ? distances.filter((each) => each < limit) : distances);
  return { mean, lower: mean - spread, upper: mean + spread };
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
