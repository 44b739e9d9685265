// `node scripts/measure-checks.mjs`: how well the checks other than those for identifiers do on the 30 made-up forms of
// test/checks/forms. Prints the counts and each finding that was missed or not wanted, and keeps the counts in
// docs/checks/README.md. Needs a build.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

import { runChecks } from "../dist/checks/run-checks.js";
import { niromp2019Form } from "../dist/proforma/definitions/niromp-2019.js";
import { auditOf, compareFindings, completeForm, renderQualities } from "./checks/score-forms.mjs";

const folder = new URL("../test/checks/forms/", import.meta.url);
const page = new URL("../docs/checks/README.md", import.meta.url);

/** @type {Map<string, import("./checks/score-forms.mjs").Form>} */
const forms = new Map(
  readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => [file.replace(/\.json$/, ""), JSON.parse(readFileSync(new URL(file, folder), "utf8"))]),
);
const results = [...forms.keys()].map((name) => {
  const form = completeForm(forms, name);
  const result = compareFindings(form, runChecks(auditOf(form, niromp2019Form)).findings);
  for (const { check, at } of result.missed) console.log(`${name}: missed ${check} at ${at}`);
  for (const { check, at } of result.unwanted) console.log(`${name}: not wanted ${check} at ${at}`);
  return { quality: form.quality, result };
});
const table = renderQualities(results);
console.log(`\n${table}`);
const text = readFileSync(page, "utf8");
writeFileSync(
  page,
  text.replace(/(<!-- forms -->\n)[^]*?(<!-- end -->)/, (_, start, end) => `${start}\n${table}\n\n${end}`),
);
