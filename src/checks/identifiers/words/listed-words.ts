import { firstNames, otherNames, wordNames } from "./first-names.ts";
import { formWords } from "./form-words.ts";
import { namedThings } from "./named-things.ts";
import { placeWords } from "./place-words.ts";

/** Whether a list says what this word is before English words are looked up. */
export function isListed(word: string): boolean {
  return [firstNames, wordNames, otherNames, formWords, placeWords, namedThings].some((list) =>
    list.has(word),
  );
}
