import type { FormData, Meaning, SharingKind } from "../../proforma/form.ts";

/** Ids, meanings and scales of a drafted form, guessed from its words for a person to look over. */

const emptyWords = new Set(
  (
    "a an the of to in on for and or is are be been has have had does do did was were will with within that this these " +
    "there it its how what which who any all by from at as their they them child's children's childs"
  ).split(" "),
);

/** Hands out ids, none of them twice. */
export class Ids {
  readonly #used = new Set<string>();

  /** An id of the first words that say something, at most so many characters long. */
  next(words: string, { prefix = "", maxLength = 40 } = {}): string {
    const base = prefix + (slug(words, maxLength - prefix.length) || "part");
    let id = base;
    for (let number = 2; this.#used.has(id); number += 1) id = `${base}-${number}`;
    this.#used.add(id);
    return id;
  }
}

function slug(text: string, maxLength: number): string {
  const all = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/['’]/gu, "")
    .match(/[a-z0-9]+/gu);
  // A number in front says where the heading is, which may change.
  const words = (all ?? []).slice(/^\d+[a-z]?$/u.test(all?.[0] ?? "") && (all?.length ?? 0) > 1 ? 1 : 0);
  const telling = words.filter((word) => !emptyWords.has(word));
  const chosen = (telling.length > 0 ? telling : words).slice(0, 4);
  let id = "";
  for (const word of chosen) {
    const longer = id === "" ? word : `${id}-${word}`;
    if (longer.length > maxLength) break;
    id = longer;
  }
  // An id starts with a letter.
  return /^[a-z]/u.test(id) ? id : id === "" ? "" : `q-${id}`;
}

/** The words of a label as a title: without a colon or question mark at the end, and with room for what follows. */
export function titleFrom(label: string): string {
  const words = label.replace(/(?<![\s:?.])[\s:?.]+$/u, "").trim();
  if (words.length <= 48) return words;
  const cut = words.slice(0, 47);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1))}…`;
}

/** The words of an id as a title, which is as short and as much its own: "Care plan", "named health professional". */
export function titleOfId(id: string, { isHeading = false } = {}): string {
  const words = id.slice(id.indexOf(".") + 1).replaceAll("-", " ");
  return isHeading ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}

interface Guess {
  readonly means?: Meaning;
  readonly shared: SharingKind;
}

const meaningsByLabel: readonly (readonly [RegExp, Meaning, SharingKind])[] = [
  [/\b(?:local authority|council|authority)\b/iu, "authority", "as-it-is"],
  [
    /\b(?:child|case|file|young person)(?:['’]?s)?\b.*\b(?:id|ref|reference|number)\b|\breference\b/iu,
    "child-reference",
    "keyed-hash",
  ],
  [/\bage\b/iu, "age-band", "as-it-is"],
  [/\binitials\b/iu, "initials", "never"],
  [/\bteam\b/iu, "team", "as-it-is"],
  [/\bdate of (?:the )?audit\b|\baudit date\b/iu, "audit-date", "never"],
  [/\b(?:became looked after|entry to care|looked after since)\b/iu, "care-start", "never"],
  [/\bfirst review\b/iu, "first-review", "never"],
  [/\bsecond review\b/iu, "second-review", "never"],
  [/\bcomments?\b|\bevidence\b/iu, "comment", "with-comments"],
  [/\b(?:grade|judgement|rating)\b/iu, "grade", "as-it-is"],
  [/\b(?:owner|by whom|responsible|lead)\b/iu, "owner", "as-it-is"],
  [/\b(?:completion|by when|due|target date|timescale)\b/iu, "due-date", "as-it-is"],
  [/\bfocus\b/iu, "focus", "as-it-is"],
  [/\barea\b|\bareas\b/iu, "area", "with-comments"],
  [/\bactions?\b|\brecommendations?\b/iu, "action", "with-comments"],
  [/\b(?:key factors|strengths|good practice)\b/iu, "factors", "with-comments"],
];

/** What a value means and how it may be shared, by its label. What is not known is never shared. */
export function guessMeaning(label: string): Guess {
  const [, means, shared] = meaningsByLabel.find(([pattern]) => pattern.test(label)) ?? [];
  return means === undefined || shared === undefined ? { shared: "never" } : { means, shared };
}

type ScaleData = FormData["scales"][string];

const sides: readonly (readonly [RegExp, "for" | "against"])[] = [
  [/^(?:yes|y|met|achieved|outstanding|good)$/iu, "for"],
  [/^(?:no|n|not met|not achieved|requires improvement.*|inadequate)$/iu, "against"],
];

/** A scale of the items that a list offers. Values that plainly speak for or against count so; the others count neither way. */
export function draftScale(items: readonly string[]): ScaleData {
  const values = items.map((item) => {
    const counts = sides.find(([pattern]) => pattern.test(item))?.[1];
    const improves = counts === "against" && !/^(?:no|n)$/iu.test(item);
    return {
      value: item,
      ...(counts !== undefined && { counts }),
      ...(counts === "against" && { mustBeExplained: true }),
      ...(improves && { asksForAction: true }),
    };
  });
  const isGraded = items.some((item) => /^outstanding$/iu.test(item));
  return { ...(isGraded && { ordered: true }), values };
}

/** The heads of columns that offer choices. */
export const yesNo = /^\s*(?:yes|y)\s*\/\s*(?:no|n)\b/iu;
export const barelyGrade = /^(?:overall )?(?:grade|judgement|rating):?$/iu;
export const gradeLabel = /grade|judgement|rating/iu;

/** "Met / Partly met / Not met" at the head of a column. Two words with a stroke between them are two names of one thing. */
export function choicesInHead(label: string): readonly string[] {
  const words = label
    .replace(/\bn\/a\b/giu, "Not applicable")
    .split("/")
    .map((word) => word.trim());
  return words.length > 2 && words.every((word) => word !== "" && word.split(" ").length < 4) ? words : [];
}

/** What a choice most likely offers where the form does not list it. */
export function guessedItems(label: string): readonly string[] {
  return gradeLabel.test(label)
    ? ["Outstanding", "Good", "Requires improvement", "Inadequate"]
    : ["Yes", "No"];
}
