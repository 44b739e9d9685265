import type { PlainText } from "../engine/plain-text.ts";
import type { CapitalWord } from "./capital-words.ts";
import { isAfterSaint } from "./capital-words.ts";
import type { Hit } from "./detector.ts";
import { textAfter } from "./detector.ts";
import type { NameHit } from "./name-groups.ts";
import { ends } from "./words/context-words.ts";
import { isEnglishWord } from "./words/english-words.ts";
import { otherNames, wordNames } from "./words/first-names.ts";
import { foldLetters } from "./words/fold-letters.ts";
import { formWords } from "./words/form-words.ts";
import { namedThings } from "./words/named-things.ts";
import { placeWords } from "./words/place-words.ts";

/** Parts of names that a form holds, folded, each with whether one of its places is sure. */
export type KnownNames = ReadonlyMap<string, boolean>;

/** The parts of names that stand for a person wherever they come again; initials and terms of the field do not. */
export function learnNames(hits: readonly NameHit[]): KnownNames {
  const names = new Map<string, boolean>();
  for (const { words, sure } of hits) {
    for (const word of words) {
      if (mayComeAgain(word)) names.set(word.folded, sure || names.get(word.folded) === true);
    }
  }
  return names;
}

function mayComeAgain({ kind, text }: CapitalWord): boolean {
  switch (kind) {
    case "initial":
    case "form":
    case "place":
    case "thing":
    case "brand":
      return false;
    case "capitals":
      return text.length > 3;
    default:
      return text.length > 1;
  }
}

const smallWord = /(?<![\p{L}\p{N}\p{M}@\\_.-])\p{Ll}[\p{L}\p{M}-]{2,40}(?![\p{L}\p{M}@]|\.\p{L})/gu;

/** Every place of a text where one of the names comes again. @param capitals the capitalised words of the text */
export function findKnownNames(
  { text }: PlainText,
  capitals: readonly CapitalWord[],
  names: KnownNames,
): readonly Hit[] {
  if (names.size === 0) return [];
  const hits: Hit[] = [];
  for (const [index, word] of capitals.entries()) {
    const sure = names.get(word.folded);
    if (sure !== undefined && isName(word, capitals[index + 1], text)) {
      hits.push({ start: word.start, end: word.end, sure });
    }
  }
  smallWord.lastIndex = 0;
  for (let match = smallWord.exec(text); match !== null; match = smallWord.exec(text)) {
    const sure = sureOfSmallWord(match[0], names);
    if (sure !== null) hits.push({ start: match.index, end: match.index + match[0].length, sure });
  }
  return hits;
}

/** The word stands for the person again, and for no place or term that has the same name. */
function isName(word: CapitalWord, next: CapitalWord | undefined, text: string): boolean {
  const after = /^ (\p{L}+)/u.exec(textAfter(text, word.end, 20))?.[1]?.toLowerCase() ?? "";
  if (isAfterSaint(text, word) || ends.has(after)) return false;
  switch (word.kind) {
    case "first-name":
    case "unknown":
    case "capitals":
      return true;
    case "form":
    case "place":
    case "thing":
    case "brand":
    case "initial":
      return false;
    default:
      return !word.startsSentence && next?.isJoined !== true;
  }
}

/** "zihan", "zihans"; a word that means something else in small letters is none. */
function sureOfSmallWord(written: string, names: KnownNames): boolean | null {
  const folded = foldLetters(written);
  const singular = folded.endsWith("s") ? folded.slice(0, -1) : folded;
  const sure = names.get(folded) ?? names.get(singular);
  if (sure === undefined || singular.length < 3) return null;
  const meansMore = [folded, singular].some(
    (word) =>
      formWords.has(word) ||
      placeWords.has(word) ||
      namedThings.has(word) ||
      wordNames.has(word) ||
      otherNames.has(word) ||
      isEnglishWord(word),
  );
  return meansMore ? null : sure;
}
