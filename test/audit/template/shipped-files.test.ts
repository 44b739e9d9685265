import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fillingOf, type FormContent } from "../../../src/audit/template/fill-form.ts";
import { makeTemplate } from "../../../src/audit/template/make-template.ts";
import { readAudit } from "../../../src/audit/read-audit.ts";
import { asWrittenOf, valueOf, valuesInRecord } from "../../../src/audit/record-values.ts";
import { nodeCompression } from "../../../src/cli/node-compression.ts";
import { openWordFile } from "../../../src/ooxml/package/open-word-file.ts";
import type { Form, FormData } from "../../../src/proforma/form.ts";
import { shippedForms } from "../../../src/proforma/registry.ts";
import { convertWithLibreOffice, sofficeMissing, sofficeTimeout } from "../../support/soffice.ts";

// When these fail after a change of a definition or of how forms are made: npm run build, then node scripts/write-forms.mjs.

const folderOf = ({ id }: Pick<FormData, "id">) => join("assets/forms", id);

type Truth = FormContent & { readonly form: { readonly version: string }; readonly savedBy?: string };

const samples = shippedForms.flatMap((form) => {
  const truths = join(folderOf(form), "truths");
  const names = existsSync(truths) ? readdirSync(truths) : [];
  return names.map((name) => ({
    form,
    name: name.replace(".truth.json", ""),
    truth: JSON.parse(readFileSync(join(truths, name), "utf8")) as Truth,
  }));
});

function bytesOf(form: Form, name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(folderOf(form), name)));
}

test.each(shippedForms)("$id ships as a blank document and a template, made from its definition", (form) => {
  expect(bytesOf(form, `${form.id}.docx`)).toEqual(makeTemplate(form, { isTemplate: false }));
  expect(bytesOf(form, `${form.id}.dotx`)).toEqual(makeTemplate(form, { isTemplate: true }));
});

test.each(shippedForms.slice(1))(
  "$id has three filled samples, one of them saved by another program",
  (form) => {
    const ofForm = samples.filter((sample) => sample.form === form);
    expect(ofForm.map(({ name }) => name)).toEqual(["good", "half-done", "poor"]);
    expect(ofForm.filter(({ truth }) => truth.savedBy === "LibreOffice")).toHaveLength(1);
  },
);

test.each(samples.filter(({ truth }) => truth.savedBy === undefined))(
  "the sample $name of $form.id is the form filled with its truth",
  ({ form, name, truth }) => {
    const made = makeTemplate(form, { isTemplate: false, filling: fillingOf(form, truth) });
    expect(bytesOf(form, `samples/${name}.docx`)).toEqual(made);
  },
);

/** What a file says by place, read as whichever form that ships it is. */
function readByPlace(bytes: Uint8Array) {
  const file = openWordFile(bytes, nodeCompression);
  const audit = file.ok ? readAudit(file.value, shippedForms) : null;
  if (audit?.status !== "read") throw new Error("The form was not read.");
  const { form, record, recognition, facts } = audit;
  const values = valuesInRecord(form, record);
  const entries = (of: (value: (typeof values)[number]) => unknown) =>
    Object.fromEntries(
      values.map((value) => [value.place, of(value)] as const).filter(([, value]) => value !== null),
    );
  return {
    form,
    values: entries((value) => valueOf(record, value)),
    written: entries((value) => asWrittenOf(record, value)),
    leftOver: recognition.messages.map(({ code }) => code),
    missing: facts.missingParts,
    isTagged: facts.isTagged,
  };
}

test.each(samples)(
  "the sample $name of $form.id is read as its truth says, with nothing left over",
  (sample) => {
    const { form, name, truth } = sample;
    expect(readByPlace(bytesOf(form, `samples/${name}.docx`))).toMatchObject({
      form,
      values: truth.values,
      written: truth.written ?? {},
      leftOver: [],
      missing: [],
    });
  },
);

test.each(shippedForms)("the blank $id is tagged, and read as that form with nothing written", (form) => {
  for (const extension of ["docx", "dotx"]) {
    expect(readByPlace(bytesOf(form, `${form.id}.${extension}`))).toEqual({
      form,
      values: {},
      written: {},
      leftOver: [],
      missing: [],
      isTagged: true,
    });
  }
});

const missing = sofficeMissing();
const testWithOffice = missing === null ? test.each(shippedForms) : test.skip.each(shippedForms);

testWithOffice(
  "the blank $id opens in LibreOffice with every question in it",
  async (form) => {
    const text = new TextDecoder().decode(
      await convertWithLibreOffice(bytesOf(form, `${form.id}.docx`), "txt"),
    );
    const questions = form.parts.flatMap((part) => (part.kind === "grid" ? part.rows : []));
    expect(questions.filter((row) => !text.includes(row.text))).toEqual([]);
  },
  sofficeTimeout * 2,
);
