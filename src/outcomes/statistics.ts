/** The few statistics that outcomes use. Everywhere x of n audits have a property, and n is small. */

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** The standard normal quantile for 95 %. */
const z95 = 1.959963984540054;

/**
 * Wilson's score interval for a share, at 95 %, from 0 to 1. Newcombe (1998), method 3: 81 of 263 gives 0.2553 to 0.3662.
 * @param n at least 1
 */
export function wilsonInterval(x: number, n: number): Interval {
  const share = x / n;
  const squared = z95 ** 2;
  const centre = share + squared / (2 * n);
  const spread = z95 * Math.sqrt((share * (1 - share)) / n + squared / (4 * n ** 2));
  const scale = 1 + squared / n;
  return { lower: Math.max(0, (centre - spread) / scale), upper: Math.min(1, (centre + spread) / scale) };
}

/**
 * Newcombe's interval for the difference of two shares (method 10), at 95 %, from -1 to 1: now less before.
 */
export function differenceInterval(
  now: { readonly x: number; readonly n: number },
  before: { readonly x: number; readonly n: number },
): Interval {
  const one = wilsonInterval(now.x, now.n);
  const other = wilsonInterval(before.x, before.n);
  const [p, q] = [now.x / now.n, before.x / before.n];
  return {
    lower: p - q - Math.hypot(p - one.lower, other.upper - q),
    upper: p - q + Math.hypot(one.upper - p, q - other.lower),
  };
}

/** Fisher's exact test, two-sided: how likely a difference at least as rare is by chance, from 0 to 1. */
export function fisherExact(x1: number, n1: number, x2: number, n2: number): number {
  const total = x1 + x2;
  const probability = (x: number) =>
    Math.exp(logChoose(n1, x) + logChoose(n2, total - x) - logChoose(n1 + n2, total));
  const observed = probability(x1);
  let sum = 0;
  for (let x = Math.max(0, total - n2); x <= Math.min(n1, total); x += 1) {
    const each = probability(x);
    // Equal probabilities may differ in the last digit.
    if (each <= observed * (1 + 1e-9)) sum += each;
  }
  return Math.min(1, sum);
}

function logChoose(n: number, k: number): number {
  let sum = 0;
  for (let each = 1; each <= k; each += 1) sum += Math.log(n - k + each) - Math.log(each);
  return sum;
}

/**
 * What k of n cases drawn without replacement say about all of them, exactly at 95 %: how many of `population` may have the
 * property. "Six of a list of 12, four of them Good: 4 to 10."
 */
export function populationBounds(k: number, n: number, population: number): Interval {
  const tail = 0.025;
  const chance = (good: number, x: number) =>
    x > good || n - x > population - good
      ? 0
      : Math.exp(logChoose(good, x) + logChoose(population - good, n - x) - logChoose(population, n));
  const atLeast = (good: number) => sumOf(k, n, (x) => chance(good, x));
  const atMost = (good: number) => sumOf(0, k, (x) => chance(good, x));
  const possible = Array.from({ length: population + 1 }, (_, good) => good).filter(
    (good) => atLeast(good) > tail && atMost(good) > tail,
  );
  return { lower: possible[0] ?? k, upper: possible.at(-1) ?? population - (n - k) };
}

function sumOf(from: number, to: number, term: (x: number) => number): number {
  let sum = 0;
  for (let x = from; x <= to; x += 1) sum += term(x);
  return sum;
}

/**
 * Jeffreys' interval for a share, at 95 %, from 0 to 1: the quantiles of Beta(x + ½, n - x + ½), with 0 and 1 at the ends. For a
 * reader who wants another interval than Wilson's beside a small count.
 */
export function jeffreysInterval(x: number, n: number): Interval {
  const [a, b] = [x + 0.5, n - x + 0.5];
  return {
    lower: x === 0 ? 0 : betaQuantile(0.025, a, b),
    upper: x === n ? 1 : betaQuantile(0.975, a, b),
  };
}

/** By halving, as the distribution only rises. */
function betaQuantile(chance: number, a: number, b: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2;
    if (betaUpTo(middle, a, b) < chance) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The chance that Beta(a, b) is at most x: Simpson's rule over sin², which takes the ends away that grow without limit. */
function betaUpTo(x: number, a: number, b: number): number {
  const area = (to: number) => {
    const steps = 400;
    const width = to / steps;
    const height = (at: number) => Math.sin(at) ** (2 * a - 1) * Math.cos(at) ** (2 * b - 1);
    let sum = height(0) + height(to);
    for (let step = 1; step < steps; step += 1) sum += (step % 2 === 1 ? 4 : 2) * height(step * width);
    return (sum * width) / 3;
  };
  return area(Math.asin(Math.sqrt(x))) / area(Math.PI / 2);
}
