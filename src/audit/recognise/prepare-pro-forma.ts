import type { HeaderField, Judgement, ProForma, Question, Section } from "../../proforma/pro-forma.ts";
import { actionColumns, meaningOfPlace, type ActionColumn, type Place, type PlaceMeaning } from "../place.ts";
import { makeSpelling, type Spelling } from "./near-words.ts";
import { makeWordScale, wordingOn, type WordScale } from "./similarity.ts";
import { startOfKey, withoutNumbering, wordingKey } from "./wording.ts";
import type { Wording } from "./words.ts";

export type QuestionWording = {
  readonly type: "question";
  readonly section: Section;
  readonly question: Question;
};
export type JudgementWording = {
  readonly type: "judgement";
  readonly section: Section;
  readonly judgement: Judgement;
};
export type HeadingWording = { readonly type: "heading"; readonly section: Section };
export type HeaderWording = {
  readonly type: "header";
  readonly field: HeaderField;
  /** The label itself, not one of its aliases, which may also be a value ("IRO"). */
  readonly isLabel: boolean;
};
export type ColumnRole = "answer" | "comment" | "grade";
export type ColumnWording = { readonly type: "column"; readonly role: ColumnRole };
export type ActionWording = { readonly type: "action"; readonly column: ActionColumn };
export type FactorsWording = { readonly type: "factors" };

/** What a wording of the pro forma stands for. */
export type Known =
  | QuestionWording
  | JudgementWording
  | HeadingWording
  | HeaderWording
  | ColumnWording
  | ActionWording
  | FactorsWording;

export interface WeighedWording<Meaning> {
  readonly known: Meaning;
  /** Its wording, and that without what stands in brackets. */
  readonly wordings: readonly Wording[];
}

/** A pro forma made ready for recognising: all that does not depend on the document. */
export interface PreparedForm {
  readonly proForma: ProForma;
  /** What a text stands for by its wording, or by its wording without a typed number in front; empty when it is not of the form. */
  lookUp(text: string): readonly Known[];
  /** Wordings after which a value may stand in the same cell, longest first, with their keys. */
  readonly labels: readonly { readonly key: string; readonly known: Known }[];
  /** Keys of the words that head a column or stand before a value, longest first. */
  readonly columnKeys: Readonly<Record<ColumnRole, readonly string[]>>;
  /** Finds what a text with small spelling mistakes was meant to be. */
  readonly spelling: Spelling;
  /** Finds the word for a column of which a heading is a misspelling. */
  readonly columnSpelling: Spelling;
  isPlaceholder(text: string): boolean;
  /** Placeholders that end with a full stop, as they are written. */
  readonly placeholderSentences: readonly string[];
  meaningOfTag(tag: string): PlaceMeaning | null;
  readonly scale: WordScale;
  /** Questions and judgements, for rows that are worded differently. */
  readonly rows: readonly WeighedWording<QuestionWording | JudgementWording>[];
  readonly headings: readonly WeighedWording<HeadingWording>[];
  readonly headerLabels: readonly WeighedWording<HeaderWording>[];
  readonly actionLabels: readonly WeighedWording<ActionWording>[];
  readonly factorsLabel: readonly Wording[];
  /** The words that every judgement's label has: "Overall Judgement". */
  readonly judgementWords: ReadonlySet<string>;
  /** Stems of a section's heading, which go without saying below it. */
  wordsOfHeading(section: Section): ReadonlySet<string>;
}

const prepared = new WeakMap<ProForma, PreparedForm>();

/** Prepares a pro forma once; asking again gives the same. */
export function prepareProForma(proForma: ProForma): PreparedForm {
  const known = prepared.get(proForma);
  if (known !== undefined) return known;
  const form = prepare(proForma);
  prepared.set(proForma, form);
  return form;
}

function prepare(proForma: ProForma): PreparedForm {
  const wordings = listWordings(proForma);
  const byKey = new Map<string, Known[]>();
  for (const [text, known] of wordings) {
    for (const key of new Set(variantsOf(text, known).map(wordingKey))) {
      byKey.set(key, [...(byKey.get(key) ?? []), known]);
    }
  }
  const scale = makeWordScale(wordings.filter(([, { type }]) => type !== "column").map(([text]) => text));
  const weigh = <Meaning extends Known>(type: Meaning["type"]): WeighedWording<Meaning>[] =>
    wordings.flatMap(([text, known]) =>
      // The type names the member of the union.
      known.type === type
        ? [
            {
              known: known as Meaning,
              wordings: variantsOf(text, known).map((each) => wordingOn(scale, each)),
            },
          ]
        : [],
    );
  const judgements = weigh<JudgementWording>("judgement");
  return {
    proForma,
    lookUp: makeLookUp(
      byKey,
      wordings.map(([text]) => text),
    ),
    labels: wordings
      .filter(([, { type }]) => type !== "column" && type !== "heading" && type !== "action")
      .flatMap(([text, known]) => variantsOf(text, known).map((each) => ({ key: wordingKey(each), known })))
      .sort((one, other) => other.key.length - one.key.length),
    columnKeys: {
      answer: longestFirst(proForma.columns.answer),
      comment: longestFirst(proForma.columns.comment),
      grade: longestFirst(proForma.columns.grade),
    },
    spelling: makeSpelling([...new Set(wordings.flatMap(([text, known]) => variantsOf(text, known)))]),
    columnSpelling: makeSpelling(Object.values(proForma.columns).flat()),
    isPlaceholder: makePlaceholderTest(proForma),
    placeholderSentences: placeholdersOf(proForma).filter((text) => text.endsWith(".")),
    meaningOfTag: makeTagLookUp(proForma),
    scale,
    rows: [...weigh<QuestionWording>("question"), ...judgements],
    headings: weigh<HeadingWording>("heading"),
    headerLabels: weigh<HeaderWording>("header"),
    actionLabels: weigh<ActionWording>("action"),
    factorsLabel: variantsOf(proForma.factors.label, { type: "factors" }).map((each) =>
      wordingOn(scale, each),
    ),
    judgementWords: sharedStems(judgements.flatMap(({ wordings: [wording] }) => wording ?? [])),
    wordsOfHeading: makeHeadingWords(proForma, scale),
  };
}

function makeHeadingWords({ sections }: ProForma, scale: WordScale): PreparedForm["wordsOfHeading"] {
  const words = new Map(
    sections.map(({ id, heading }) => [id, new Set(wordingOn(scale, heading).stems.keys())]),
  );
  return ({ id }) => words.get(id) ?? new Set();
}

function listWordings(proForma: ProForma): [text: string, known: Known][] {
  const wordings: [string, Known][] = [];
  for (const field of proForma.header) {
    wordings.push([field.label, { type: "header", field, isLabel: true }]);
    for (const alias of field.aliases) wordings.push([alias, { type: "header", field, isLabel: false }]);
  }
  for (const section of proForma.sections) {
    wordings.push([section.heading, { type: "heading", section }]);
    for (const question of section.questions) {
      wordings.push([question.text, { type: "question", section, question }]);
    }
    const { judgement } = section;
    if (judgement !== null) wordings.push([judgement.text, { type: "judgement", section, judgement }]);
  }
  for (const role of ["answer", "comment", "grade"] as const) {
    for (const label of proForma.columns[role]) wordings.push([label, { type: "column", role }]);
  }
  for (const column of actionColumns) {
    wordings.push([proForma.actions[column].label, { type: "action", column }]);
  }
  wordings.push([proForma.factors.label, { type: "factors" }]);
  return wordings;
}

/** A shorter wording must still say something. */
const FEWEST_WORDS = 4;

/** A question is often copied without what stands in brackets. Labels are too short for that. */
function variantsOf(text: string, { type }: Known): readonly string[] {
  if (type === "header" || type === "column" || type === "action") return [text];
  const shorter = text.replace(/(?<!\s)\s*\([^()]*\)/gu, "");
  return shorter !== text && shorter.split(/\s+/u).length >= FEWEST_WORDS ? [text, shorter] : [text];
}

const none: readonly Known[] = [];

/** So many letters tell most comments from the form's wording, which spares working out their keys. */
const START = 4;

function makeLookUp(
  byKey: ReadonlyMap<string, readonly Known[]>,
  texts: readonly string[],
): PreparedForm["lookUp"] {
  const longestKey = Math.max(...[...byKey.keys()].map((key) => key.length));
  // A text is longer than its key by spaces and punctuation, but never by so much.
  const longestText = longestKey * 2;
  const starts = new Set([...byKey.keys()].map((key) => key.slice(0, START)));
  // Most copies keep the form's wording to the letter: then no key is needed.
  const byText = new Map(
    texts.flatMap((text) => {
      const known = byKey.get(wordingKey(text));
      return known === undefined ? [] : [[text, known] as const];
    }),
  );
  const find = (text: string): readonly Known[] | undefined => {
    const start = startOfKey(text, START);
    return start === null || starts.has(start) ? byKey.get(wordingKey(text)) : undefined;
  };
  return (text) => {
    if (text === "" || text.length > longestText) return none;
    const found = byText.get(text) ?? find(text);
    if (found !== undefined) return found;
    const rest = withoutNumbering(text);
    return rest === text ? none : (find(rest) ?? none);
  };
}

function makeTagLookUp(proForma: ProForma): PreparedForm["meaningOfTag"] {
  const meanings = new Map<Place, PlaceMeaning | null>();
  return (tag) => {
    const known = meanings.get(tag);
    if (known !== undefined) return known;
    const meaning = meaningOfPlace(proForma, tag);
    // Only what the form can have: other tags are the document's own, and there may be any number of them.
    if (meaning !== null) meanings.set(tag, meaning);
    return meaning;
  };
}

function makePlaceholderTest(proForma: ProForma): PreparedForm["isPlaceholder"] {
  const keys = new Set(placeholdersOf(proForma).map(wordingKey));
  const starts = new Set([...keys].map((key) => key.slice(0, START)));
  return (text) => {
    const start = startOfKey(text, START);
    return (start === null || starts.has(start)) && keys.has(wordingKey(text));
  };
}

function placeholdersOf({ placeholders }: ProForma): readonly string[] {
  const { text, choice, date, others } = placeholders;
  return [text, choice, date, ...others];
}

function longestFirst(labels: readonly string[]): readonly string[] {
  return labels.map(wordingKey).sort((one, other) => other.length - one.length);
}

function sharedStems(wordings: readonly Wording[]): ReadonlySet<string> {
  const [first, ...rest] = wordings;
  if (first === undefined) return new Set();
  return new Set([...first.stems.keys()].filter((stem) => rest.every(({ stems }) => stems.has(stem))));
}
