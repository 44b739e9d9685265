// Run by bench.mjs: how long the whole catalogue and each check of it take, beside reading and recognising. Prints the
// median milliseconds for one file of the folder, on average over its files, as JSON.
//
//     node scripts/bench/time-checks.mjs <folder>
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

import { readAudit } from "../../dist/audit/read-audit.js";
import { runCheck, startRun } from "../../dist/checks/engine/run-check.js";
import { allChecks } from "../../dist/checks/index.js";
import { defaultPolicyOf } from "../../dist/checks/policies/shipped-policies.js";
import { runChecks } from "../../dist/checks/run-checks.js";
import { nodeCompression } from "../../dist/cli/node-compression.js";
import { openWordFile } from "../../dist/ooxml/package/open-word-file.js";
import { niromp2019Form } from "../../dist/proforma/definitions/niromp-2019.js";
import { median } from "./median.mjs";

const warmUpRounds = 60;
const rounds = 100;
/** One check takes microseconds, which the clock does not tell well: so many runs are timed at once. */
const runsAtOnce = 10;

/** @param {Uint8Array} bytes */
function read(bytes) {
  const file = openWordFile(bytes, nodeCompression);
  if (!file.ok) throw new Error(file.problem.code);
  const audit = readAudit(file.value, niromp2019Form);
  if (audit.status === "refused") throw new Error(audit.reason.code);
  const { record, facts } = audit;
  return { record, facts, today: "2026-01-31", form: niromp2019Form };
}

/**
 * The median of the milliseconds that some work takes.
 * @param {() => unknown} work
 */
function time(work) {
  const times = Array.from({ length: warmUpRounds + rounds }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return median(times.slice(warmUpRounds));
}

const [, , folder = ""] = process.argv;
const names = readdirSync(folder).filter((name) => name.endsWith(".docx"));
const files = names.map((name) => readFileSync(join(folder, name)));

// Reading comes first: mixed with other work, the engine forgets what it has learnt of it.
const reading = time(() => files.map(read)) / files.length;
const audits = files.map(read);
const checks = time(() => audits.map((audit) => runChecks(audit))) / files.length;

/** One run for each audit, whose subjects are listed once for all checks, as `runChecks` does it. */
const runs = audits.map((audit) => startRun(audit, defaultPolicyOf(audit.form)));
const each = allChecks.map((check) => {
  const taken = time(() => {
    for (let run = 0; run < runsAtOnce; run += 1) for (const one of runs) runCheck(check, one);
  });
  return [check.id, taken / runsAtOnce / files.length];
});
console.log(JSON.stringify({ reading, checks, each: Object.fromEntries(each) }));
