import { readFileSync } from "node:fs";
import { draftForm } from "../../../src/audit/draft/draft-form.ts";
import { makeTemplate } from "../../../src/audit/template/make-template.ts";
import { readDocument } from "../../../src/ooxml/read-document.ts";
import { readForm } from "../../../src/proforma/define-form.ts";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";
import type { Form, FormData } from "../../../src/proforma/form.ts";
import { shippedForms } from "../../../src/proforma/registry.ts";
import { blocksOf, plainFile, plainForm } from "../../support/plain-form.ts";
import { partOf } from "../../support/zip-part.ts";

function draft(file: Uint8Array): FormData {
  const document = readDocument(partOf(file, "word/document.xml"));
  if (!document.ok) throw new Error("Not a document.");
  return draftForm(document.value, "drafted").definition;
}

type PartData = FormData["parts"][number];

function grids(form: Form | FormData) {
  const parts: readonly PartData[] = form.parts;
  return parts.filter((part) => part.kind === "grid");
}

/** What a form asks, in its own words and without ids. */
function wordingOf(form: Form | FormData) {
  const parts: readonly PartData[] = form.parts;
  return {
    fields: parts.flatMap((part) => (part.kind === "fields" ? part.fields.map(({ label }) => label) : [])),
    grids: grids(form).map(({ heading, rows, judgement }) => ({
      heading,
      rows: rows.map(({ text }) => text),
      judgement: judgement?.text ?? null,
    })),
    lists: parts.flatMap((part) =>
      part.kind === "list" ? [part.columns.map(({ labels, type }) => `${labels[0]}: ${type}`)] : [],
    ),
    prompts: parts.flatMap((part) => (part.kind === "prompt" ? [part.label] : [])),
  };
}

describe("the draft of the circulated NIROMP form", () => {
  const circulated = readFileSync("assets/niromp-pro-forma.docx");

  it("has its 33 questions, nine judgements, five header fields, the actions and the free text, as they are worded", () => {
    expect(wordingOf(draft(circulated))).toEqual(wordingOf(niromp2019Form));
    expect(grids(draft(circulated)).flatMap(({ rows }) => rows)).toHaveLength(33);
  });

  it("takes the choices from the form's lists, and a list among comments for a slip", () => {
    const { scales } = draft(circulated);
    expect(Object.values(scales).map(({ values }) => values.map(({ value }) => value))).toEqual([
      ["Yes", "No"],
      ["Outstanding", "Good", "Requires improvement", "Inadequate"],
    ]);
    const columns = grids(draft(circulated)).flatMap((grid) => grid.columns.map(({ type }) => type));
    expect(new Set(columns)).toEqual(new Set(["choice", "text"]));
    expect(columns.filter((type) => type === "choice")).toHaveLength(10);
  });

  it("finds the same without content controls", () => {
    const plain = plainForm();
    for (const part of Object.values(plain.sections)) {
      part.forEach((row, index) => {
        if (index > 0) part[index] = row.map((cell, column) => (column === 0 ? cell : blankOf(cell)));
      });
    }
    plain.header = plain.header.map(([label = ""]) => [label, ""]);
    plain.actions = [plain.actions[0] ?? [], ["", "", ""]];
    plain.factors = [plain.factors[0] ?? "", ""];
    expect(wordingOf(draft(plainFile(blocksOf(plain))))).toEqual(wordingOf(niromp2019Form));
  });
});

/** "Grade Good" is printed as "Grade", and an answer as nothing. */
function blankOf(cell: unknown): string {
  const [word = ""] = typeof cell === "string" ? cell.split(" ") : [];
  return word === "Grade" || word === "Comments" ? word : "";
}

test.each(shippedForms)("the draft of the blank $id asks what the form asks and is a definition", (form) => {
  const drafted = draft(makeTemplate(form, { isTemplate: false }));
  expect(wordingOf(drafted)).toEqual(wordingOf(form));
  expect(readForm(drafted).problems).toEqual([]);
});

test("a document without tables gives an empty draft and says so", () => {
  const document = readDocument(partOf(plainFile(["Dear colleague", "Yours"]), "word/document.xml"));
  expect(document.ok && draftForm(document.value, "drafted").notes).toMatchObject([
    { code: "nothing-found" },
  ]);
});
