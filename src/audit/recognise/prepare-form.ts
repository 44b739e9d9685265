import type { Field, Form, GridPart } from "../../proforma/form.ts";
import { treeOf, type FormTree, type FormValue } from "../../proforma/form-tree.ts";
import { decodeValue } from "../codecs/value.ts";
import { listColumnWordings, valuesOfOwners, type ColumnRole, type OwnerValues } from "./column-roles.ts";
import {
  listWordings,
  ownerId,
  variantsOf,
  type HeaderWording,
  type HeadingWording,
  type Known,
  type KnownTexts,
  type OwnerWording,
  type PromptWording,
} from "./known-wording.ts";
import { makeSpelling, type Spelling } from "./near-words.ts";
import { makeWordScale, wordingOn, type WordScale } from "./similarity.ts";
import { startOfKey, withoutNumbering, wordingKey } from "./wording.ts";
import type { Wording } from "./words.ts";

export interface WeighedWording<Meaning> {
  readonly known: Meaning;
  /** Its wordings, and those without their words in brackets. */
  readonly wordings: readonly Wording[];
}

/** A form made ready for recognising: all that does not depend on the document. */
export interface PreparedForm {
  readonly form: Form;
  readonly tree: FormTree;
  /** What a text stands for by its wording, or by its wording without a typed number in front; empty when it is not of the form. */
  lookUp(text: string): readonly Known[];
  /** Wordings after which the same cell may hold a value, longest first, with their keys. */
  readonly labels: readonly { readonly key: string; readonly known: Known }[];
  /** Keys of the words that head a column or come before a value, longest first. */
  readonly columnKeys: Readonly<Record<"answer" | "comment" | "grade", readonly string[]>>;
  /** Finds what a text with small spelling mistakes was meant to be. */
  readonly spelling: Spelling;
  /** Finds the word for a column of which a heading is a misspelling. */
  readonly columnSpelling: Spelling;
  isPlaceholder(text: string): boolean;
  /** Placeholders that end with a full stop, as they are written. */
  readonly placeholderSentences: readonly string[];
  valueOfTag(tag: string): FormValue | null;
  /** The value of a row that a text means on some part of the form: "Yes"; null when it means none. */
  answerMeant(text: string): string | null;
  /** The value of a judgement that a text means on some part of the form: "Good"; null when it means none. */
  gradeMeant(text: string): string | null;
  /** One value of each kind of choice that the form has. */
  readonly choices: readonly FormValue[];
  readonly scale: WordScale;
  /** Questions and judgements, for rows that are worded differently. */
  readonly rows: readonly WeighedWording<OwnerWording>[];
  readonly headings: readonly WeighedWording<HeadingWording>[];
  readonly headerLabels: readonly WeighedWording<HeaderWording>[];
  readonly prompts: readonly WeighedWording<PromptWording>[];
  /** The words that every judgement's label has: "Overall Judgement". */
  readonly judgementWords: ReadonlySet<string>;
  /** Stems of a section's heading, which go without saying below it. */
  wordsOfHeading(section: GridPart | null): ReadonlySet<string>;
  /** The keys of all wordings, those of its introductions included. */
  readonly keys: ReadonlySet<string>;
  /** The keys of the wordings of each question and judgement, by its id. */
  readonly keysOfOwners: ReadonlyMap<string, readonly string[]>;
  valuesOf(owner: OwnerWording): OwnerValues;
  valueOfField(field: Field): FormValue;
  /** The question or judgement that a value belongs to; null for other values. */
  ownerOf(value: FormValue): OwnerWording | null;
}

const prepared = new WeakMap<Form, PreparedForm>();

/** Prepares a form once; asking again gives the same. */
export function prepareForm(form: Form): PreparedForm {
  const known = prepared.get(form);
  if (known !== undefined) return known;
  const made = prepare(form);
  prepared.set(form, made);
  return made;
}

function prepare(form: Form): PreparedForm {
  const tree = treeOf(form);
  const wordings = listWordings(form);
  const all = wordings.flatMap(({ known, texts }) => texts.map((text) => ({ known, text })));
  const byKey = new Map<string, Known[]>();
  for (const { known, text } of all) {
    for (const key of new Set(variantsOf(text, known).map(wordingKey))) {
      const others = byKey.get(key) ?? [];
      if (!others.includes(known)) byKey.set(key, [...others, known]);
    }
  }
  const scale = makeWordScale(all.flatMap(({ known, text }) => (known.type === "column" ? [] : [text])));
  const weigh = <Type extends Known["type"]>(type: Type): WeighedWording<Extract<Known, { type: Type }>>[] =>
    wordings.flatMap(({ known, texts }) =>
      isOfType(known, type)
        ? [
            {
              known,
              wordings: texts
                .flatMap((text) => variantsOf(text, known))
                .map((each) => wordingOn(scale, each)),
            },
          ]
        : [],
    );
  const judgements = weigh("judgement");
  const columns = listColumnWordings(form);
  const keysOf = (role: ColumnRole): readonly string[] =>
    longestFirst(columns.filter((each) => each.role === role).map(({ label }) => label));
  return {
    form,
    tree,
    lookUp: makeLookUp(
      byKey,
      all.map(({ text }) => text),
    ),
    labels: all
      .filter(({ known }) => isLabel(known))
      .flatMap(({ known, text }) => variantsOf(text, known).map((each) => ({ key: wordingKey(each), known })))
      .sort((one, other) => other.key.length - one.key.length),
    columnKeys: { answer: keysOf("answer"), comment: keysOf("comment"), grade: keysOf("grade") },
    spelling: makeSpelling([...new Set(all.flatMap(({ known, text }) => variantsOf(text, known)))]),
    columnSpelling: makeSpelling([...new Set(columns.map(({ label }) => label))]),
    isPlaceholder: makePlaceholderTest(form),
    placeholderSentences: placeholdersOf(form).filter((text) => text.endsWith(".")),
    valueOfTag: makeTagLookUp(tree),
    ...makeChoiceTests(tree),
    scale,
    rows: [...weigh("question"), ...judgements],
    headings: weigh("heading"),
    headerLabels: weigh("header"),
    prompts: weigh("prompt"),
    judgementWords: sharedStems(judgements.flatMap(({ wordings: [wording] }) => wording ?? [])),
    wordsOfHeading: makeHeadingWords(form, scale),
    keys: new Set([...byKey.keys(), ...[form.title, ...form.boilerplate].map(wordingKey)]),
    keysOfOwners: new Map(
      wordings.flatMap(({ known, texts }) =>
        known.type === "question" || known.type === "judgement"
          ? [[ownerId(known), texts.flatMap((text) => variantsOf(text, known)).map(wordingKey)] as const]
          : [],
      ),
    ),
    ...makeOwnerLookUp(tree, wordings),
  };
}

function isOfType<Type extends Known["type"]>(
  known: Known,
  type: Type,
): known is Extract<Known, { type: Type }> {
  return known.type === type;
}

function isLabel({ type }: Known): boolean {
  return type === "question" || type === "judgement" || type === "header" || type === "prompt";
}

function makeHeadingWords({ parts }: Form, scale: WordScale): PreparedForm["wordsOfHeading"] {
  const words = new Map(
    parts.flatMap((part) =>
      part.kind === "grid" ? [[part.id, new Set(wordingOn(scale, part.heading).stems.keys())] as const] : [],
    ),
  );
  return (section) => (section === null ? undefined : words.get(section.id)) ?? new Set();
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

function makeTagLookUp(tree: FormTree): PreparedForm["valueOfTag"] {
  const values = new Map<string, FormValue>();
  return (tag) => {
    const known = values.get(tag);
    if (known !== undefined) return known;
    const value = tree.at(tag);
    // Only what the form can have: other tags are the document's own, and there may be any number of them.
    if (value !== null) values.set(tag, value);
    return value;
  };
}

function makeChoiceTests(tree: FormTree): Pick<PreparedForm, "answerMeant" | "gradeMeant" | "choices"> {
  const listed = tree.lists.flatMap((list) => tree.listRow(list, 1));
  const byKind = new Map<string, FormValue>();
  for (const value of [...tree.values, ...listed]) {
    const key = kindOfChoice(value);
    if (value.scale !== null && !byKind.has(key)) byKind.set(key, value);
  }
  const choices = [...byKind.values()];
  const meantBy = (kind: FormValue["owner"]["kind"]): ((text: string) => string | null) => {
    const own = choices.filter(
      ({ owner, definition }) => owner.kind === kind && definition.type === "choice",
    );
    return (text) => {
      for (const value of own) {
        const meant = decodeValue(value, text);
        if (typeof meant === "string") return meant;
      }
      return null;
    };
  };
  return { choices, answerMeant: meantBy("row"), gradeMeant: meantBy("judgement") };
}

/** Two choices of one kind are read alike: they have one scale and the same words in front of their values. */
function kindOfChoice({ owner, definition }: FormValue): string {
  const labels = "labels" in definition ? definition.labels : [definition.label];
  const isOfOwner = owner.kind === "row" || owner.kind === "judgement";
  return JSON.stringify([isOfOwner ? owner.kind : "", definition.type, definition.scale, labels]);
}

function makeOwnerLookUp(
  tree: FormTree,
  wordings: readonly KnownTexts[],
): Pick<PreparedForm, "valuesOf" | "valueOfField" | "ownerOf"> {
  const owners = new Map<string, OwnerWording>();
  for (const { known } of wordings) {
    if (known.type === "question") owners.set(known.question.id, known);
    if (known.type === "judgement") owners.set(known.judgement.id, known);
  }
  const values = valuesOfOwners(tree);
  return {
    valuesOf: (owner) => values.get(ownerId(owner)) ?? noValues,
    valueOfField: ({ id }) => {
      const value = tree.at(`header/${id}`);
      if (value === null) throw new Error(`The form ${tree.form.id} has no field ${id}.`);
      return value;
    },
    ownerOf: ({ owner }) => {
      if (owner.kind === "row") return owners.get(owner.row.id) ?? null;
      return owner.kind === "judgement" ? (owners.get(owner.judgement.id) ?? null) : null;
    },
  };
}

const noValues: OwnerValues = { choice: null, comment: null, more: [], all: [] };

/** The value by which findings and messages name a question or a judgement: its choice, else its first. */
export function firstValueOf(form: PreparedForm, owner: OwnerWording): FormValue {
  const { choice, all } = form.valuesOf(owner);
  const value = choice ?? all[0];
  if (value === undefined) throw new Error(`${ownerId(owner)} has no value.`);
  return value;
}

function makePlaceholderTest(form: Form): PreparedForm["isPlaceholder"] {
  const keys = new Set(placeholdersOf(form).map(wordingKey));
  const starts = new Set([...keys].map((key) => key.slice(0, START)));
  return (text) => {
    const start = startOfKey(text, START);
    return (start === null || starts.has(start)) && keys.has(wordingKey(text));
  };
}

function placeholdersOf({ placeholders }: Form): readonly string[] {
  const { text, choice, date, others } = placeholders;
  return [text, choice, date, ...others];
}

function longestFirst(labels: readonly string[]): readonly string[] {
  return [...new Set(labels.map(wordingKey))].sort((one, other) => other.length - one.length);
}

function sharedStems(wordings: readonly Wording[]): ReadonlySet<string> {
  const [first, ...rest] = wordings;
  if (first === undefined) return new Set();
  return new Set([...first.stems.keys()].filter((stem) => rest.every(({ stems }) => stems.has(stem))));
}
