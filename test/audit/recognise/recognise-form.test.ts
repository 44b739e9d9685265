import { recogniseForm } from "../../../src/audit/recognise/recognise-form.ts";
import { makeTemplate } from "../../../src/audit/template/make-template.ts";
import { readDocument } from "../../../src/ooxml/read-document.ts";
import { defineForm } from "../../../src/proforma/define-form.ts";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";
import type { Form } from "../../../src/proforma/form.ts";
import { shippedForms } from "../../../src/proforma/registry.ts";
import { paragraph, run, rootNamespaces } from "../../support/form/wordprocessing.ts";
import { partOf } from "../../support/zip-part.ts";

/** The main part of a form's Word file without its tags, so that only wording tells what it is. */
function blankOf(form: Form): string {
  const xml = partOf(makeTemplate(form, { isTemplate: false }), "word/document.xml");
  return xml.replace(/<w:tag [^>]*\/>/g, "");
}

function recognised(xml: string, forms: readonly Form[], saved: Form | null = null) {
  const document = readDocument(xml);
  if (!document.ok) throw new Error(document.problem.code);
  return recogniseForm(document.value, forms, saved);
}

function formOf(xml: string, forms: readonly Form[], saved: Form | null = null): string {
  const result = recognised(xml, forms, saved);
  return result.ok ? `${result.value.form.id} ${result.value.form.version}` : result.problem.code;
}

/** A later edition of the form that puts one question in other words. */
const edition2027 = defineForm({
  ...niromp2019Form,
  version: "2027",
  parts: niromp2019Form.parts.map((part) =>
    part.kind === "grid"
      ? {
          ...part,
          rows: part.rows.map((row) =>
            row.id === "health.named-professional"
              ? { ...row, text: "Which nurse leads on the health of this child?" }
              : row,
          ),
        }
      : part,
  ),
});
const editions = [niromp2019Form, edition2027];

describe("which form a document is", () => {
  it.each(shippedForms)("is told by its wording: $id", (form) => {
    expect(formOf(blankOf(form), shippedForms)).toBe(`${form.id} ${form.version}`);
  });

  it.each(editions)("is told by what one edition has and the other has not: $version", (form) => {
    expect(formOf(blankOf(form), editions)).toBe(`${form.id} ${form.version}`);
  });

  it("is not clear where two editions word everything alike", () => {
    const reprint = { ...niromp2019Form, version: "2020" };
    const result = recognised(blankOf(niromp2019Form), [niromp2019Form, reprint]);
    expect(result).toMatchObject({ ok: false, problem: { code: "form-unclear" } });
    expect(result.ok ? "" : result.problem.message).toMatch(/\(2019\).*\(2020\)/);
  });

  it("is then the form of the record that is saved in the document", () => {
    const reprint = { ...niromp2019Form, version: "2020" };
    const blank = blankOf(niromp2019Form);
    expect(formOf(blank, [niromp2019Form, reprint], reprint)).toBe(`${reprint.id} 2020`);
    expect(formOf(blank, [niromp2019Form, reprint], edition2027)).toBe("form-unclear");
  });

  it("is never that of the saved record where the wording says otherwise", () => {
    expect(formOf(blankOf(niromp2019Form), editions, edition2027)).toBe(`${niromp2019Form.id} 2019`);
  });

  it("is found in a copy in which every label has a spelling mistake", () => {
    const misspelt = blankOf(niromp2019Form)
      .replaceAll("child", "chlid")
      .replaceAll("identif", "idnetif")
      .replaceAll("permanency", "permanancy")
      .replaceAll("planning", "plannning")
      .replaceAll("health", "helath");
    expect(formOf(misspelt, shippedForms)).toBe(`${niromp2019Form.id} 2019`);
  });

  it("is none that we know in any other document", () => {
    const letter = `<w:document ${rootNamespaces}><w:body>${paragraph(run("Dear all, thank you for your time."))}</w:body></w:document>`;
    expect(formOf(letter, shippedForms)).toBe("not-a-pro-forma");
    expect(formOf(letter, [niromp2019Form])).toBe("not-a-pro-forma");
    expect(formOf(blankOf(niromp2019Form), shippedForms.slice(1))).toBe("not-a-pro-forma");
  });

  it("is refused as two audits where its form is there twice", () => {
    const blank = blankOf(niromp2019Form);
    const body = /<w:body>(.*?)<w:sectPr/s.exec(blank)?.[1] ?? "";
    expect(formOf(blank.replace("<w:body>", `<w:body>${body}`), shippedForms)).toBe("two-audits");
  });
});
