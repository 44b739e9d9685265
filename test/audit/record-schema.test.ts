import { readFileSync } from "node:fs";
import { buildRecord } from "../../src/audit/build-record.ts";
import { recordSchemaOf } from "../../src/audit/record-schema.ts";
import { niromp2019Form } from "../../src/proforma/definitions/niromp-2019.ts";
import { shippedForms } from "../../src/proforma/registry.ts";
import { readAsAudit } from "../support/read-form.ts";
import { niromp2019 } from "../support/niromp-2019.ts";

const schema = recordSchemaOf(niromp2019Form);
const blank = buildRecord(
  {
    slots: new Map(),
    listRows: new Map([["actions", 1]]),
    local: [],
    missing: [],
    repeated: [],
    messages: [],
  },
  niromp2019Form,
);

describe("the exact shape of a form's records", () => {
  it("is that of the record that reading makes", () => {
    const { record } = readAsAudit(readFileSync("assets/samples/half-done.docx"));
    expect(schema.parse(record)).toEqual(record);
    expect(schema.parse(blank)).toEqual(blank);
  });

  it.each([
    {
      what: "a question that the form does not ask",
      change: { answers: { ...blank.answers, new: { answer: null } } },
    },
    {
      what: "a grade off the scale",
      change: { judgements: { ...blank.judgements, health: { grade: "Fine", comment: null } } },
    },
    { what: "a member that is no part of the form", change: { notes: "text" } },
    {
      what: "a record of another version of the form",
      change: { proForma: { id: niromp2019.id, version: "2018" } },
    },
    { what: "a date that is none", change: { actions: [{ area: null, action: null, date: "31/03/2027" }] } },
  ])("refuses $what", ({ change }) => {
    expect(schema.safeParse({ ...blank, ...change }).success).toBe(false);
  });

  it("can be written as JSON Schema for every form that ships", async () => {
    const { toJSONSchema } = await import("zod");
    for (const form of shippedForms) expect(() => toJSONSchema(recordSchemaOf(form))).not.toThrow();
  });
});
