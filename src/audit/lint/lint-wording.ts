import { distance } from "fastest-levenshtein";
import type { Form, GridPart } from "../../proforma/form.ts";
import { treeOf, type FormValue } from "../../proforma/form-tree.ts";
import { ALIKE_IN_SECTION, isAlike } from "../recognise/reworded.ts";
import { compareWordings, makeWordScale, wordingOn } from "../recognise/similarity.ts";
import { wordingKey } from "../recognise/wording.ts";
import { error, warning, type LintProblem } from "./lint-problem.ts";

/** A wording by which something is found on the form, and where it is in the definition. */
interface PlacedWording {
  readonly path: readonly PropertyKey[];
  readonly text: string;
  /** What is found by it: two wordings of one thing may be alike. */
  readonly owner: PropertyKey;
  /** One of its other wordings, which is only looked for to the letter. */
  readonly isAlias?: true;
}

/** Reading goes by wording, so values that must be told apart need different wording. */
export function lintWording(form: Form): readonly LintProblem[] {
  const groups = groupsOf(form);
  return [
    ...groups.flatMap(({ wordings }) => findUnreadable(form, wordings)),
    ...groups.flatMap(({ wordings, what }) => findSame(wordings, what)),
    ...groups.flatMap(({ wordings, isCompared }) => (isCompared ? findAlike(form, wordings) : [])),
    ...findRepeatedRows(form),
    ...findRepeatedTitles(form),
  ];
}

interface WordingGroup {
  readonly what: string;
  readonly wordings: readonly PlacedWording[];
  /** Whether its wordings are also found when they are reworded. */
  readonly isCompared: boolean;
}

/** What is looked for in one place, and so has to be told apart there. */
function groupsOf({ parts }: Form): readonly WordingGroup[] {
  const labels = parts.flatMap((part, index): readonly PlacedWording[] => {
    const path = ["parts", index];
    if (part.kind === "prompt") return withAliases(path, "label", part.label, part.aliases, part.id);
    if (part.kind !== "fields") return [];
    return part.fields.flatMap((field, at) =>
      withAliases([...path, "fields", at], "label", field.label, field.aliases, field.id),
    );
  });
  const headings = parts.flatMap((part, index) =>
    part.kind === "grid" ? withAliases(["parts", index], "heading", part.heading, part.aliases, part.id) : [],
  );
  const inParts = parts.flatMap((part, index): readonly WordingGroup[] => {
    const path = ["parts", index];
    if (part.kind === "list") return [columnGroup([...path, "columns"], part.columns)];
    if (part.kind !== "grid") return [];
    const judgement = part.judgement;
    const rows = rowsOf(part, path);
    return [
      { what: "row", wordings: rows, isCompared: true },
      columnGroup([...path, "columns"], part.columns),
      ...(judgement === null ? [] : [columnGroup([...path, "judgement", "columns"], judgement.columns)]),
    ];
  });
  return [
    { what: "label", wordings: labels, isCompared: true },
    { what: "heading", wordings: headings, isCompared: true },
    ...inParts,
  ];
}

function rowsOf({ rows, judgement }: GridPart, path: readonly PropertyKey[]): readonly PlacedWording[] {
  return [
    ...rows.flatMap((row, at) => withAliases([...path, "rows", at], "text", row.text, row.aliases, row.id)),
    ...(judgement === null
      ? []
      : withAliases([...path, "judgement"], "text", judgement.text, judgement.aliases, judgement.id)),
  ];
}

function columnGroup(path: readonly PropertyKey[], columns: GridPart["columns"]): WordingGroup {
  const wordings = columns.flatMap(({ labels, id }, at) =>
    labels.map((text, label) => ({ path: [...path, at, "labels", label], text, owner: id })),
  );
  return { what: "column", wordings, isCompared: false };
}

function withAliases(
  path: readonly PropertyKey[],
  key: string,
  text: string,
  aliases: readonly string[],
  owner: PropertyKey,
): readonly PlacedWording[] {
  return [
    { path: [...path, key], text, owner },
    ...aliases.map((alias, at) => ({
      path: [...path, "aliases", at],
      text: alias,
      owner,
      isAlias: true as const,
    })),
  ];
}

/** Wording that no text of a document ever is: only signs, or what counts as blank. */
function findUnreadable(form: Form, wordings: readonly PlacedWording[]): readonly LintProblem[] {
  const { text, choice, date, others } = form.placeholders;
  const placeholders = new Set([text, choice, date, ...others].map(wordingKey));
  const boilerplate = new Set(form.boilerplate.map(wordingKey));
  return wordings.flatMap(({ path, text: wording }) => {
    const key = wordingKey(wording);
    if (key === "")
      return [
        error("wording-never-found", path, `"${wording}" has no letters. Write words that the form has`),
      ];
    if (placeholders.has(key))
      return [
        error("wording-never-found", path, `"${wording}" is also a placeholder, so it counts as blank`),
      ];
    if (boilerplate.has(key)) {
      const what = `"${wording}" is also in "boilerplate", which is nobody's answer. Remove it there`;
      return [error("wording-never-found", path, what)];
    }
    return [];
  });
}

function findSame(wordings: readonly PlacedWording[], what: string): readonly LintProblem[] {
  const firsts = new Map<string, PlacedWording>();
  return wordings.flatMap((wording) => {
    const key = wordingKey(wording.text);
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, wording);
    if (first === undefined || key === "" || first.owner === wording.owner) return [];
    const same = `another ${what} of this part is worded the same, "${first.text}". Word one of them differently`;
    return [error("wording-same", wording.path, same)];
  });
}

/** In letters: two wordings that differ by so few are told apart only where nobody mistypes. */
const maxLettersApart = 2;
/** Below this length a few letters are most of the word. */
const minLettersToCompare = 8;

function findAlike(form: Form, wordings: readonly PlacedWording[]): readonly LintProblem[] {
  const scale = makeWordScale(
    treeOf(form).form.parts.flatMap((part) =>
      part.kind === "grid" ? [part.heading, ...part.rows.map(({ text }) => text)] : [],
    ),
  );
  const main = wordings.filter(({ isAlias }) => isAlias !== true);
  const weighed = main.map((wording) => ({ ...wording, words: wordingOn(scale, wording.text) }));
  return weighed.flatMap((wording, index) => {
    const like = weighed.slice(0, index).find(({ owner, text, words }) => {
      if (owner === wording.owner || wordingKey(text) === wordingKey(wording.text)) return false;
      const likeness = [
        compareWordings(scale, words, wording.words),
        compareWordings(scale, wording.words, words),
      ];
      return likeness.some((each) => isAlike(each, ALIKE_IN_SECTION)) || isMistypedAs(text, wording.text);
    });
    if (like === undefined) return [];
    const what = `"${wording.text}" can be taken for "${like.text}". Use words that differ, if the form's own wording allows it`;
    return [warning("wording-alike", wording.path, what)];
  });
}

function isMistypedAs(one: string, other: string): boolean {
  const [first, second] = [wordingKey(one), wordingKey(other)];
  const isLong = Math.min(first.length, second.length) >= minLettersToCompare;
  return isLong && distance(first, second) <= maxLettersApart;
}

/** A row that two parts have is read by the heading above it, which copies often lose. */
function findRepeatedRows({ parts }: Form): readonly LintProblem[] {
  const seen = new Map<string, number>();
  return parts.flatMap((part, index) => {
    if (part.kind !== "grid") return [];
    return rowsOf(part, ["parts", index]).flatMap(({ path, text }) => {
      const key = wordingKey(text);
      const other = seen.get(key);
      if (other === undefined) seen.set(key, index);
      if (other === undefined || other === index) return [];
      const what = `another part asks "${text}" as well. Only the heading above it tells them apart`;
      return [warning("wording-in-two-parts", path, what)];
    });
  });
}

/** Findings and reports name a value by its title. */
function findRepeatedTitles(form: Form): readonly LintProblem[] {
  const seen = new Set<string>();
  return treeOf(form).values.flatMap((value) => {
    const { title, place } = value;
    if (!seen.has(title)) {
      seen.add(title);
      return [];
    }
    const what = `two values are called "${title}". Give the one at "${place}" a shorter title, or another one`;
    return [error("title-repeated", pathOfTitle(form, value), what)];
  });
}

function pathOfTitle({ parts }: Form, { owner, definition }: FormValue): readonly PropertyKey[] {
  const path = ["parts", parts.indexOf(owner.part)];
  switch (owner.kind) {
    case "fields":
      return [...path, "fields", owner.part.fields.findIndex(({ id }) => id === definition.id), "title"];
    case "row":
      return [...path, "rows", owner.part.rows.indexOf(owner.row), "title"];
    case "judgement":
      return [...path, "judgement", "title"];
    default:
      return [...path, "title"];
  }
}
