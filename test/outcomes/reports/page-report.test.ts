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

describe("the colours of the page", () => {
  const looks = [...makePageReport(outcome).matchAll(/\.rank\d \{ background: (#\w+); color: (#\w+);/g)].map(
    ([, background = "", text = ""]) => ({ background, text }),
  );

  it("can be read: the contrast of each letter is above 4.5, white on the two darker ones 10.3 and 5.0", () => {
    const contrasts = looks.map(({ background, text }) => contrastOf(background, text));
    expect(contrasts.map((contrast) => contrast >= 4.5)).toEqual([true, true, true, true]);
    expect(contrasts[0]).toBeCloseTo(10.25, 1);
    expect(contrasts[1]).toBeCloseTo(5, 1);
  });
});

/** WCAG 2.2, contrast ratio. */
function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other].map(luminanceOf).toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminanceOf(colour: string): number {
  const whole = colour.length === 4 ? colour.replace(/\w/g, "$&$&") : colour;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const part = Number.parseInt(whole.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

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
