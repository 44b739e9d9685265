import { makeTemplate } from "../../../src/audit/template/make-template.ts";
import { readDocument } from "../../../src/ooxml/read-document.ts";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";
import { treeOf } from "../../../src/proforma/form-tree.ts";
import { shippedForms } from "../../../src/proforma/registry.ts";
import { readAsAudit } from "../../support/read-form.ts";
import { schemaErrorsOfEach } from "../../support/schema.ts";
import { partOf } from "../../support/zip-part.ts";

const blank = { isTemplate: false };

describe("the Word form of a definition", () => {
  it("is valid WordprocessingML for every form that ships", () => {
    const mainParts = shippedForms.map((form) => partOf(makeTemplate(form, blank), "word/document.xml"));
    expect(schemaErrorsOfEach(mainParts)).toEqual(shippedForms.map(() => []));
  });

  it.each(shippedForms)("has a control with tag and title for every value of $id", (form) => {
    const document = readDocument(partOf(makeTemplate(form, blank), "word/document.xml"));
    const controls = document.ok ? document.value.controls : [];
    const { values } = treeOf(form);
    const titles = new Map(controls.map(({ tag, title }) => [tag, title]));
    expect(values.map(({ place }) => titles.get(place))).toEqual(values.map(({ title }) => title));
    expect(new Set(controls.map(({ id }) => id)).size).toBe(controls.length);
  });

  it("reads as a blank audit of its form, with nothing written and nothing missing", () => {
    const { record, facts } = readAsAudit(makeTemplate(niromp2019Form, blank), niromp2019Form);
    expect(facts.missingParts).toEqual([]);
    expect(new Set(Object.values(record.answers).map(({ answer }) => answer))).toEqual(new Set([null]));
  });

  it("holds what it is filled with", () => {
    const filling = new Map([
      ["header/localAuthority", "Westhaven"],
      ["health.named-professional/answer", "Yes"],
      ["actions/5/action", "Social worker to book the dental check."],
    ]);
    const { record } = readAsAudit(makeTemplate(niromp2019Form, { ...blank, filling }), niromp2019Form);
    expect(record.header.localAuthority).toBe("Westhaven");
    expect(record.answers["health.named-professional"]?.answer).toBe("Yes");
    expect(record.actions[4]?.action).toBe("Social worker to book the dental check.");
  });

  it("gives the same bytes each time", () => {
    expect(makeTemplate(niromp2019Form, blank)).toEqual(makeTemplate(niromp2019Form, blank));
  });
});
