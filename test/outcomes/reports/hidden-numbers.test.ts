import { strFromU8, unzipSync } from "fflate";
import { outcomeLines } from "../../../src/outcomes/reports/csv-report.ts";
import { makePageReport } from "../../../src/outcomes/reports/page-report.ts";
import { makeWordReport } from "../../../src/outcomes/reports/word-report.ts";
import { makeWorkbookReport } from "../../../src/outcomes/reports/workbook-report.ts";
import { madeUpRegion } from "../../support/outcomes/made-up-region.ts";
import { regionOutcome } from "../../support/outcomes/outcomes-of.ts";

const outcome = regionOutcome(madeUpRegion(14, { good: 0.93, seed: 4 }), { on: "2026-12-03" });
const shown = outcome.tables.flatMap(({ cells }) => cells.flat()).filter((cell) => typeof cell === "number");
const sorted = (numbers: readonly number[]) => numbers.toSorted((one, other) => one - other);

it("is a region with hidden numbers that these tests look for", () => {
  expect(
    outcome.tables.flatMap(({ cells }) => cells.flat()).filter((cell) => cell === "c").length,
  ).toBeGreaterThan(20);
});

it("writes in a workbook the numbers that are shown, and no other", async () => {
  const files = unzipSync(await makeWorkbookReport(outcome));
  const sheets = Object.entries(files).filter(([name]) => name.startsWith("xl/worksheets/sheet"));
  const numbers = sheets.flatMap(([, bytes]) =>
    [...strFromU8(bytes).matchAll(/<c ([^>]*)><v>(\d+)<\/v>/g)].flatMap(([, attributes = "", value]) =>
      attributes.includes('t="s"') ? [] : [Number(value)],
    ),
  );
  expect(sorted(numbers)).toEqual(sorted(shown));
});

it("writes in a CSV the numbers that are shown, and c for the others", () => {
  const values = outcomeLines(outcome)
    .slice(1)
    .map(([, , , , value]) => value);
  expect(sorted(values.filter((value) => /^\d+$/.test(value)).map(Number))).toEqual(sorted(shown));
});

it("writes in a page and a Word file no number from one to five in a table", () => {
  const page = makePageReport(outcome);
  expect([...page.matchAll(/<td class="number">([1-5])<\/td>/g)]).toEqual([]);
  const word = strFromU8(unzipSync(makeWordReport(outcome))["word/document.xml"] ?? new Uint8Array());
  expect([...word.matchAll(/<w:t xml:space="preserve">([1-5])<\/w:t>/g)]).toEqual([]);
  for (const text of [page, word]) expect(text).not.toMatch(/\b[1-5] (?:Good or better|Below Good|Yes|No)\b/);
});
