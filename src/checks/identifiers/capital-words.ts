import type { PlainText } from "../engine/plain-text.ts";
import type { WordList } from "../engine/subject.ts";
import type { Surroundings } from "./detector.ts";
import { isEnglishWord } from "./words/english-words.ts";
import { isEnglishFirstName, isFirstNameSomewhere } from "./words/first-name-lookup.ts";
import { firstNames, otherNames, wordNames } from "./words/first-names.ts";
import { foldLetters } from "./words/fold-letters.ts";
import { formWords } from "./words/form-words.ts";
import { acronyms, namedThings } from "./words/named-things.ts";
import { placeWords } from "./words/place-words.ts";
import { wordSet } from "./words/word-set.ts";

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
  /** Another English word. */
  | "word"
  /** An English word that is a first name somewhere: Long, Bay. */
  | "rare-name"
  /** The name of a charity, a product, a people, a country or another thing. */
  | "thing"
  /** Spelled as only products and companies are: "LiquidLogic". */
  | "brand"
  | "initial"
  /** An abbreviation, or a word written in capitals. */
  | "capitals"
  | "unknown";

/** A word that begins with a capital letter, without the 's that may follow it. */
export interface CapitalWord {
  readonly text: string;
  /** In small letters without marks, as the word lists have it. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly kind: WordKind;
  readonly isPossessive: boolean;
  readonly startsSentence: boolean;
  /** It belongs with the capital word before it: only a blank, or a particle such as "de", is between the two. */
  readonly isJoined: boolean;
}

const capitalWord = /(?<![\p{L}\p{N}\p{M}@\\_]['-]?)\p{Lu}[\p{L}\p{M}]*(?:['-]\p{L}[\p{L}\p{M}]*)*/gu;
/** What the names of medicines end in (WHO, stems for international nonproprietary names). */
const medicine =
  /^[a-z]{3,}(?:azolam|azepam|azepine|cillin|mycin|floxacin|oxetine|traline|idone|apine|profen|phenidate|azole|prazole|olol|sartan|statin|triptan|solone|asone|terol|amfetamine|faxine|tidine|setron|vastatin)$/;
/** English words that are written with marks. */
const borrowed = wordSet("cafe cafes naive cliche fiance fiancee resume protege protegee noel");
/** Part of an e-mail address, which another detector finds. */
const inAddress = /^[\w.+'-]{1,64}@/;
/** Endings that are no part of the word: "Ellie's", "Ellie'll", "DNA'd". */
const ending = /'(?:[sd]|ll|ve|re)$/i;
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
    const end = ending.exec(written)?.[0] ?? "";
    const word = written.slice(0, written.length - end.length);
    const start = match.index;
    const previous = words.at(-1);
    words.push({
      text: word,
      folded: foldLetters(word.toLowerCase()),
      start,
      end: start + word.length,
      kind: kindOf(word, surroundings.knownWords),
      isPossessive: end.toLowerCase() === "'s",
      startsSentence: start === 0 || sentenceStart.test(text.slice(Math.max(0, start - 8), start)),
      isJoined: previous !== undefined && isJoined(text, previous, start),
    });
  }
  return words;
}

function isJoined(text: string, previous: CapitalWord, start: number): boolean {
  if (text[previous.end] === "'" || start - previous.end > longestJoint) return false;
  const between = text.slice(previous.end, start);
  return joint.test(between) || (previous.kind === "initial" && jointAfterInitial.test(between));
}

/** A capital within the word, other than in McKay, MacDonald, FitzGerald, O'Neill or behind a hyphen. */
const innerCapital = /^(?!(?:Mc|Mac|Fitz|De|La|Le|Al|El|Van|Ap)\p{Lu})\p{L}*\p{Ll}\p{M}*\p{Lu}/u;
/** "GCSEs", "PEPs". */
const pluralOfCapitals = /^\p{Lu}{2,8}s$/u;
const onlyAscii = /^[\w'-]+$/;

function kindOf(word: string, knownWords: WordList): WordKind {
  if (word.length === 1) return word === "I" || word === "A" ? "form" : "initial";
  const lower = word.toLowerCase();
  const folded = foldLetters(lower);
  if (isCapitals.test(word)) return kindOfCapitals(word, lower, folded);
  if (pluralOfCapitals.test(word)) return "capitals";
  if (innerCapital.test(word)) return "brand";
  const kind = kindOfWord(lower, folded, knownWords);
  return kind === "unknown" && folded.includes("-") ? kindOfParts(lower, knownWords) : kind;
}

function kindOfCapitals(word: string, lower: string, folded: string): WordKind {
  const isRareName = word.length > 4 && isFirstNameSomewhere(folded) && !isEnglishFirstName(folded);
  const isName = firstNames.has(folded) || isRareName;
  if (word.length > 3 && isName && !formWords.has(lower) && !acronyms.has(lower)) return "first-name";
  return formWords.has(lower) ? "form" : "capitals";
}

function kindOfWord(lower: string, folded: string, knownWords: WordList): WordKind {
  if (firstNames.has(folded)) return "first-name";
  // "Hùng" is no English word, whatever its letters are without marks.
  const isPlain = onlyAscii.test(lower);
  if (isPlain) {
    if (wordNames.has(lower)) return "word-name";
    if (otherNames.has(lower)) return "other-name";
    if (isFormWord(lower, knownWords)) return "form";
    if (placeWords.has(lower)) return "place";
    if (namedThings.has(lower)) return "thing";
    if (isEnglishFirstName(folded)) return "rare-name";
  }
  if (isFirstNameSomewhere(folded)) return "first-name";
  if (namedThings.has(folded) || medicine.test(folded)) return "thing";
  if (isEnglishWord(isPlain ? lower : folded)) return isPlain || borrowed.has(folded) ? "word" : "unknown";
  return "unknown";
}

/** Also in the plural: "Mondays". */
function isFormWord(lower: string, knownWords: WordList): boolean {
  if (formWords.has(lower) || knownWords.has(lower)) return true;
  return lower.endsWith("s") && formWords.has(lower.slice(0, -1));
}

/** "Ellie-Mae" is a first name, "Multi-Agency" a term. */
function kindOfParts(lower: string, knownWords: WordList): WordKind {
  const kinds = lower.split("-").map((part) => kindOfWord(part, foldLetters(part), knownWords));
  if (kinds[0] === "first-name") return "first-name";
  return kinds.some((kind) => kind === "unknown" || isNameKind(kind)) ? "unknown" : "form";
}

function isNameKind(kind: WordKind): boolean {
  return kind === "first-name" || kind === "word-name" || kind === "other-name";
}
