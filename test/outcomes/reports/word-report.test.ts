import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { suppressFive } from "../../../src/outcomes/disclosure/disclosure-policy.ts";
import { makeOwnOutcome, makeRegionOutcome } from "../../../src/outcomes/make-outcome.ts";
import { chooseAudits } from "../../../src/outcomes/outcome-audit.ts";
import type { Outcome } from "../../../src/outcomes/outcome.ts";
import { makeWordReport } from "../../../src/outcomes/reports/word-report.ts";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";
import { madeUpRegion } from "../../support/outcomes/made-up-region.ts";
import { schemaErrorsOf } from "../../support/schema.ts";
import { partOf } from "../../support/zip-part.ts";

const common = {
  form: niromp2019Form,
  cycle: "2026-autumn",
  policy: suppressFive,
  standard: null,
  samplePerAuthority: 6,
};

function ownOutcome(): Outcome {
  const made = makeOwnOutcome({ ...common, chosen: chooseAudits(madeUpRegion(1), common) });
  if (!made.ok) throw new Error(made.problem.code);
  return made.value;
}

function regionOutcome(): Outcome {
  const made = makeRegionOutcome({
    ...common,
    region: "Midlands",
    audience: "partners",
    chosen: chooseAudits(madeUpRegion(14, { good: 0.8 }), common),
  });
  if (!made.ok) throw new Error(made.problem.code);
  return made.value.outcome;
}

const chartSchema = resolve(__dirname, "../../fixtures/xsd/dml-chart.xsd");
const validation = resolve(__dirname, "../../support/validate-against-schema.mjs");

describe("the Word report of an outcome", () => {
  it("is valid, its chart too", () => {
    const report = makeWordReport(ownOutcome());
    expect(schemaErrorsOf(partOf(report, "word/document.xml"))).toEqual([]);
    const run = spawnSync(process.execPath, [validation, chartSchema], {
      input: JSON.stringify([partOf(report, "word/charts/chart1.xml")]),
      encoding: "utf8",
    });
    expect({ errors: run.stdout, trouble: run.stderr }).toEqual({ errors: "[[]]", trouble: "" });
  });

  it("has in its chart's workbook and cache the totals of the outcome, and nothing where one is hidden", () => {
    const outcome = regionOutcome();
    const report = makeWordReport(outcome);
    const workbook = unzipSync(unzipSync(report)["word/embeddings/chart1.xlsx"] ?? new Uint8Array());
    const sheet = strFromU8(workbook["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    const shown = outcome.tables
      .filter(({ id }) => id.startsWith("judgement:"))
      .flatMap(({ cells }) => cells.at(-1)?.slice(0, -1) ?? [])
      .filter((cell) => typeof cell === "number");
    const inSheet = [...sheet.matchAll(/<v>(\d+)<\/v>/g)].map(([, value]) => Number(value));
    expect(inSheet).toEqual(shown);
    const cache = [
      ...partOf(report, "word/charts/chart1.xml").matchAll(/<c:numCache>.*?<\/c:numCache>/gs),
    ].join("");
    const inCache = [...cache.matchAll(/<c:v>(\d+)<\/c:v>/g)].map(([, value]) => Number(value));
    expect(inCache.toSorted()).toEqual(shown.toSorted());
  });

  it("starts with how many audits it rests on", () => {
    const text = partOf(makeWordReport(ownOutcome()), "word/document.xml").replace(/<[^>]+>/g, " ");
    expect(text).toContain("6 of 6 audits. By age range: 0-5: 2, 6-10: 2, 11-15: 2.");
  });
});
