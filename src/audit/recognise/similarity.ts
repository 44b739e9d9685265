import { meanTheSame, stemOf, weightOf, wordingOf, wordsOf, type Wording } from "./words.ts";

/** How alike two wordings are. */
export interface Likeness {
  /** Twice the weight of what they share over the weight of both: 1 is the same words, 0 none in common. */
  readonly share: number;
  /** One denies what the other asks. */
  readonly negationDiffers: boolean;
  /** A word has given way to another that means something else ("dental" for "health", "carer" for "child"). */
  readonly swapsWord: boolean;
  /** There is a word more, which may make it another question ("mental" health, completed "for the carer"). */
  readonly addsWord: boolean;
}

/** Weighs words by how rare they are among the wordings of one pro forma. */
export interface WordScale {
  readonly vocabulary: ReadonlySet<string>;
  weigh(stem: string): number;
}

const STOP_WEIGHT = 0.1;
/** A plain word counts for less than any other, as "set out" means much the same as "identify". */
const PLAIN_FACTOR = 0.3;

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
  return { vocabulary: new Set(uses.keys()), weigh };
}

export function wordingOn(scale: WordScale, text: string): Wording {
  return wordingOf(text, scale.vocabulary);
}

/**
 * How alike a text is to the likest of several wordings of one thing.
 * @param implied stems that go without saying at the place of the text, so that they add nothing.
 */
export function compareWithAny(
  scale: WordScale,
  ours: readonly Wording[],
  theirs: Wording,
  implied: ReadonlySet<string> = nothing,
): Likeness {
  const [first = noWording, ...others] = ours;
  return others
    .map((each) => compareWordings(scale, each, theirs, implied))
    .reduce(
      (best, each) => (each.share > best.share ? each : best),
      compareWordings(scale, first, theirs, implied),
    );
}

const nothing: ReadonlySet<string> = new Set();

const noWording: Wording = { stems: new Map(), negations: 0 };

/** However common a word is on the form, it distinguishes: only stop words and words of one meaning are exchanged freely. */
export function compareWordings(
  scale: WordScale,
  ours: Wording,
  theirs: Wording,
  implied: ReadonlySet<string> = nothing,
): Likeness {
  const missing = excessOf(scale, ours, theirs);
  const added = excessOf(scale, theirs, ours);
  const weightOfBoth = totalWeight(scale, ours) + totalWeight(scale, theirs);
  return {
    share: weightOfBoth === 0 ? 0 : 1 - (missing.weight + added.weight) / weightOfBoth,
    negationDiffers: ours.negations !== theirs.negations,
    ...differenceOf(missing.stems, added.stems, implied),
  };
}

function totalWeight(scale: WordScale, wording: Wording): number {
  let total = 0;
  for (const [stem, count] of wording.stems) total += count * scale.weigh(stem);
  return total;
}

function differenceOf(
  missing: readonly string[],
  added: readonly string[],
  implied: ReadonlySet<string>,
): Pick<Likeness, "swapsWord" | "addsWord"> {
  const left = [...missing];
  const more = added.filter((stem) => {
    const same = left.findIndex((each) => meanTheSame(each, stem));
    if (same >= 0) left.splice(same, 1);
    return same < 0;
  });
  return {
    swapsWord: left.length > 0 && more.length > 0,
    addsWord: more.some((stem) => !implied.has(stem)),
  };
}

interface Excess {
  readonly weight: number;
  /** Those that say something. */
  readonly stems: readonly string[];
}

/** What the first has beyond the second. */
function excessOf(scale: WordScale, first: Wording, second: Wording): Excess {
  let weight = 0;
  const stems: string[] = [];
  for (const [stem, count] of first.stems) {
    const excess = count - (second.stems.get(stem) ?? 0);
    if (excess <= 0) continue;
    weight += excess * scale.weigh(stem);
    if (weightOf(stem) !== "stop") stems.push(stem);
  }
  return { weight, stems };
}
