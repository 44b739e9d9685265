import writeXlsxFile from "write-excel-file/universal";

import { findColumns } from "../../src/case-list/map-columns.ts";
import { headingKey, readCaseTable, type TableFormat } from "../../src/case-list/read-case-table.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function read(bytes: Uint8Array, format: TableFormat = ".csv") {
  const table = await readCaseTable(bytes, format);
  return table.ok ? table.value : table.problem.code;
}

describe("readCaseTable", () => {
  it.each([
    ["commas", "reference,age range\nA-01,0-5\n"],
    ["semicolons", "reference;age range\r\nA-01;0-5\r\n"],
    ["tabs", "reference\tage range\nA-01\t0-5"],
    ["a byte order mark and quotes", '\uFEFF"reference","age range"\n"A-01","0-5"\n'],
  ])("reads CSV with %s", async (_, text) => {
    expect(await read(bytesOf(text))).toEqual({
      headings: ["reference", "age range"],
      rows: [{ number: 2, cells: ["A-01", "0-5"] }],
    });
  });

  it("counts rows as a spreadsheet does, blank ones too, and fills short rows", async () => {
    expect(await read(bytesOf("\nreference,note\n\nA-01\n,\nA-02,x\n"))).toEqual({
      headings: ["reference", "note"],
      rows: [
        { number: 4, cells: ["A-01", ""] },
        { number: 6, cells: ["A-02", "x"] },
      ],
    });
  });

  it("reads a workbook, with its days as ISO texts", async () => {
    const blob = await writeXlsxFile([
      {
        sheet: "Children",
        data: [
          [
            { type: String, value: "reference" },
            { type: String, value: "entry" },
          ],
          [
            { type: String, value: "A-01" },
            { type: Date, value: new Date("2026-01-05T00:00:00Z"), format: "dd/mm/yyyy" },
          ],
        ],
      },
    ]).toBlob();
    const bytes = new Uint8Array(await blob.arrayBuffer());
    expect(await read(bytes, ".xlsx")).toEqual({
      headings: ["reference", "entry"],
      rows: [{ number: 2, cells: ["A-01", "2026-01-05"] }],
    });
  });

  it.each<[string, string, TableFormat]>([
    ["case-list-damaged", 'reference\n"A-01', ".csv"],
    ["case-list-damaged", "no workbook", ".xlsx"],
    ["case-list-empty", "\n\n", ".csv"],
    ["case-list-repeats-heading", "Reference,reference\nA,B\n", ".csv"],
  ])("refuses with %s", async (code, text, format) => {
    expect(await read(bytesOf(text), format)).toBe(code);
  });
});

describe("findColumns", () => {
  const wanted = [
    { id: "reference", heading: "reference", aliases: ["child id"], required: true },
    { id: "entry", heading: "entry", aliases: [], required: false },
  ];

  it("knows a heading by its words, whatever its capitals and dashes, and by its aliases", () => {
    expect(headingKey(" Age-Range: ")).toBe("agerange");
    expect(findColumns(["ENTRY", "Child ID"], wanted)).toEqual({
      ok: true,
      value: new Map([
        ["reference", 1],
        ["entry", 0],
      ]),
    });
  });

  it("goes by the mapping where it names a heading", () => {
    const found = findColumns(["Reference", "Case no"], wanted, { reference: "Case no" });
    expect(found).toEqual({ ok: true, value: new Map([["reference", 1]]) });
  });

  it.each([
    [["entry"], {}, "column-missing", "reference"],
    [["reference"], { entry: "Start" }, "column-missing", "Start"],
    [["reference"], { referense: "Ref" }, "column-unknown", "Did you mean"],
  ])("refuses headings %j with the mapping %j: %s", (headings, mapping, code, words) => {
    const found = findColumns(headings, wanted, mapping);
    expect(found).toMatchObject({ ok: false, problem: { code } });
    expect(found.ok ? "" : found.problem.message).toContain(words);
  });
});
