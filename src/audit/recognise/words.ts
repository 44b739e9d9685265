/** Words that carry next to nothing of what a question asks. */
const stopWords = new Set(
  (
    "a an the is are was were be been being has have had having do does did done of in on to for by with from at and or " +
    "any all each every some this that these those it its their them they there he she his her we our you your who whom " +
    "which what when where how will would should could can may might must as into within about between through so also " +
    "than then if but i e g eg ie etc out up been please"
  ).split(" "),
);

/** Words with which any audit question may be put, so that swapping one for another changes little. */
const plainWords = new Set(
  (
    "include includes included including contain contains contained identify identifies identified cover covers covered " +
    "specify specifies specified complete completed completion undertake undertaken carry carried set sets show shows " +
    "shown state states stated record records recorded describe describes described outline outlines outlined detail " +
    "details detailed explain explains explained give gives given provide provides provided make made address addresses " +
    "addressed ensure ensures ensured demonstrate demonstrates demonstrated reflect reflects consider considers considered " +
    "take takes taken evidence evident clear clearly appropriate appropriately relevant current currently overall quality " +
    "time timely case place number name names named section question part following set sets put used use based base " +
    "seek reach reached obtain obtained gather gathered relation regarding respect against towards toward promote promotes"
  ).split(" "),
);

const negations = new Set(
  (
    "no not never without none neither nor cannot cant isnt arent wasnt werent hasnt havent hadnt doesnt dont didnt wont " +
    "wouldnt shouldnt couldnt lack lacks lacking fail fails failed failing absent absence missing"
  ).split(" "),
);

const negatingPrefix = /^(?:un|in|im|dis|non|mis)(?=.{4})/u;

/** Plain words that say much the same, so that one may stand for the other. */
const sameMeaning: readonly (readonly string[])[] = [
  (
    "include contain identify cover specify set show shown state record describe outline detail explain give given " +
    "provide demonstrate reflect"
  ).split(" "),
  "complete undertake undertaken carry carried".split(" "),
  "clear evident".split(" "),
  "relation regarding respect".split(" "),
  "appropriate relevant".split(" "),
];

export type WordWeight = "stop" | "plain" | "full";

/** The words of a question as stems, each as often as it occurs, its negations counted apart. */
export interface Wording {
  readonly stems: ReadonlyMap<string, number>;
  readonly negations: number;
}

export function weightOf(stem: string): WordWeight {
  if (stopStems.has(stem)) return "stop";
  return plainStems.has(stem) ? "plain" : "full";
}

/** Do two stems say much the same? */
export function meanTheSame(one: string, other: string): boolean {
  const meaning = meaningOfStem.get(one);
  return one === other || (meaning !== undefined && meaning === meaningOfStem.get(other));
}

/** The single words of a text; those joined by hyphens as one, and beside it their parts. */
export function wordsOf(text: string): readonly (readonly [whole: string, parts: readonly string[]])[] {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(apostrophes, "")
    .replace(hyphens, "-")
    .replace(pluralInBrackets, "$1");
  const found = terms
    .reduce((said, [term, word]) => said.replace(term, word), plain)
    .match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu);
  return (found ?? []).map((word) => {
    const parts = word.split("-");
    return [parts.join(""), parts];
  });
}

/** What the field says in several words as often as in one. Many authorities say "young person" of every child. */
const terms: readonly (readonly [term: RegExp, word: string])[] = [
  [/\byoung (?:person|people)s?\b/gu, "child"],
  [/\bpersonal education plan(s?)(?: \(peps?\))?/gu, "pep$1"],
  [/\bindependent reviewing officer(s?)(?: \(iros?\))?/gu, "iro$1"],
  [/\bday[- ]to[- ]day\b/gu, "daily"],
  // Made of stop words, it would pass for "up to date".
  [/\bout[- ]of[- ]date\b/gu, "outdated"],
];
/** "carer(s)" */
const pluralInBrackets = /(?<=\p{L})\((e?s)\)/gu;
const apostrophes = /['\u2018\u2019\u201b\u02bc\u0060\u00b4]/gu;
const hyphens = /[\u00ad\u2010-\u2015\u2212]/gu;

/** @param vocabulary stems that the pro forma uses: two words that are one there ("multi agency") are joined. */
export function wordingOf(text: string, vocabulary: ReadonlySet<string>): Wording {
  const words = wordsOf(text).flatMap(([whole, parts]) =>
    parts.length === 1 || vocabulary.has(stemOf(whole)) ? [whole] : parts,
  );
  const stems = new Map<string, number>();
  let negationCount = 0;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? "";
    const joined = stemOf(word + (words[index + 1] ?? ""));
    if (words[index + 1] !== undefined && !vocabulary.has(stemOf(word)) && vocabulary.has(joined)) {
      index += 1;
      count(stems, joined);
      continue;
    }
    if (negations.has(word)) {
      negationCount += 1;
      continue;
    }
    const negated = negatedStem(word, vocabulary);
    if (negated !== null) negationCount += 1;
    count(stems, negated ?? stemOf(word));
  }
  return { stems, negations: negationCount };
}

/** "unclear" is "clear" denied, where the pro forma speaks of "clear" and not of "unclear". */
function negatedStem(word: string, vocabulary: ReadonlySet<string>): string | null {
  const rest = word.replace(negatingPrefix, "");
  if (rest === word || vocabulary.has(stemOf(word))) return null;
  const stem = stemOf(rest);
  return vocabulary.has(stem) ? stem : null;
}

function count(stems: Map<string, number>, stem: string): void {
  stems.set(stem, (stems.get(stem) ?? 0) + 1);
}

const endings =
  /(?:ational|ication|ations|ation|ements|ement|ments|ment|ability|able|ibly|ately|ately|ives|ive|ences|ence|ency|ances|ance|ancy|ent|ant|ings|ing|ated|ates|ate|ied|ie|ions|ion|ally|al|ly|ed|e|y)$/u;

/** A light stem: "assessments", "assessed" and "assess" are one word, as are "permanency" and "permanence". */
export function stemOf(word: string): string {
  return irregular.get(word) ?? sameWords.get(word) ?? (word.length < 4 ? word : stemOfRegular(word));
}

const irregular = new Map([
  ["childs", "child"],
  ["children", "child"],
  ["childrens", "child"],
  // A placement is where a child lives, not any place.
  ["placement", "placement"],
  ["placements", "placement"],
  ["understood", "understand"],
  ["met", "meet"],
  ["sought", "seek"],
  ["kept", "keep"],
  ["held", "hold"],
]);

/** Other spellings, figures, and words that audits use for one another. */
const sameWords = new Map([
  ["focussed", "focus"],
  ["focused", "focus"],
  ["focus", "focus"],
  ["easily", "easy"],
  ["easy", "easy"],
  ["barrier", "block"],
  ["barriers", "block"],
  ["2nd", "second"],
  ["reach", "achiev"],
  ["reached", "achiev"],
  ...["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"].map(
    (word, index): [string, string] => [String(index + 1), word],
  ),
]);

function stemOfRegular(word: string): string {
  const singular = word.endsWith("s") && !word.endsWith("ss") ? word.slice(0, -1) : word;
  const stem = singular.replace(endings, "");
  const kept = stem.length < 4 ? singular : stem;
  return kept.replace(/([bdgmnprt])\1$/u, "$1");
}

const stopStems = new Set([...stopWords].map(stemOf));
const plainStems = new Set([...plainWords].map(stemOf));
const meaningOfStem = new Map(
  sameMeaning.flatMap((words, index) => words.map((word) => [stemOf(word), index] as const)),
);
