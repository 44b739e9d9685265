import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { findIdentifiers } from "../../scripts/identifiers/find-identifiers.mjs";
import { renderTable } from "../../scripts/identifiers/score-identifiers.mjs";
import type { Part, Sentences } from "../../scripts/identifiers/score-names.mjs";
import {
  cleanRows,
  nameRows,
  readOrigins,
  scoreClean,
  scoreNames,
  shareFound,
} from "../../scripts/identifiers/score-names.mjs";
import { isFirstNameInLists } from "../../src/checks/identifiers/words/first-name-lookup.ts";
import { allChecks } from "../../src/checks/index.ts";
import { runChecks } from "../../src/checks/run-checks.ts";
import { niromp2019Form } from "../../src/proforma/definitions/niromp-2019.ts";

const read = (name: string) => readFileSync(resolve(__dirname, "names", name), "utf8");
const page = readFileSync(resolve(__dirname, "../../docs/checks/identifiers.md"), "utf8");
const origins = readOrigins(read("origins.txt"));
const sentences = JSON.parse(read("sentences.json")) as Sentences;
const find = findIdentifiers(runChecks, allChecks, niromp2019Form);

function cleanComments(part: Part): string[] {
  return read(`clean-${part}.txt`).trim().split("\n");
}

describe("the names and comments that are measured with", () => {
  it("come from at least 20 origins, with different names and sentences in each part", () => {
    expect(origins.length).toBeGreaterThanOrEqual(20);
    for (const { given } of origins) expect(new Set(given).size).toBe(given.length);
    const { tuning, "held-out": heldOut } = sentences;
    const all = [...tuning.given, ...tuning.full, ...heldOut.given, ...heldOut.full];
    expect(new Set(all).size).toBe(all.length);
  });

  it("have as many clean comments as the page says", () => {
    expect(cleanComments("tuning")).toHaveLength(167);
    expect(cleanComments("held-out")).toHaveLength(42);
  });
});

describe("names in sentences that were held out", () => {
  const { scores } = scoreNames(origins, sentences, "held-out", find, isFirstNameInLists);

  it.each(scores)("are found wherever they come from: $origin", ({ given, full }) => {
    expect(shareFound(given)).toBeGreaterThanOrEqual(0.85);
    expect(shareFound(full)).toBeGreaterThanOrEqual(0.85);
  });

  it("are found as often as the page says", () => {
    expect(page).toContain(renderTable(nameRows(scores)));
  });
});

describe("names in sentences that the checks were tuned on", () => {
  it("are found as often as the page says", () => {
    const { scores } = scoreNames(origins, sentences, "tuning", find, isFirstNameInLists);
    expect(page).toContain(renderTable(nameRows(scores)));
  });
});

describe.each(["tuning", "held-out"] as const)("clean comments (%s)", (part) => {
  const clean = cleanComments(part);
  const counts = scoreClean(clean, find);

  it("get at most 0.4 queries and 3 notes in 42, as the page says", () => {
    expect((counts.queries * 42) / clean.length).toBeLessThanOrEqual(0.4);
    expect((counts.notes * 42) / clean.length).toBeLessThanOrEqual(3);
    expect(page).toContain(renderTable(cleanRows(clean.length, counts)));
  });
});

describe("the compiled lists of words", () => {
  it("are those of the packages that are installed", () => {
    const script = resolve(__dirname, "../../scripts/compile-identifier-words.mjs");
    const { status, stderr } = spawnSync(process.execPath, [script, "--check"], { encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });
});
