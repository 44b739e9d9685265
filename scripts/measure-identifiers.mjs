// `node scripts/measure-identifiers.mjs`: how well the checks for identifiers do on made-up text, for the part they were
// tuned on and for the part that was held out. Prints tables and keeps them in docs/checks/identifiers.md: each kind on the
// comments of test/identifiers/corpus, names by where they come from, and clean comments (test/identifiers/names).
// Run `npm run build` or `npx tsc -b src/cli` first.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

import { isFirstNameInLists } from "../dist/checks/identifiers/words/first-name-lookup.js";
import { allChecks } from "../dist/checks/index.js";
import { runChecks } from "../dist/checks/run-checks.js";
import { niromp2019Form } from "../dist/proforma/definitions/niromp-2019.js";
import { findIdentifiers, identifierKinds } from "./identifiers/find-identifiers.mjs";
import {
  isHeldOut,
  readComments,
  renderScores,
  renderTable,
  scoreIdentifiers,
} from "./identifiers/score-identifiers.mjs";
import { cleanRows, nameRows, readOrigins, scoreClean, scoreNames } from "./identifiers/score-names.mjs";

const corpus = new URL("../test/identifiers/corpus/", import.meta.url);
const names = new URL("../test/identifiers/names/", import.meta.url);
const page = new URL("../docs/checks/identifiers.md", import.meta.url);

const comments = readdirSync(corpus).flatMap((name) =>
  readComments(readFileSync(new URL(name, corpus), "utf8")),
);
const origins = readOrigins(readFileSync(new URL("origins.txt", names), "utf8"));
const sentences = /** @type {import("./identifiers/score-names.mjs").Sentences} */ (
  JSON.parse(readFileSync(new URL("sentences.json", names), "utf8"))
);
const kinds = identifierKinds(allChecks);
const find = findIdentifiers(runChecks, allChecks, niromp2019Form);

let text = readFileSync(page, "utf8");

/** @param {string} mark where in the page @param {string} table */
function keep(mark, table) {
  console.log(`${mark}\n\n${table}\n`);
  const between = new RegExp(`(<!-- ${mark} -->\n)[^]*?(\n<!-- end -->)`);
  text = text.replace(between, (_, start, end) => `${start}\n${table}\n${end}`);
}

for (const part of /** @type {const} */ (["tuning", "held-out"])) {
  const labelled = comments.filter((one) => isHeldOut(one) === (part === "held-out"));
  const { scores, faults } = scoreIdentifiers(kinds, labelled, find);
  keep(part, renderScores(scores));
  for (const fault of faults) console.log(fault);
  const byOrigin = scoreNames(origins, sentences, part, find, isFirstNameInLists);
  keep(`names-${part}`, renderTable(nameRows(byOrigin.scores)));
  const clean = readFileSync(new URL(`clean-${part}.txt`, names), "utf8")
    .trim()
    .split("\n");
  const disturbed = scoreClean(clean, find);
  keep(`clean-${part}`, renderTable(cleanRows(clean.length, disturbed)));
  // Sentences of the tuning part may be read while rules are changed; those held out stay unread.
  if (part === "tuning") for (const line of [...byOrigin.missed, ...disturbed.disturbed]) console.log(line);
}
writeFileSync(page, text);
