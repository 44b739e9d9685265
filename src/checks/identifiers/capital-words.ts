import type { PlainText } from "../engine/plain-text.ts";
import type { WordList } from "../engine/subject.ts";
import type { Surroundings } from "./detector.ts";
import { firstNames, otherNames, wordNames } from "./words/first-names.ts";
import { formWords } from "./words/form-words.ts";
import { placeWords } from "./words/place-words.ts";

/** What a capitalised word may be, as far as lists of words can tell. */
export type WordKind =
  | "first-name"
  /** A first name that is also a word which may begin a sentence: Will, Grace, Daisy. */
  | "word-name"
  /** A first name that is as often a month, a place or a thing: April, Jordan, Star. */
  | "other-name"
  | "place"
  /** A term of the form or the field, or a word that begins sentences. */
  | "form"
  | "initial"
  /** An abbreviation, or a word written in capitals. */
  | "capitals"
  | "unknown";

/** A word that begins with a capital letter, without the 's that may follow it. */
export interface CapitalWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: WordKind;
  readonly isPossessive: boolean;
  readonly startsSentence: boolean;
  /** It belongs with the capital word before it: only a blank, or a particle such as "de", stands between the two. */
  readonly isJoined: boolean;
}

const capitalWord = /(?<![\p{L}\p{N}\p{M}@\\_]['-]?)\p{Lu}[\p{L}\p{M}]*(?:['-]\p{L}[\p{L}\p{M}]*)*/gu;
/** Part of an e-mail address, which another detector finds. */
const inAddress = /^[\w.+'-]{1,64}@/;
const possessive = /'[sS]$/;
const joint =
  /^(?: | (?:de|da|dos|di|van|von|der|den|la|le|al|el|bin|ibn|bint|ap)(?: (?:la|der|den|los))? )$/;
/** In characters: " van der " and more. */
const longestJoint = 12;
const jointAfterInitial = /^\.? ?$/;
const isCapitals = /^[\p{Lu}'-]{2,}$/u;
/** Up to a sentence, a line, an item of a list or a quotation. */
const sentenceStart = /(?:^|[.!?:;\n•…"]|(?:^|[\s(])(?:\d{1,2}|[a-z])[).]|(?:^|\n|\s)[-*–>])[\s"'(]*$/;

const known = new WeakMap<PlainText, readonly CapitalWord[]>();

/** The capitalised words of a text in their order, found once for all detectors that look at them. */
export function listCapitalWords(plain: PlainText, surroundings: Surroundings): readonly CapitalWord[] {
  const listed = known.get(plain);
  if (listed) return listed;
  const words = readCapitalWords(plain.text, surroundings);
  known.set(plain, words);
  return words;
}

/** "St Mary", "St. Bede's": the name of a saint is that of a school, a church or a hospital. */
export function isAfterSaint(text: string, { start }: CapitalWord): boolean {
  return /(?<![A-Za-z])(?:St|Saint|SS)\.? $/.test(text.slice(Math.max(0, start - 8), start));
}

function readCapitalWords(text: string, surroundings: Surroundings): CapitalWord[] {
  const words: CapitalWord[] = [];
  const hasAt = text.includes("@");
  capitalWord.lastIndex = 0;
  for (let match = capitalWord.exec(text); match !== null; match = capitalWord.exec(text)) {
    const written = match[0];
    if (hasAt && inAddress.test(text.slice(match.index, match.index + 80))) continue;
    const isPossessive = possessive.test(written);
    const word = isPossessive ? written.slice(0, -2) : written;
    const start = match.index;
    const previous = words.at(-1);
    words.push({
      text: word,
      start,
      end: start + word.length,
      kind: kindOf(word, surroundings.knownWords),
      isPossessive,
      startsSentence: start === 0 || sentenceStart.test(text.slice(Math.max(0, start - 8), start)),
      isJoined: previous !== undefined && isJoined(text, previous, start),
    });
  }
  return words;
}

function isJoined(text: string, previous: CapitalWord, start: number): boolean {
  if (previous.isPossessive || start - previous.end > longestJoint) return false;
  const between = text.slice(previous.end, start);
  return joint.test(between) || (previous.kind === "initial" && jointAfterInitial.test(between));
}

function kindOf(word: string, knownWords: WordList): WordKind {
  if (word.length === 1) return word === "I" || word === "A" ? "form" : "initial";
  const lower = word.toLowerCase();
  const plain = /^[a-z'-]+$/.test(lower) ? lower : lower.normalize("NFD").replace(/\p{M}/gu, "");
  if (isCapitals.test(word)) {
    return word.length > 3 && firstNames.has(plain)
      ? "first-name"
      : formWords.has(plain)
        ? "form"
        : "capitals";
  }
  return kindOfWord(plain, knownWords) ?? kindOfParts(plain, knownWords);
}

function kindOfWord(word: string, knownWords: WordList): WordKind | null {
  if (firstNames.has(word)) return "first-name";
  if (wordNames.has(word)) return "word-name";
  if (otherNames.has(word)) return "other-name";
  if (formWords.has(word) || knownWords.has(word)) return "form";
  return placeWords.has(word) ? "place" : null;
}

/** "Ellie-Mae" is a first name, "Multi-Agency" a term. */
function kindOfParts(word: string, knownWords: WordList): WordKind {
  if (!word.includes("-")) return "unknown";
  const kinds = word.split("-").map((part) => kindOfWord(part, knownWords));
  if (kinds[0] === "first-name") return "first-name";
  return kinds.every((kind) => kind === "form" || kind === "place") ? "form" : "unknown";
}
