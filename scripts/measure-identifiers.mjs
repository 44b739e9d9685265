// `node scripts/measure-identifiers.mjs`: how well the checks for identifiers do on the made-up comments of
// test/identifiers/corpus, kind by kind, for the part they were tuned on and for the part that was held out. Prints both
// tables and keeps them in docs/checks/identifiers.md. Comments are named by their numbers; no text is printed.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

import { allChecks } from "../dist/checks/index.js";
import { runChecks } from "../dist/checks/run-checks.js";
import { niromp2019 } from "../dist/proforma/definitions/niromp-2019.js";
import { findIdentifiers, identifierKinds } from "./identifiers/find-identifiers.mjs";
import { isHeldOut, readComments, renderScores, scoreIdentifiers } from "./identifiers/score-identifiers.mjs";

const corpus = new URL("../test/identifiers/corpus/", import.meta.url);
const page = new URL("../docs/checks/identifiers.md", import.meta.url);

const comments = readdirSync(corpus).flatMap((name) =>
  readComments(readFileSync(new URL(name, corpus), "utf8")),
);
const kinds = identifierKinds(allChecks);
const find = findIdentifiers(runChecks, allChecks, niromp2019);

let text = readFileSync(page, "utf8");
for (const [part, isIn] of /** @type {const} */ ([
  ["tuning", (/** @type {import("./identifiers/score-identifiers.mjs").Comment} */ one) => !isHeldOut(one)],
  ["held-out", isHeldOut],
])) {
  const { scores, faults } = scoreIdentifiers(kinds, comments.filter(isIn), find);
  const table = renderScores(scores);
  console.log(`${part}\n\n${table}\n`);
  for (const fault of faults) console.log(fault);
  const between = new RegExp(`(<!-- ${part} -->\n)[^]*?(\n<!-- end -->)`);
  text = text.replace(between, (_, start, end) => `${start}\n${table}\n${end}`);
}
writeFileSync(page, text);
