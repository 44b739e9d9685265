import { applyFixes, type FixToApply } from "../../../src/audit/write/apply-fixes.ts";
import { readAudit } from "../../../src/audit/read-audit.ts";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";
import { buildForm } from "../../support/build-form.ts";
import { completeValues } from "../../support/complete-form.ts";
import type { FormValues } from "../../support/form/form-values.ts";
import { open } from "../../support/small-word-file.ts";

/** A form whose age range is an age, with what was read of it. */
function sourceOf(values: FormValues = {}) {
  const header = { ...completeValues.header, ageRange: "7" };
  const reading = readAudit(open(buildForm({ ...completeValues, header, ...values })), niromp2019Form);
  if (reading.status === "refused") throw new Error(reading.reason.message);
  const { document, mainXml: xml, recognition, record } = reading;
  return { source: { document, xml, recognition, form: niromp2019Form }, record };
}

const range: FixToApply = { place: "header/ageRange", value: "6-10yrs" };

describe("fixes", () => {
  it("are written at their place, and nothing else changes", () => {
    const { source, record } = sourceOf();
    const outcome = applyFixes(source, [range], null);
    expect(outcome).toMatchObject({ applied: ["header/ageRange"], left: [] });
    const header = { ...record.header };
    delete header.ageRangeAsWritten;
    expect({ ...outcome.record, reasons: [] }).toEqual({
      ...record,
      reasons: [],
      header: { ...header, ageRange: "6-10" },
    });
  });

  it("leave the document as it is when there are none", () => {
    const { source } = sourceOf();
    expect(applyFixes(source, [], null)).toMatchObject({ xml: source.xml, applied: [], left: [] });
  });

  it("that have no place in the document are left out, and the others written", () => {
    const { source } = sourceOf();
    const outcome = applyFixes(source, [{ place: "actions/9/date", value: "31/03/2027" }, range], null);
    expect(outcome.applied).toEqual(["header/ageRange"]);
    expect(outcome.left).toMatchObject([{ place: "actions/9/date", problem: { code: "not-in-document" } }]);
  });

  it("that the list in the document does not offer are left out", () => {
    const { source } = sourceOf({
      answers: { ...completeValues.answers, "health.named-professional": { answer: null, asWritten: "Y" } },
    });
    const fix = { place: "health.named-professional/answer", value: "Perhaps" };
    expect(applyFixes(source, [fix], null)).toMatchObject({
      xml: source.xml,
      left: [{ place: fix.place, problem: { code: "choice-not-offered" } }],
    });
  });

  it("are tracked changes where the document tracks them", () => {
    const { source } = sourceOf();
    const tracked = { author: "Permanency Audit", date: "2026-11-22T10:15:00Z" };
    const { xml, applied } = applyFixes(source, [range], tracked);
    expect(applied).toEqual(["header/ageRange"]);
    expect(xml).toContain('w:author="Permanency Audit"');
  });
});
