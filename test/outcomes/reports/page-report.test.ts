import { strFromU8, unzipSync } from "fflate";
import type { Outcome } from "../../../src/outcomes/outcome.ts";
import { makePageReport } from "../../../src/outcomes/reports/page-report.ts";
import { makeWorkbookReport } from "../../../src/outcomes/reports/workbook-report.ts";

const outcome: Outcome = {
  ...{ schemaVersion: 1, audience: "partners", cycle: "2026-autumn", authority: null, edition: null },
  region: "<North & South>",
  form: { id: "form", version: "1" },
  audits: { n: 84, expected: 84, authorities: 14, byGroup: {}, leftOut: [] },
  policy: { disclosure: "suppress-five", standard: null },
  tables: [
    {
      ...{ id: "judgement:health", title: "Health plan", rows: ["total"] },
      columns: ["Good or better", "Below Good", "n"],
      cells: [["c", 61, null]],
    },
  ],
  findings: [],
  standard: [],
  notes: [],
  attackTest: { passed: true, readers: 15 },
};

describe("the page of an outcome", () => {
  it("shows hidden numbers as c, and the words of others as text", () => {
    const page = makePageReport(outcome);
    expect(page).toContain('<td class="number">c</td><td class="number">61</td><td class="number">–</td>');
    expect(page).toContain("&lt;North &amp; South&gt;");
    expect(page).not.toContain("<North");
  });
});

describe("the workbook of an outcome", () => {
  it("has a number as a number, a hidden one as c, and no formula", async () => {
    const files = unzipSync(await makeWorkbookReport(outcome));
    const sheet = strFromU8(files["xl/worksheets/sheet2.xml"] ?? new Uint8Array());
    expect(sheet).toContain("<v>61</v>");
    expect(sheet).not.toContain("<f>");
    expect([...sheet.matchAll(/<v>\d+<\/v><\/c>/g)].length).toBeGreaterThan(0);
    const texts = Object.entries(files).map(([name, bytes]) =>
      name.endsWith(".xml") ? strFromU8(bytes) : "",
    );
    expect(texts.join("")).toMatch(/>c</);
  });
});
