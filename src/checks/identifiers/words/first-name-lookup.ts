import { compiledFirstNames, compiledWordNames } from "./compiled-first-names.ts";
import { firstNames, otherNames, wordNames } from "./first-names.ts";
import { foldLetters } from "./fold-letters.ts";
import { moreFirstNames } from "./more-first-names.ts";
import { readFrontCoded } from "./word-set.ts";

let names: ReadonlySet<string> | null = null;
let englishNames: ReadonlySet<string> | null = null;

/** Whether a folded word is a first name in one of the long lists, wherever the name comes from. */
export function isFirstNameSomewhere(word: string): boolean {
  if (moreFirstNames.has(word)) return true;
  names ??= readFrontCoded(compiledFirstNames);
  return names.has(word);
}

/** Whether an English word is a first name too, such as "Long" or "Bay". */
export function isEnglishFirstName(word: string): boolean {
  englishNames ??= readFrontCoded(compiledWordNames);
  return englishNames.has(word);
}

/** Whether any list has a first name as somebody writes it. For measuring how names fare that no list has. */
export function isFirstNameInLists(written: string): boolean {
  const folded = foldLetters(written.toLowerCase());
  return [firstNames, wordNames, otherNames].some((list) => list.has(folded)) || isFirstNameSomewhere(folded);
}
