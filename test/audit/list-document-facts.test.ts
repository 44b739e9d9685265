import { convertAudit } from "../../src/audit/convert/convert-audit.ts";
import { saveAudit } from "../../src/audit/save-audit.ts";
import { nodeCompression } from "../../src/cli/node-compression.ts";
import { niromp2019Form } from "../../src/proforma/definitions/niromp-2019.ts";
import { buildForm } from "../support/build-form.ts";
import { distinctValues } from "../support/distinct-values.ts";
import { readAsAudit, readForm } from "../support/read-form.ts";
import { open, valueOf } from "../support/small-word-file.ts";

const moment = {
  compression: nodeCompression,
  now: "2026-11-22T10:15:00Z",
  newAuditId: () => "0b9e7f6a-3a52-4c54-9a10-1d3b7a4ad0c1",
};
const form = buildForm(distinctValues);

/** The form with a record saved in it that names these key factors. */
function savedSaying(factors: string | null): Uint8Array {
  const record = { ...readAsAudit(form).record, factors };
  return valueOf(saveAudit({ form: niromp2019Form, file: open(form), record, ...moment })).bytes;
}

function withRecord(xml: string) {
  return readForm(distinctValues, {}, { customXml: [xml] }).facts;
}

describe("the state of the record", () => {
  it("is never saved in an ordinary copy", () => {
    expect(readAsAudit(form).facts.recordState).toBe("never-saved");
  });

  it("is up to date right after saving", () => {
    expect(readAsAudit(savedSaying(distinctValues.factors ?? null)).facts.recordState).toBe("up-to-date");
  });

  it("is stale once the form says something else", () => {
    expect(readAsAudit(savedSaying("Something else.")).facts.recordState).toBe("stale");
  });

  it("is damaged where it cannot be read", () => {
    expect(
      withRecord('<audit xmlns="urn:permanency-audit:record:1"><json>{</json></audit>').recordState,
    ).toBe("damaged");
  });

  it("is newer where another version saved it, and then no data of another program", () => {
    const facts = withRecord('<audit xmlns="urn:permanency-audit:record:2"><json>{}</json></audit>');
    expect(facts).toMatchObject({ recordState: "newer", otherData: 0 });
  });
});

describe("a form with its tags", () => {
  it("is one that was converted", () => {
    const { document, mainXml: xml, recognition } = readAsAudit(form);
    const reading = { document, xml, recognition, form: niromp2019Form };
    const converted = valueOf(convertAudit({ file: open(form), reading, ...moment }));
    expect(readAsAudit(converted.bytes).facts).toMatchObject({ isTagged: true, recordState: "up-to-date" });
  });

  it("is not an ordinary copy, nor one with a tag here and there", () => {
    expect(readAsAudit(form).facts.isTagged).toBe(false);
    const tags = { "header/team": "header/team", factors: "factors" };
    expect(readForm(distinctValues, { tags }).facts.isTagged).toBe(false);
  });
});

it("gives the comments that are lists, and the placeholders left as text", () => {
  expect(readForm().facts.commentControlIsList).toEqual(["health.ongoing-issues/comment"]);
  expect(readForm().facts.placeholdersAsText).toEqual([]);
  expect(readForm({}, { placeholders: "ordinary-text" }).facts.placeholdersAsText).toContain("header/team");
});
