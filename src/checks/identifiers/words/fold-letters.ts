/** Letters that Unicode does not take apart into a plain letter and a mark. */
const wholeLetters: ReadonlyMap<string, string> = new Map([
  ["ł", "l"],
  ["đ", "d"],
  ["ð", "d"],
  ["ø", "o"],
  ["ı", "i"],
  ["ə", "e"],
  ["ħ", "h"],
  ["ŧ", "t"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ß", "ss"],
  ["þ", "th"],
]);
const plainWord = /^[a-z-]*$/;

/**
 * A word in small letters as the word lists have it: without marks ("miłosz" is "milosz") and without apostrophes
 * ("nu'man" is "numan").
 */
export function foldLetters(lower: string): string {
  if (plainWord.test(lower)) return lower;
  return lower
    .replace(/[łđðøıəħŧæœßþ]/g, (letter) => wholeLetters.get(letter) ?? letter)
    .normalize("NFD")
    .replace(/[\p{M}'ʻʼ’‘`]/gu, "");
}
