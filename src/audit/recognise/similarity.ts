import { stemOf, weightOf, wordingOf, wordsOf, type Wording } from "./words.ts";

/** How alike two wordings are. */
export interface Likeness {
  /** Twice the weight of what they share over the weight of both: 1 is the same words, 0 none in common. */
  readonly share: number;
  /** One denies what the other asks. */
  readonly negationDiffers: boolean;
  /** A word that makes the question what it is has given way to another ("dental" for "health"). */
  readonly swapsWord: boolean;
  /** There is a word that the form nowhere uses, and that may make it another question ("mental" health). */
  readonly addsUnknownWord: boolean;
}

/** Weighs words by how rare they are among the wordings of one pro forma. */
export interface WordScale {
  readonly vocabulary: ReadonlySet<string>;
  weigh(stem: string): number;
  /** A word that tells this question from the others. */
  isTelling(stem: string): boolean;
}

const STOP_WEIGHT = 0.1;
/** A plain word counts for less than any other, as "set out" means much the same as "identify". */
const PLAIN_FACTOR = 0.3;
/** A word in more than every fifth wording ("plan") tells little. */
const COMMON_SHARE = 0.2;

/** @param texts all wordings of the pro forma that rows are compared with. */
export function makeWordScale(texts: readonly string[]): WordScale {
  const uses = new Map<string, number>();
  for (const text of texts) {
    const stems = new Set(wordsOf(text).map(([whole]) => stemOf(whole)));
    for (const stem of stems) uses.set(stem, (uses.get(stem) ?? 0) + 1);
  }
  const rarity = (stem: string): number => 0.5 + Math.log((texts.length + 1) / ((uses.get(stem) ?? 1) + 0.5));
  const weigh = (stem: string): number => {
    const kind = weightOf(stem);
    if (kind === "stop") return STOP_WEIGHT;
    return Math.max(rarity(stem), STOP_WEIGHT) * (kind === "plain" ? PLAIN_FACTOR : 1);
  };
  const isTelling = (stem: string): boolean =>
    weightOf(stem) === "full" && (uses.get(stem) ?? 0) <= Math.max(texts.length * COMMON_SHARE, 1);
  return { vocabulary: new Set(uses.keys()), weigh, isTelling };
}

export function wordingOn(scale: WordScale, text: string): Wording {
  return wordingOf(text, scale.vocabulary);
}

/** How alike a text is to the likest of several wordings of one thing. */
export function compareWithAny(scale: WordScale, ours: readonly Wording[], theirs: Wording): Likeness {
  const [first = noWording, ...others] = ours;
  return others
    .map((each) => compareWordings(scale, each, theirs))
    .reduce((best, each) => (each.share > best.share ? each : best), compareWordings(scale, first, theirs));
}

const noWording: Wording = { stems: new Map(), negations: 0 };

export function compareWordings(scale: WordScale, ours: Wording, theirs: Wording): Likeness {
  const missing = excessOf(scale, ours, theirs);
  const added = excessOf(scale, theirs, ours);
  const weightOfBoth = totalWeight(scale, ours) + totalWeight(scale, theirs);
  return {
    share: weightOfBoth === 0 ? 0 : 1 - (missing.weight + added.weight) / weightOfBoth,
    negationDiffers: ours.negations !== theirs.negations,
    swapsWord: missing.hasTellingWord && added.hasTellingWord,
    addsUnknownWord: added.hasUnknownWord,
  };
}

function totalWeight(scale: WordScale, wording: Wording): number {
  let total = 0;
  for (const [stem, count] of wording.stems) total += count * scale.weigh(stem);
  return total;
}

interface Excess {
  readonly weight: number;
  readonly hasTellingWord: boolean;
  readonly hasUnknownWord: boolean;
}

/** What the first has beyond the second. */
function excessOf(scale: WordScale, first: Wording, second: Wording): Excess {
  let weight = 0;
  let hasTellingWord = false;
  let hasUnknownWord = false;
  for (const [stem, count] of first.stems) {
    const excess = count - (second.stems.get(stem) ?? 0);
    if (excess <= 0) continue;
    weight += excess * scale.weigh(stem);
    hasTellingWord ||= scale.isTelling(stem);
    hasUnknownWord ||= scale.isTelling(stem) && !scale.vocabulary.has(stem);
  }
  return { weight, hasTellingWord, hasUnknownWord };
}
