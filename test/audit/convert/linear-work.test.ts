import { convertMainPart } from "../../../src/audit/convert/convert-main-part.ts";
import { planConversion } from "../../../src/audit/convert/plan-conversion.ts";
import { recognise } from "../../../src/audit/recognise/recognise.ts";
import { readDocument } from "../../../src/ooxml/read-document.ts";
import type { WordDocument } from "../../../src/ooxml/document-model.ts";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";
import { buildMainPart } from "../../support/build-form.ts";
import { countReads } from "../../support/count-reads.ts";

function formWith(rows: number): { readonly xml: string; readonly document: WordDocument } {
  const actions = Array.from({ length: rows }, (_, index) => ({
    area: `Area ${index}`,
    action: `Do ${index}.`,
    date: "2027-03-31",
  }));
  const xml = buildMainPart({ actions }, { controls: "none" });
  const document = readDocument(xml);
  if (!document.ok) throw new Error(document.problem.code);
  return { xml, document: document.value };
}

/** Reads of the document that some work takes. */
function workOn(rows: number, work: (document: WordDocument, xml: string) => void): number {
  const { xml, document } = formWith(rows);
  const { counted, reads } = countReads(document);
  work(counted, xml);
  return reads();
}

function recognised(document: WordDocument) {
  const recognition = recognise(document, niromp2019Form);
  if (!recognition.ok) throw new Error(recognition.problem.code);
  return recognition.value;
}

/** What the four-fold number of rows adds is four times what the first hundred did, and hardly more. */
function expectLinear(work: (document: WordDocument, xml: string) => void): void {
  const [none, some, many] = [0, 100, 400].map((rows) => workOn(rows, work));
  expect((many! - none!) / (some! - none!)).toBeLessThan(4.5);
}

describe("with the number of actions grows in proportion", () => {
  it("the work of recognising", () => expectLinear(recognised));

  it("the work of planning a conversion", () =>
    expectLinear((document, xml) => {
      planConversion({ document, xml, recognition: recognised(document), form: niromp2019Form });
    }));
});

it("a form with two thousand actions is converted", () => {
  const { xml, document } = formWith(2000);
  const source = { document, xml, recognition: recognised(document), form: niromp2019Form };
  const converted = convertMainPart(source);
  if (!converted.ok) throw new Error(converted.problem.code);
  expect(converted.value.record.actions).toHaveLength(2000);
  expect(converted.value.changes.filter(({ code }) => code === "control-put-back")).not.toHaveLength(0);
});
