import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fillingOf, type FormContent } from "../../../src/audit/template/fill-form.ts";
import { makeTemplate } from "../../../src/audit/template/make-template.ts";
import type { Form, FormData } from "../../../src/proforma/form.ts";
import { shippedForms } from "../../../src/proforma/registry.ts";

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
