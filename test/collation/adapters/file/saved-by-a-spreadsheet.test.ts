import { readListFile } from "../../../../src/collation/adapters/file/read-list-file.ts";
import { csvOf } from "../../../../src/collation/adapters/file/write-csv.ts";
import { xlsxOf } from "../../../../src/collation/adapters/file/write-xlsx.ts";
import { niromp2019Form } from "../../../../src/proforma/definitions/niromp-2019.ts";
import { sharedAudit } from "../../../support/shared-audit.ts";
import { calcMissing, convertWithLibreOffice, sofficeTimeout } from "../../../support/soffice.ts";

const missing = calcMissing();
const itInOffice = missing === null ? it : it.skip;
const suffix = missing === null ? "" : ` (skipped: ${missing})`;

const plain = sharedAudit();
const hostile = `=SUM(1;2) "Żółć", 王 \u{1F600} _x0041_ '=1\n`;
/** One as most are, one that needs several cells and looks like formulas, numbers and dates wherever it can. */
const held = [
  { audit: plain, state: "received" },
  {
    audit: {
      ...plain,
      auditKey: "0d9a3a52-6a30-4f5c-8f0e-54d3c3a0f7aa",
      record: {
        ...plain.record,
        header: { ...plain.record.header, team: "1/2" },
        factors: hostile.repeat(3000),
      },
    },
    state: "withdrawn",
  },
] as const;

describe(`the file of a list that a spreadsheet opened and saved${suffix}`, () => {
  itInOffice(
    "is as it was, as a workbook",
    async () => {
      const saved = await convertWithLibreOffice(await xlsxOf(held, [niromp2019Form]), "xlsx", "xlsx");
      const content = await readListFile(saved, "xlsx", [niromp2019Form]);
      expect(content.ok && content.value.troubles).toEqual([]);
      expect(content.ok && content.value.rows.map((row) => row.held)).toEqual(held);
    },
    sofficeTimeout,
  );

  itInOffice(
    "is as it was, as CSV",
    async () => {
      const saved = await convertWithLibreOffice(csvOf(held, [niromp2019Form]), "csv", "csv");
      const content = await readListFile(saved, "csv", [niromp2019Form]);
      expect(content.ok && content.value.troubles).toEqual([]);
      expect(content.ok && content.value.rows.map((row) => row.held)).toEqual(held);
    },
    sofficeTimeout,
  );

  itInOffice(
    "may be kept as a workbook though it came as CSV",
    async () => {
      const saved = await convertWithLibreOffice(csvOf(held, [niromp2019Form]), "xlsx", "csv");
      const content = await readListFile(saved, "xlsx", [niromp2019Form]);
      expect(content.ok && content.value.rows.map((row) => row.held)).toEqual(held);
    },
    sofficeTimeout,
  );
});
