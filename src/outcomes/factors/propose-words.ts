/**
 * Words that may belong into the codebook: those that audits with a code use more than the others. They are proposed to the people
 * who write the next codebook; nobody's audit is coded by them.
 */

/** What an auditor wrote, and whose audit it is. */
export interface FactorText {
  readonly authority: string;
  readonly text: string;
}

export interface ProposedWord {
  readonly word: string;
  /** Of how many authorities: one auditor's style is no theme. */
  readonly authorities: number;
  readonly logOdds: number;
}

const prior = 0.05;
const minAuthorities = 3;
const maxWords = 20;
/** Of the log-likelihood: less than this happens in one word of twenty by chance. */
const minLogLikelihood = 3.84;

/**
 * The words that `these` use more than `those`, the strongest first, from three authorities.
 * @param known phrases of the codebook, which need no proposal
 */
export function proposeWords(
  these: readonly FactorText[],
  those: readonly FactorText[],
  known: readonly string[] = [],
): readonly ProposedWord[] {
  const [one, other] = [these, those].map((texts) => countWords(texts.map(({ text }) => text)));
  if (one === undefined || other === undefined) return [];
  const odds = logOddsOf(one, other);
  const [n1, n2] = [sumOf(one), sumOf(other)];
  const authoritiesWith = (word: string) =>
    new Set(these.filter(({ text }) => wordsOf(text).includes(word)).map(({ authority }) => authority)).size;
  return [...one.keys()]
    .filter((word) => !known.some((phrase) => phrase.includes(word)))
    .filter((word) => logLikelihood(one.get(word) ?? 0, n1, other.get(word) ?? 0, n2) >= minLogLikelihood)
    .map((word) => ({ word, authorities: authoritiesWith(word), logOdds: odds.get(word) ?? 0 }))
    .filter(({ authorities, logOdds }) => authorities >= minAuthorities && logOdds > 0)
    .toSorted((a, b) => b.logOdds - a.logOdds || a.word.localeCompare(b.word))
    .slice(0, maxWords);
}

/** @returns small letters, in the order of the text */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? [];
}

export function countWords(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of texts.flatMap(wordsOf)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * How much more often a word is in the first texts: the standardised log-odds ratio with a flat prior of Monroe, Colaresi and
 * Quinn (2008), for every word of either.
 */
export function logOddsOf(
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const words = new Set([...one.keys(), ...other.keys()]);
  const all = prior * words.size;
  const [n1, n2] = [sumOf(one), sumOf(other)];
  return new Map(
    [...words].map((word) => {
      const [x1, x2] = [one.get(word) ?? 0, other.get(word) ?? 0];
      const difference =
        Math.log((x1 + prior) / (n1 + all - x1 - prior)) - Math.log((x2 + prior) / (n2 + all - x2 - prior));
      return [word, difference / Math.sqrt(1 / (x1 + prior) + 1 / (x2 + prior))] as const;
    }),
  );
}

function sumOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/**
 * The log-likelihood G² of a word in two collections of texts, over all four cells (Rayson's tables have two).
 * @param x1 of n1 words in the first, x2 of n2 in the second
 */
export function logLikelihood(x1: number, n1: number, x2: number, n2: number): number {
  const [with1, all] = [x1 + x2, n1 + n2];
  const cell = (observed: number, row: number, column: number) =>
    observed === 0 ? 0 : observed * Math.log((observed * all) / (row * column));
  return (
    2 *
    (cell(x1, with1, n1) +
      cell(x2, with1, n2) +
      cell(n1 - x1, all - with1, n1) +
      cell(n2 - x2, all - with1, n2))
  );
}
