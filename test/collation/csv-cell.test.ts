import fc from "fast-check";
import { parse } from "csv-parse/browser/esm/sync";

import { csvCellOf, plainOfCsvCell } from "../../src/collation/csv-cell.ts";

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
    expect(csvCellOf(value)).toBe(cell);
  });

  it.each([
    { value: "'tis", cell: "'tis" },
    { value: "'=1", cell: "''=1" },
    { value: "a,b", cell: '"a,b"' },
    { value: null, cell: "" },
    { value: -3, cell: "-3" },
  ])("is otherwise as it was: $value", ({ value, cell }) => {
    expect(csvCellOf(value)).toBe(cell);
  });

  it("gives any text back word for word", () => {
    const looksLikeFormula = fc.string({
      unit: fc.constantFrom("'", "=", "+", "-", "@", "\t", "\r", "\n", '"', ",", "a"),
    });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "grapheme" }), looksLikeFormula), (text) => {
        const [[cell = ""] = []] = parse(`${csvCellOf(text)},\r\n`);
        expect(plainOfCsvCell(cell)).toBe(text);
      }),
    );
  });
});
