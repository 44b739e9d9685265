import { readSheet } from "read-excel-file/node";
import writeXlsxFile from "write-excel-file/node";

import type { FileCell } from "../../../../src/collation/adapters/file/list-content.ts";
import { readXlsx } from "../../../../src/collation/adapters/file/read-xlsx.ts";
import { writeXlsx, xlsxOf } from "../../../../src/collation/adapters/file/write-xlsx.ts";
import { niromp2019Form } from "../../../../src/proforma/definitions/niromp-2019.ts";
import { sharedAudit } from "../../../support/shared-audit.ts";

const held = { audit: sharedAudit(), state: "received" } as const;

async function cellsOf(bytes: Uint8Array): Promise<ReadonlyMap<unknown, unknown>> {
  const [headings = [], cells = []] = await readSheet(Buffer.from(bytes));
  return new Map(headings.map((heading, column) => [heading, cells[column]]));
}

describe("a list as a workbook", () => {
  it("has dates that are dates and counts that are numbers", async () => {
    const cells = await cellsOf(await xlsxOf([held], [niromp2019Form]));
    expect(cells.get("CompletedOn")).toEqual(new Date("2026-11-22T00:00:00Z"));
    // A workbook counts in days, so that a millisecond may get lost.
    expect(Number(cells.get("SavedAt"))).toBeCloseTo(Date.parse("2026-11-22T10:15:00Z"), -1);
    expect(cells.get("Revision")).toBe(1);
    expect(cells.get("YesCount")).toBe(held.audit.counts.yes);
    expect(cells.get("Authority")).toBe("Sandwell");
  });

  it("holds what looks like a formula as text, and leaves out what XML cannot hold", async () => {
    const team = "=1+1\u0000\u0007";
    const record = { ...held.audit.record, header: { ...held.audit.record.header, team } };
    const audit = { ...held.audit, record };
    const bytes = await xlsxOf([{ ...held, audit }], [niromp2019Form]);
    expect((await cellsOf(bytes)).get("Team")).toBe("=1+1");
    expect(await readXlsx(bytes, [niromp2019Form])).toMatchObject({ value: { rows: [{ held: { audit } }] } });
  });

  it("keeps columns that somebody added, with dates and numbers in them", async () => {
    const beside = new Map<string, FileCell>([
      ["Seen on", new Date("2026-12-01T00:00:00Z")],
      ["Hours", 2.5],
      ["Done", true],
      ["Note", null],
    ]);
    const columns = [...beside.keys()];
    const written = await writeXlsx([{ held, beside }], columns, [niromp2019Form]);
    const content = await readXlsx(written, [niromp2019Form]);
    expect(content).toEqual({
      ok: true,
      value: { rows: [{ row: 2, held, beside }], troubles: [], columnsBeside: columns },
    });
  });

  it("is left alone where it has a sheet beside the list", async () => {
    const bytes = await writeXlsxFile([
      { data: [["AuditKey", "AuditJson"]], sheet: "Audits" },
      { data: [["Mine"]], sheet: "Notes" },
    ]).toBuffer();
    expect(await readXlsx(bytes, [niromp2019Form])).toMatchObject({
      ok: false,
      problem: { code: "list-file-other-sheets" },
    });
  });

  it.each([
    { what: "text", bytes: new TextEncoder().encode("AuditKey,AuditJson"), code: "list-file-damaged" },
    {
      what: "an empty archive",
      bytes: new Uint8Array([80, 75, 5, 6, ...new Array<number>(18).fill(0)]),
      code: "list-file-damaged",
    },
  ])("is not taken for one: $what", async ({ bytes, code }) => {
    expect(await readXlsx(bytes, [niromp2019Form])).toMatchObject({ ok: false, problem: { code } });
  });
});
