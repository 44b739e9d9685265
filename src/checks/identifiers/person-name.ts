import type { CapitalWord } from "./capital-words.ts";
import { isAfterSaint, listCapitalWords } from "./capital-words.ts";
import type { Detector, Hit } from "./detector.ts";
import { findAll, mergeHits, textAfter, textBefore } from "./detector.ts";
import {
  ends,
  personVerbs,
  personalThings,
  placePrepositions,
  roles,
  strongTitles,
  things,
  weakTitles,
} from "./words/context-words.ts";
import { wordSurnames } from "./words/first-names.ts";
import { wordSet } from "./words/word-set.ts";

/** Capitalised words that stand together and of which each may be part of a name. */
interface Group {
  readonly words: readonly CapitalWord[];
  readonly first: CapitalWord;
  readonly start: number;
  readonly end: number;
  /** The word before and after, in lower case and without the 's; empty where a sign or nothing stands there. */
  readonly before: string;
  readonly after: string;
  /** "Kings Heath": the word goes on the name of a town. */
  readonly isAfterPlace: boolean;
}

/**
 * Names of people: after a title or beside a role, two capitalised words that are no terms of the field, and single first
 * names. Unsure where no title, role or known first name says that it is one.
 */
export const detectPersonNames: Detector = (plain, surroundings) => {
  const words = listCapitalWords(plain, surroundings);
  const { text } = plain;
  const hits: Hit[] = [];
  for (let index = 0; index < words.length; index++) {
    const titled = readTitled(words, index, text);
    if (titled) hits.push(titled);
  }
  for (const group of listGroups(words, text)) {
    const verdict = judge(group, text);
    if (verdict !== null) hits.push({ start: group.start, end: group.end, sure: verdict });
  }
  return mergeHits(hits, findAll(text, smallTitle));
};

/** Written in haste: "mrs khan". */
const smallTitle =
  /(?<![\p{L}\p{N}.-])(?:mrs?|ms)(?:\. ?| )(?!(?:and|or|are|is|was|were|has|in|to|the|with|who|for)\b)\p{Ll}[\p{L}'-]{2,30}/gu;
const titleBefore = /(?<![\p{L}\p{N}'-])(\p{L}{2,10})\.?[ \n]$/u;
const otherTitleBefore = /(?<![\p{L}\p{N}'-])\p{L}{2,9}\.? ?(?:and|&|\/) ?$/u;

/** The name after a title that stands before this word; null where there is none. */
function readTitled(words: readonly CapitalWord[], index: number, text: string): Hit | null {
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
  return { start, end: words[last]?.end ?? word.end, sure: true };
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
    default:
      return false;
  }
}

function listGroups(words: readonly CapitalWord[], text: string): Group[] {
  const groups: Group[] = [];
  for (let index = 0; index < words.length; index++) {
    const first = words[index];
    if (!first || !isPartOfName(first)) continue;
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
    });
    index = last;
  }
  return groups;
}

function wordBefore(text: string, offset: number): string {
  return (/([\p{L}'-]+) $/u.exec(textBefore(text, offset, 24))?.[1] ?? "").toLowerCase().replace(/'s$/, "");
}

function wordAfter(text: string, offset: number): string {
  return (/^(?:'s)? ([\p{L}-]+)/u.exec(textAfter(text, offset, 24))?.[1] ?? "").toLowerCase();
}

/** True for a name, false where it may be one, null for none. */
function judge(group: Group, text: string): boolean | null {
  const { words, first, after } = group;
  if (words.every(({ kind }) => kind === "initial")) return null;
  if (isAfterSaint(text, first)) return null;
  const isPossessive = words.at(-1)?.isPossessive === true;
  if (ends.has(after) && (!isPossessive || isLaw(after))) return null;
  if (isDay(group, text) || isSeason(group)) return null;
  if (isSite(group) || notPeople.test(text.slice(group.start, group.end))) return null;
  if (isAfterRole(group, text)) return true;
  if (words.length > 1) return judgeTogether(group);
  if (group.isAfterPlace && first.kind !== "first-name") return null;
  switch (first.kind) {
    case "first-name":
      return true;
    case "word-name":
      return !first.startsSentence || isPerson(group, isPossessive) || isOneOfTwo(group, text) ? true : null;
    case "other-name":
      return isPerson(group, isPossessive) ? true : null;
    default:
      return isOwner(group, isPossessive, text) ? false : null;
  }
}

const months = wordSet(
  "january february march april may june july august september october november december",
);

/** "D.O.B. May 3rd": a month with its day or year, and initials before it at most. */
function isDay({ words, end }: Group, text: string): boolean {
  const isMonth = months.has(words.at(-1)?.text.toLowerCase() ?? "");
  return (
    isMonth &&
    words.slice(0, -1).every(({ kind }) => kind === "initial") &&
    /^,? \d/.test(textAfter(text, end, 3))
  );
}

const seasons = wordSet("spring summer autumn winter");
const beforeSeason = wordSet(
  "in by since until during over from the this that last next each every of before after early late mid",
);

/** "in Summer", "last Autumn". */
function isSeason({ words, first, before }: Group): boolean {
  return words.length === 1 && seasons.has(first.text.toLowerCase()) && beforeSeason.has(before);
}

/** "Rowan Lodge", "Victoria Crescent"; "Hannah Lane" is a name all the same. */
function isSite({ words }: Group): boolean {
  const isEnd = ({ text }: CapitalWord) => ends.has(text.toLowerCase());
  const end = words.slice(1).find(isEnd);
  if (!end) return false;
  return words[0]?.kind !== "first-name" || !wordSurnames.has(end.text.toLowerCase());
}

/** Names that stand for a law, a story or a charity. */
const notPeople =
  /^(?:Robin Hood|Thomas Coram|Harry Potter|Peppa Pig|Peter Pan|Ruth Miskin|Frank Buttle|Cinderella|Goldilocks)$/;

function isLaw(after: string): boolean {
  return /^(?:law|rule|day|trust|hospital|school|nursery)$/.test(after);
}

function judgeTogether({ words, first, before }: Group): boolean | null {
  if (words.some(({ kind }) => kind === "first-name")) return true;
  const names = words.filter(({ kind }) => kind === "word-name" || kind === "other-name");
  if (names.some(({ kind }) => kind === "word-name") && names[0] === first) return true;
  if (words.every(({ kind }) => kind === "other-name") || words.some(({ kind }) => kind === "place"))
    return null;
  return placePrepositions.has(before) ? null : false;
}

function isPerson({ after }: Group, isPossessive: boolean): boolean {
  return isPossessive ? personalThings.has(after) || things.has(after) : personVerbs.has(after);
}

/** "Lily and Rayan are placed together." */
function isOneOfTwo({ end }: Group, text: string): boolean {
  return /^ (?:and|&) \p{Lu}\p{Ll}/u.test(textAfter(text, end, 8));
}

const onlyPeople =
  /^ (?:said|told|feels|wants|likes|loves|enjoys|misses|settled|has settled|sleeps|plays|liv(?:es|ed) with|(?:is|was) placed|(?:family|household|children|siblings|sisters|brothers|twins|girls|boys)\b(?!'))/;

function isOwner({ after, end }: Group, isPossessive: boolean, text: string): boolean {
  return isPossessive ? personalThings.has(after) : onlyPeople.test(textAfter(text, end, 16));
}

const roleBefore = /(?<![\p{L}'-])([\p{L}-]{2,})(?:'s name is |, |: | - |\(| \(| )$/u;
/** Even beside a role: "Social worker May have missed it", "mother Irish". */
const neverNames = wordSet(
  "april may june march august summer autumn winter spring monday christian gypsy irish indian india islam iran israel china roma reading page star",
);
const closed = /^[ ]?[,)]|^ -/;

/** "mother Sarah", "the carer, Denise,", "father (Darren)", "Health visitor: Joanna Sykes". */
function isAfterRole(group: Group, text: string): boolean {
  const context = textBefore(text, group.start, 30);
  const found = roleBefore.exec(context);
  const role = found?.[1]?.toLowerCase() ?? "";
  if (!found || !(roles.has(role) || roles.has(role.replace(/s$/, "")))) return false;
  const isName = group.words.some(({ kind }) => kind === "first-name" || kind === "word-name");
  const isOtherWord = group.words.length === 1 && neverNames.has(group.first.text.toLowerCase());
  if (/[:-] $/.test(found[0])) return isName || group.words.length > 1;
  if (found[0].endsWith(", ")) return isName || closed.test(textAfter(text, group.end, 2));
  return !isOtherWord;
}
