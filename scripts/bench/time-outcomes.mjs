// How long outcomes take, over the made-up region: a region of 14 authorities with its attack test, its Word report, and the
// outcome of ten authorities with 60 audits. Milliseconds, medians.
//
//     node scripts/bench/time-outcomes.mjs
import { pathToFileURL } from "node:url";

import { suppressFive as policy } from "../../dist/outcomes/disclosure/disclosure-policy.js";
import { makeRegionOutcome } from "../../dist/outcomes/make-outcome.js";
import { chooseAudits } from "../../dist/outcomes/outcome-audit.js";
import { makeWordReport } from "../../dist/outcomes/reports/word-report.js";
import { niromp2019Form as form } from "../../dist/proforma/definitions/niromp-2019.js";
import { cycles, makeRegion, regionName } from "../made-up-region.mjs";
import { median } from "./median.mjs";

const rounds = 7;
const cycle = cycles[1];
const all = makeRegion(form).map(({ record, authority, cycle: own, state }) => ({
  ...{ record, authority, cycle: own, state },
}));

/** @param {number} audits */
function countRegion(audits) {
  const own = all.filter((audit) => audit.cycle === cycle).slice(0, audits);
  const made = makeRegionOutcome({
    ...{ form, cycle, policy, standard: null, region: regionName, audience: "partners" },
    ...{ samplePerAuthority: 6, on: "2026-05-31", chosen: chooseAudits(own, { form, cycle }) },
  });
  if (!made.ok) throw new Error(made.problem.message);
  return made.value.outcome;
}

/** @param {() => unknown} work */
function time(work) {
  const times = Array.from({ length: rounds + 1 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return median(times.slice(1));
}

export function timeOutcomes() {
  const outcome = countRegion(84);
  return {
    region: time(() => countRegion(84)),
    report: time(() => makeWordReport(outcome)),
    sixty: time(() => countRegion(60)),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  console.log(JSON.stringify(timeOutcomes()));
