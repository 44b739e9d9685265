import type { CapitalWord } from "./capital-words.ts";
import type { Hit } from "./detector.ts";
import { textAfter, textBefore } from "./detector.ts";
import { jointToRole } from "./role-before.ts";
import { ends, strongTitles, weakTitles } from "./words/context-words.ts";
import { wordSurnames } from "./words/first-names.ts";

/** Neighbouring capitalised words, each of which may be part of a name. */
export interface NameGroup {
  readonly words: readonly CapitalWord[];
  readonly first: CapitalWord;
  readonly start: number;
  readonly end: number;
  /** The word before and after, in lower case and without the 's; empty where there is a sign or nothing. */
  readonly before: string;
  readonly after: string;
  /** "Kings Heath": the word goes on the name of a town. */
  readonly isAfterPlace: boolean;
  /** Capitalised words that are not part of a name are directly before or after it, as in a title: "Kooth Online". */
  readonly isInTerm: boolean;
  /** The capitalised words go on to the end of an institution's name: "Kate Brook Associates". */
  readonly isOfThing: boolean;
}

/** A hit with the words of the name, titles left out. */
export interface NameHit extends Hit {
  readonly words: readonly CapitalWord[];
}

const titleBefore = /(?<![\p{L}\p{N}'-])(\p{L}{2,10})\.?[ \n]$/u;
const otherTitleBefore = /(?<![\p{L}\p{N}'-])\p{L}{2,9}\.? ?(?:and|&|\/) ?$/u;

/** The name after a title before this word; null where there is none. */
export function readTitled(words: readonly CapitalWord[], index: number, text: string): NameHit | null {
  const word = words[index];
  if (!word || (word.isJoined && index > 0 && isPartOfName(words[index - 1]) && !isTitle(words[index - 1]))) {
    return null;
  }
  const found = titleBefore.exec(textBefore(text, word.start, 14));
  const title = found?.[1]?.toLowerCase() ?? "";
  const isStrong = strongTitles.has(title);
  if (!found || isTitle(word) || !(isStrong || (weakTitles.has(title) && mayFollowWeakTitle(word))))
    return null;
  if (isStrong && word.kind === "capitals" && word.text.length < 4) return null;
  const last = lastOfName(words, index);
  const start = withOtherTitle(text, word.start - found[0].length);
  return { start, end: words[last]?.end ?? word.end, sure: true, words: words.slice(index, last + 1) };
}

/** "Mr and" of "Mr and Mrs". */
function withOtherTitle(text: string, start: number): number {
  const other = otherTitleBefore.exec(textBefore(text, start, 16))?.[0];
  return other && strongTitles.has(/\p{L}+/u.exec(other)?.[0].toLowerCase() ?? "")
    ? start - other.length
    : start;
}

function isTitle(word: CapitalWord | undefined): boolean {
  const lower = word?.text.toLowerCase() ?? "";
  return strongTitles.has(lower) || weakTitles.has(lower);
}

function mayFollowWeakTitle(word: CapitalWord): boolean {
  if (word.kind === "brand") return false;
  if (word.kind === "capitals") return word.text.length > 3;
  return word.kind !== "form" || wordSurnames.has(word.text.toLowerCase());
}

/** The index of the last word that belongs to a name beginning at `index`. */
function lastOfName(words: readonly CapitalWord[], index: number): number {
  let last = index;
  while (continuesName(words[last], words[last + 1])) last++;
  return last;
}

function continuesName(word: CapitalWord | undefined, next: CapitalWord | undefined): boolean {
  if (!word || !next?.isJoined || word.isPossessive) return false;
  if (isPartOfName(next)) return true;
  if (next.kind === "place") return true;
  if (next.kind === "thing") return word.kind === "first-name";
  if (next.kind === "word") return word.kind === "first-name" || word.kind === "initial";
  if (next.kind === "capitals") return word.text.length > 2 && word.text === word.text.toUpperCase();
  return next.kind === "form" && word.kind !== "unknown" && wordSurnames.has(next.text.toLowerCase());
}

function isPartOfName(word: CapitalWord | undefined): boolean {
  switch (word?.kind) {
    case "first-name":
    case "word-name":
    case "other-name":
    case "unknown":
    case "initial":
      return true;
    case "rare-name":
      return !word.startsSentence;
    default:
      return false;
  }
}

/** The groups of a text in their order; no word is in two of them. */
export function listNameGroups(words: readonly CapitalWord[], text: string): NameGroup[] {
  const groups: NameGroup[] = [];
  for (let index = 0; index < words.length; index++) {
    const first = words[index];
    if (!first || !(isPartOfName(first) || isWordAfterRole(first, text))) continue;
    const last = lastOfName(words, index);
    const end = words[last]?.end ?? first.end;
    groups.push({
      words: words.slice(index, last + 1),
      first,
      start: first.start,
      end,
      before: wordBefore(text, first.start),
      after: wordAfter(text, end),
      isAfterPlace: first.isJoined && words[index - 1]?.kind === "place",
      isInTerm: isInTerm(words, index, last),
      isOfThing: isOfThing(words, last),
    });
    index = last;
  }
  return groups;
}

/** "SW Bell": any word may be a surname there. */
function isWordAfterRole({ kind, start, startsSentence }: CapitalWord, text: string): boolean {
  return kind === "word" && !startsSentence && jointToRole(text, start) !== null;
}

/** In words: what may be between a name and the end of an institution's name. */
const maxWordsBetween = 3;

function isOfThing(words: readonly CapitalWord[], last: number): boolean {
  for (let next = last + 2; next <= last + 1 + maxWordsBetween && words[next]?.isJoined; next++) {
    if (words[next - 1]?.isJoined && ends.has(words[next]?.folded ?? "")) return true;
  }
  return false;
}

function isInTerm(words: readonly CapitalWord[], first: number, last: number): boolean {
  const before = words[first]?.isJoined ? words[first - 1] : undefined;
  const after = words[last + 1]?.isJoined ? words[last + 1] : undefined;
  return (before !== undefined && !before.startsSentence) || after !== undefined;
}

function wordBefore(text: string, offset: number): string {
  return (/([\p{L}'-]+) $/u.exec(textBefore(text, offset, 24))?.[1] ?? "").toLowerCase().replace(/'s$/, "");
}

function wordAfter(text: string, offset: number): string {
  return (/^(?:'s)? ([\p{L}-]+)/u.exec(textAfter(text, offset, 24))?.[1] ?? "").toLowerCase();
}
