import { compiledEnglishWords } from "./compiled-english-words.ts";
import { readFrontCoded } from "./word-set.ts";

/** Endings of English words, with what a word without one of them may end in instead. */
const endings: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ies$/, ["y"]],
  [/ied$/, ["y"]],
  [/iest$/, ["y"]],
  [/ier$/, ["y"]],
  [/ily$/, ["y"]],
  [/es$/, ["", "e"]],
  [/s$/, [""]],
  [/ed$/, ["", "e"]],
  [/ing$/, ["", "e"]],
  [/ly$/, ["", "le"]],
  [/er$/, ["", "e"]],
  [/est$/, ["", "e"]],
  [/ness$/, [""]],
  [/ment$/, [""]],
];
const beginnings = /^(?:un|re|non|mis|pre|under|over)(?=[a-z]{4})/;
const doubled = /([b-df-hj-np-tv-z])\1$/;

/** Words of three letters and more that this one may be a form of: "plan" for "planning". */
export function stemsOf(word: string): string[] {
  const stems = endings.flatMap(([ending, instead]) => {
    if (!ending.test(word)) return [];
    const stem = word.replace(ending, "");
    return [...instead.map((end) => stem + end), stem.replace(doubled, "$1")];
  });
  const rest = word.replace(beginnings, "");
  return [...stems, rest].filter((stem) => stem.length > 2 && stem !== word);
}

let compiled: ReadonlySet<string> | null = null;

/** Whether a word in small letters, or each part of one with hyphens, is an English word of everyday or of reports. */
export function isEnglishWord(word: string): boolean {
  const words = (compiled ??= readFrontCoded(compiledEnglishWords));
  const isOne = (part: string) => words.has(part) || stemsOf(part).some((stem) => words.has(stem));
  return words.has(word) || word.split("-").every(isOne);
}
