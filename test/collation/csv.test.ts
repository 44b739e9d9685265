import fc from "fast-check";
import { parse } from "csv-parse/browser/esm/sync";

import { csvLines, textOfCsvCell } from "../../src/collation/csv.ts";
import type { CsvCell } from "../../src/collation/csv.ts";

/** A cell as it is in the file, with another behind it. */
const written = (value: CsvCell) => csvLines([[value, "x"]]).slice(0, -",x\r\n".length);

describe("a cell of a CSV file", () => {
  it.each([
    { value: "=1+1", cell: "'=1+1" },
    { value: "+44 20", cell: "'+44 20" },
    { value: "-1", cell: "'-1" },
    { value: "@SUM(A1)", cell: "'@SUM(A1)" },
    { value: "\tx", cell: "'\tx" },
    { value: "\rx", cell: `"'\rx"` },
    { value: "＝cmd", cell: "'＝cmd" },
    { value: '=HYPERLINK("x")', cell: `"'=HYPERLINK(""x"")"` },
  ])("is no formula to a spreadsheet: $value", ({ value, cell }) => {
    expect(written(value)).toBe(cell);
  });

  it.each([
    { value: "'tis", cell: "'tis" },
    { value: "'=1", cell: "''=1" },
    { value: "a,b", cell: '"a,b"' },
    { value: null, cell: "" },
    { value: -3, cell: "-3" },
  ])("is otherwise as it was: $value", ({ value, cell }) => {
    expect(written(value)).toBe(cell);
  });

  it("gives any text back word for word", () => {
    const looksLikeFormula = fc.string({
      unit: fc.constantFrom("'", "=", "+", "-", "@", "\t", "\r", "\n", '"', ",", "a"),
    });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "grapheme" }), looksLikeFormula), (text) => {
        const [[cell = ""] = []] = parse(csvLines([[text, "x"]]));
        expect(textOfCsvCell(cell)).toBe(text);
      }),
    );
  });
});

describe("a cell", () => {
  it.each([
    { because: "plain text", value: "Good", cell: "Good" },
    { because: "nothing", value: undefined, cell: "" },
    { because: "a number, which is no formula", value: 12, cell: "12" },
    { because: "a comma", value: "a, b", cell: '"a, b"' },
    { because: "a quote", value: 'so "called"', cell: '"so ""called"""' },
    { because: "a line break", value: "a\nb", cell: '"a\nb"' },
    { because: "an equals sign", value: "=1+1", cell: "'=1+1" },
    { because: "a formula with a comma", value: "=HYPERLINK(1,2)", cell: '"\'=HYPERLINK(1,2)"' },
    { because: "a plus", value: "+44", cell: "'+44" },
    { because: "a minus", value: "-2", cell: "'-2" },
    { because: "an at", value: "@SUM(1)", cell: "'@SUM(1)" },
    { because: "a tab", value: "\t=1", cell: "'\t=1" },
    { because: "a carriage return", value: "\r=1", cell: '"\'\r=1"' },
    { because: "a line feed", value: "\n=1", cell: '"\'\n=1"' },
    { because: "a full-width equals sign", value: "＝1", cell: "'＝1" },
    { because: "a full-width plus", value: "＋1", cell: "'＋1" },
    { because: "a full-width minus", value: "－1", cell: "'－1" },
    { because: "a full-width at", value: "＠SUM", cell: "'＠SUM" },
    { because: "a sign inside", value: "a=b", cell: "a=b" },
  ])("shows $because as it is and works out nothing", ({ value, cell }) => {
    expect(written(value)).toBe(cell);
  });
});
