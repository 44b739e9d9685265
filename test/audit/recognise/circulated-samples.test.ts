import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { AuditContent } from "../../../src/audit/audit-record.ts";
import { readAudit } from "../../../src/audit/read-audit.ts";
import { nodeCompression } from "../../../src/cli/node-compression.ts";
import { openWordFile } from "../../../src/ooxml/package/open-word-file.ts";
import { niromp2019 } from "../../../src/proforma/definitions/niromp-2019.ts";

const folder = resolve(__dirname, "../../../../shared/pro-forma/samples");
const isThere = existsSync(folder);
const names = isThere
  ? readdirSync(folder)
      .filter((name) => name.endsWith(".truth.json"))
      .map((name) => name.replace(".truth.json", ""))
  : [];

/** What the truth files hold: values as the form words them. */
interface Truth {
  readonly header: Record<string, string | null>;
  readonly answers: Record<string, { answer: string | null; comment: string | null }>;
  readonly grades: Record<string, { grade: string | null; comment: string | null }>;
  readonly actions: readonly { area: string | null; action: string | null; date: string | null }[];
  readonly factors: string | null;
}

function readSample(path: string) {
  const file = openWordFile(new Uint8Array(readFileSync(path)), nodeCompression);
  if (!file.ok) throw new Error(file.problem.code);
  const reading = readAudit(file.value, niromp2019);
  if (reading.status === "refused") throw new Error(reading.reason.code);
  return reading;
}

/** The record in the words of the truth files. */
function asTruth(record: AuditContent, writtenDates: readonly (string | null)[]): Truth {
  const { ageRange = null, ageRangeAsWritten, ...header } = record.header;
  const range = niromp2019.ageRanges.find(({ value }) => value === ageRange);
  return {
    header: { ...header, ageRange: range?.item ?? ageRangeAsWritten ?? null },
    answers: record.answers,
    grades: record.judgements,
    actions: record.actions.map(({ area, action }, index) => ({
      area,
      action,
      date: writtenDates[index] ?? null,
    })),
    factors: record.factors,
  };
}

const when = isThere
  ? describe.each(names)
  : describe.skip.each(["the samples that were given beside the repository are not here"]);

when("the sample %s", (name) => {
  it("reads exactly as its truth file says", () => {
    // Our own test data: its shape is what the comparison is about.
    const truth = JSON.parse(readFileSync(resolve(folder, `${name}.truth.json`), "utf8")) as Truth;
    const { record, recognition } = readSample(resolve(folder, `${name}.docx`));
    const dates = record.actions.map(
      (_, index) => recognition.slots.get(`actions/${index + 1}/date`)?.written ?? null,
    );
    const { header, answers, grades, actions, factors } = truth;
    expect(asTruth(record, dates)).toEqual({ header, answers, grades, actions, factors });
    expect(record.local).toEqual([]);
    expect(recognition.missing).toEqual([]);
  });
});
