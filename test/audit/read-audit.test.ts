import { auditRecordSchema, type AuditRecord } from "../../src/audit/audit-record.ts";
import { readAudit } from "../../src/audit/read-audit.ts";
import { saveAudit } from "../../src/audit/save-audit.ts";
import { nodeCompression } from "../../src/cli/node-compression.ts";
import { openWordFile } from "../../src/ooxml/package/open-word-file.ts";
import { niromp2019Form } from "../../src/proforma/definitions/niromp-2019.ts";
import { buildForm, buildMainPart, wordFile } from "../support/build-form.ts";
import { distinctValues } from "../support/distinct-values.ts";
import { codesOf, readAsAudit, readFile, readForm } from "../support/read-form.ts";
import { samples, readSample, truthOf } from "../support/samples.ts";

const auditId = "0b9e7f6a-3a52-4c54-9a10-1d3b7a4ad0c1";
const reason = { check: "grade-above-answers", at: "health.judgement/grade", reason: "Moderated." };

/** The form with a record saved in it, which says what `record` says. */
function saveIn(bytes: Uint8Array, record: AuditRecord): Uint8Array {
  const file = openWordFile(bytes, nodeCompression);
  if (!file.ok) throw new Error(file.problem.code);
  const moment = { now: "2026-11-22T10:15:00Z", newAuditId: () => auditId };
  const saved = saveAudit({
    form: niromp2019Form,
    file: file.value,
    record,
    compression: nodeCompression,
    ...moment,
  });
  if (!saved.ok) throw new Error(saved.problem.code);
  return saved.value.bytes;
}

describe("reading an audit", () => {
  it.each(samples)("finds in the sample $name what it truly says", (sample) => {
    expect(readAsAudit(readSample(sample)).record).toMatchObject(truthOf(sample));
  });

  it("gives a record of the published shape, without an identity where none was saved", () => {
    const { record, stored } = readForm(distinctValues);
    expect(auditRecordSchema.parse(record)).toEqual(record);
    expect(stored.status).toBe("none");
    expect(record).not.toHaveProperty("auditId");
  });

  it("carries the identity and the reasons of the saved record", () => {
    const form = buildForm(distinctValues);
    const { record } = readAsAudit(form);
    const reading = readAsAudit(saveIn(form, { ...record, reasons: [reason] }));
    expect(reading.record).toEqual({
      ...record,
      auditId,
      revision: 1,
      savedAt: "2026-11-22T10:15:00Z",
      reasons: [reason],
    });
    expect(codesOf(reading)).toEqual([]);
  });

  it("believes the form where the saved record says something else, and tells so", () => {
    const { record } = readForm(distinctValues);
    const reading = readAsAudit(saveIn(buildForm(distinctValues), { ...record, factors: "Something else." }));
    expect(reading.record.factors).toBe(distinctValues.factors);
    expect(reading.record.auditId).toBe(auditId);
    expect(codesOf(reading)).toEqual(["record-stale"]);
  });

  it("refuses what is no pro forma, with the reason", () => {
    const letter = buildMainPart().replace(/<w:tbl>.*<\/w:tbl>/s, "");
    expect(readFile(wordFile(letter))).toMatchObject({
      status: "refused",
      reason: { code: "not-a-pro-forma" },
    });
  });

  it("refuses a main part that cannot be read, with the reader's reason", () => {
    expect(readFile(wordFile("<w:document"))).toMatchObject({
      status: "refused",
      reason: { code: "xml-malformed" },
    });
  });

  it("refuses a main part that is not there", () => {
    const file = openWordFile(buildForm(), nodeCompression);
    if (!file.ok) throw new Error(file.problem.code);
    const reading = readAudit(
      { ...file.value, mainPart: "word/nothing.xml", readXml: file.value.readXml.bind(file.value) },
      niromp2019Form,
    );
    expect(reading.status).toBe("refused");
  });
});

describe("what reading notices of the document", () => {
  const place = "health.named-professional/comment";

  it("are tracked changes, read as if accepted", () => {
    const reading = readForm(distinctValues, { tracked: { [place]: "Before." } });
    expect(codesOf(reading)).toEqual(["tracked-changes"]);
    expect(reading.facts.trackedChanges).toBeGreaterThan(0);
  });

  it("is hidden text, which is not read", () => {
    const reading = readForm(distinctValues, { hidden: { [place]: " An aside." } });
    expect(codesOf(reading)).toEqual(["hidden-text"]);
    expect(reading.facts.hiddenRuns).toBe(1);
    expect(JSON.stringify(reading.record)).not.toContain("aside");
  });

  it("is an embedded document", () => {
    const xml = buildMainPart(distinctValues).replace("<w:sectPr", '<w:altChunk r:id="rId90"/><w:sectPr');
    expect(codesOf(readAsAudit(wordFile(xml)))).toEqual(["embedded-document"]);
  });

  it("is LibreOffice, where it has damaged controls", () => {
    const options = { savedBy: "LibreOffice/7.4.7.2$Linux_X86_64" };
    const damaged = readForm(distinctValues, { controls: "fill-in-fields" }, options);
    expect(codesOf(damaged)).toEqual(["saved-by-libreoffice"]);
    expect(codesOf(readForm(distinctValues, {}, options))).toEqual([]);
    expect(codesOf(readForm(distinctValues, { controls: "none" }))).toEqual([]);
  });

  it("are parts of the form that are missing, in its order", () => {
    const missing = ["header/team", "health.named-professional", "health.judgement", "actions", "factors"];
    expect(readForm(distinctValues, { missing }).facts.missingParts).toEqual([
      { kind: "header-field", id: "team" },
      { kind: "question", id: "health.named-professional" },
      { kind: "judgement", id: "health" },
      { kind: "list", id: "actions" },
      { kind: "prompt", id: "factors" },
    ]);
  });
});
