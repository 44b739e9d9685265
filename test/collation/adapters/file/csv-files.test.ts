import { readCsv } from "../../../../src/collation/adapters/file/read-csv.ts";
import { csvOf, writeCsv } from "../../../../src/collation/adapters/file/write-csv.ts";
import { niromp2019Form } from "../../../../src/proforma/definitions/niromp-2019.ts";
import { sharedAudit } from "../../../support/shared-audit.ts";

const keyOfAnother = "0d9a3a52-6a30-4f5c-8f0e-54d3c3a0f7aa";
const held = { audit: sharedAudit(), state: "received" } as const;
const other = { audit: sharedAudit({ auditId: keyOfAnother }), state: "withdrawn" } as const;

const textOf = (bytes: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const read = (text: string | Uint8Array) =>
  readCsv(typeof text === "string" ? bytesOf(text) : text, [niromp2019Form]);
const heldIn = (text: string | Uint8Array) => {
  const content = read(text);
  return content.ok ? content.value.rows.map((row) => row.held) : content.problem.code;
};

describe("a list as CSV", () => {
  it("begins with a byte order mark and the names of the columns, and ends its lines as RFC 4180 asks", () => {
    const text = textOf(csvOf([held], [niromp2019Form]));
    expect(text.startsWith("\uFEFFAuditKey,Revision,SavedAt,State,Authority,")).toBe(true);
    expect(text.split("\r\n")).toHaveLength(3);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  it("has nothing in it that a spreadsheet would work out", () => {
    const { audit } = held;
    const team = '=HYPERLINK("http://x.example","look")';
    const injected = {
      ...audit,
      region: "+1",
      record: { ...audit.record, header: { ...audit.record.header, team } },
    };
    const text = textOf(csvOf([{ audit: injected, state: "received" }], [niromp2019Form]));
    expect(text).toContain(`"'=HYPERLINK(""http://x.example"",""look"")"`);
    expect(text).toContain(",'+1,");
    expect(heldIn(text)).toEqual([{ audit: injected, state: "received" }]);
  });

  it("is read again when Excel has sorted its rows and saved it without the mark, with lines that end otherwise", () => {
    const [headings = "", first = "", second = ""] = textOf(csvOf([held, other], [niromp2019Form]))
      .replace("\uFEFF", "")
      .split("\r\n");
    expect(heldIn(`${[headings, second, first].join("\n")}\n\n`)).toEqual([other, held]);
    expect(heldIn(`${[headings, first, second].join("\r")}\r`)).toEqual([held, other]);
  });

  it("is read when a program took its byte order mark for letters and saved them", () => {
    const text = textOf(csvOf([held], [niromp2019Form])).replace("\uFEFF", "ï»¿");
    expect(heldIn(text)).toEqual([held]);
  });

  it("counts by its JSON, not by what was typed over in other cells", () => {
    const text = textOf(csvOf([held], [niromp2019Form]));
    expect(
      heldIn(text.replace(",Sandwell,", ",Dudley,").replace(",2026-11-22T10:15:00Z,", ",22/11/2026 10:15,")),
    ).toEqual([held]);
  });

  it("keeps columns that somebody added, and what is in them", () => {
    const text = textOf(csvOf([held, other], [niromp2019Form]));
    const [headings = "", first = "", second = ""] = text.split("\r\n");
    const content = read(
      [`Note,${headings.replace("\uFEFF", "")}`, `"+44, café",${first}`, `,${second}`].join("\r\n"),
    );
    if (!content.ok) throw new Error(content.problem.message);
    expect(content.value.columnsBeside).toEqual(["Note"]);
    const again = read(writeCsv(content.value.rows, content.value.columnsBeside, [niromp2019Form]));
    expect(again).toEqual(content);
    expect(textOf(writeCsv(content.value.rows, ["Note"], [niromp2019Form]))).toContain(`"'+44, café"`);
  });

  it("is read when Excel saved it in the old encoding of Windows", () => {
    const factors = "Zażółć – café";
    const audit = { ...held.audit, record: { ...held.audit.record, factors } };
    const text = textOf(csvOf([{ ...held, audit }], [niromp2019Form])).replace("\uFEFF", "");
    const beside = text.replace("AuditKey", "Café,AuditKey").replace(/\r\n(?=\w)/, "\r\n,");
    const latin = Uint8Array.from(beside, (character) => character.charCodeAt(0));
    expect(heldIn(latin)).toEqual([{ ...held, audit }]);
    const content = read(latin);
    expect(content.ok && content.value.columnsBeside).toEqual(["Café"]);
  });

  it("tells of a row that cannot be read by its number, beside the others, and quotes nothing of it", () => {
    const [headings = "", first = ""] = textOf(csvOf([held], [niromp2019Form])).split("\r\n");
    const content = read([headings, first.replace("schemaVersion", "schema"), first].join("\r\n"));
    if (!content.ok) throw new Error(content.problem.message);
    expect(content.value.rows.map(({ row }) => row)).toEqual([3]);
    expect(content.value.troubles).toMatchObject([{ row: 2, problem: { code: "row-damaged" } }]);
    expect(JSON.stringify(content.value.troubles)).not.toContain("Sandwell");
  });

  it("says of a row from a newer version that the program needs an update", () => {
    const text = textOf(csvOf([held], [niromp2019Form])).replace(
      '""schemaVersion"":1',
      '""schemaVersion"":2',
    );
    expect(read(text)).toMatchObject({ value: { troubles: [{ problem: { code: "row-newer" } }] } });
  });

  it.each([
    { what: "another table", text: "Name,Cases\r\nx,1\r\n", code: "list-file-foreign" },
    { what: "quotes that never end", text: `AuditKey,AuditJson\r\n"x,`, code: "list-file-damaged" },
    { what: "a picture", text: "\u0089PNG\r\n\u001a\n\0\0\0", code: "list-file-foreign" },
  ])("is not taken for a list: $what", ({ text, code }) => {
    expect(heldIn(text)).toBe(code);
  });
});
