import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";
import { judgeSnapshot } from "../../../src/taskpane/workflow/judge-snapshot.ts";
import { summariseAudit } from "../../../src/taskpane/summary/audit-summary.ts";
import { makeWordSummary } from "../../../src/taskpane/summary/word-summary.ts";
import { openWordFile } from "../../../src/ooxml/package/open-word-file.ts";
import { fflateCompression } from "../../../src/word/fflate-compression.ts";
import { readSample, samples } from "../../support/samples.ts";
import { convertWithLibreOffice, sofficeMissing, sofficeTimeout } from "../../support/soffice.ts";

function wordSummaryOf(bytes: Uint8Array): Uint8Array {
  const file = openWordFile(bytes, fflateCompression);
  if (!file.ok) throw new Error(file.problem.code);
  const snapshot = {
    package: file.value,
    recordParts: null,
    trackingChanges: false,
    readOnly: null,
    warnings: [],
  };
  const judgement = judgeSnapshot(snapshot, [niromp2019Form], "2026-11-22");
  if (judgement.status !== "judged") throw new Error(judgement.reason.code);
  const { reading, result } = judgement.judged;
  return makeWordSummary(summariseAudit(niromp2019Form, reading.record, result.findings));
}

const missing = sofficeMissing();
const withLibreOffice = missing === null ? it : it.skip;

withLibreOffice(
  "the Word file of the summary of the longest sample has one page",
  async () => {
    const summaries = samples.map((sample) => wordSummaryOf(readSample(sample)));
    const longest = summaries.toSorted((one, other) => other.length - one.length).slice(0, 1);
    for (const summary of longest) {
      const pdf = Buffer.from(await convertWithLibreOffice(summary, "pdf")).toString("latin1");
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    }
  },
  2 * sofficeTimeout,
);
