import { convertAudit, type ConvertedAudit } from "../../src/audit/convert/convert-audit.ts";
import { contentOf, digestOf } from "../../src/audit/digest.ts";
import { recordSchemaOf } from "../../src/audit/record-schema.ts";
import { rowsOf, valueOf as valueInRecord } from "../../src/audit/record-values.ts";
import { saveAudit } from "../../src/audit/save-audit.ts";
import { makeTemplate } from "../../src/audit/template/make-template.ts";
import { nodeCompression } from "../../src/cli/node-compression.ts";
import { editWordFile } from "../../src/ooxml/package/edit-word-file.ts";
import type { Form } from "../../src/proforma/form.ts";
import { treeOf } from "../../src/proforma/form-tree.ts";
import { shippedForms } from "../../src/proforma/registry.ts";
import { allTypesForm } from "../support/every-form/all-types-form.ts";
import { fillForm, type FilledValue } from "../support/every-form/fill-form.ts";
import { readAsAudit, type ReadForm } from "../support/read-form.ts";
import { open, valueOf } from "../support/small-word-file.ts";

const forms = [...shippedForms, allTypesForm];
const seeds = [1, 2, 3];
const moment = { now: "2026-11-22T10:15:00Z", newAuditId: () => "5d1c9c54-90cf-4a3b-8e2f-4f8a4f7f2f10" };

function filledFile(form: Form, filled: readonly FilledValue[]): Uint8Array {
  const filling = new Map(filled.map(({ place, written }) => [place, written]));
  return makeTemplate(form, { isTemplate: false, filling, listRows: 1 });
}

/** The same file with its main part changed. */
function changed(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const file = open(bytes);
  const xml = change(valueOf(file.readXml(file.mainPart)));
  const edits = { replace: new Map([[file.mainPart, xml]]), add: new Map() };
  return valueOf(editWordFile(file, edits, nodeCompression));
}

const withoutTags = (xml: string): string => xml.replace(/<w:tag [^>]*\/>/g, "");
/** As other programs leave a form: the words alone, in the cells and paragraphs where they were. Check boxes stay. */
const withoutControls = (xml: string): string =>
  xml.replace(/<w:sdt>(?:(?!<w:sdt>).)*?<\/w:sdt>/gs, (control) =>
    control.includes("w14:checkbox")
      ? control
      : (/<w:sdtContent>(.*)<\/w:sdtContent>/s.exec(control)?.[1] ?? ""),
  );

/** Every value in its place, and nothing else in the record. */
function expectFilled({ form, record, facts, messages }: ReadForm, filled: readonly FilledValue[]): void {
  const read = filled.map(({ place }) => {
    const value = treeOf(form).at(place);
    return [place, value === null ? undefined : valueInRecord(record, value)];
  });
  expect(Object.fromEntries(read)).toEqual(
    Object.fromEntries(filled.map(({ place, value }) => [place, value])),
  );
  for (const { id } of treeOf(form).lists) {
    const rows = new Set(filled.flatMap(({ place }) => place.match(`^${id}/(\\d+)/`)?.[1] ?? []));
    expect(rowsOf(record, id)).toHaveLength(rows.size);
  }
  expect(record.local).toEqual([]);
  expect(facts.missingParts).toEqual([]);
  expect(messages).toEqual([]);
}

function convert(bytes: Uint8Array): ConvertedAudit {
  const { document, mainXml: xml, recognition, form } = readAsAudit(bytes, forms);
  const reading = { document, xml, recognition, form };
  return valueOf(convertAudit({ file: open(bytes), reading, compression: nodeCompression, ...moment }));
}

describe.each(forms)("a filled form of $id", (form) => {
  it.each(seeds)("is read whole, with its tags, without them, and without controls (seed %s)", (seed) => {
    const filled = fillForm(form, seed);
    const bytes = filledFile(form, filled);
    for (const change of [(xml: string) => xml, withoutTags, withoutControls]) {
      const reading = readAsAudit(changed(bytes, change), forms);
      expect(reading.form).toBe(form);
      expect(reading.record).toEqual(recordSchemaOf(form).parse(reading.record));
      expectFilled(reading, filled);
    }
  });

  it.each(seeds)("says the same after conversion, and nothing is left to convert (seed %s)", (seed) => {
    const filled = fillForm(form, seed);
    const bytes = changed(filledFile(form, filled), withoutTags);
    const converted = convert(bytes);
    const after = readAsAudit(converted.bytes, forms);
    expectFilled(after, filled);
    expect(after.facts).toMatchObject({ isTagged: true, recordState: "up-to-date" });
    expect(contentOf(after.record)).toEqual(contentOf(readAsAudit(bytes, forms).record));
    expect(convert(converted.bytes).changed).toBe(false);
  });

  it("gets back controls of the right kinds where it has lost them", () => {
    const filled = fillForm(form, 7);
    const converted = convert(changed(filledFile(form, filled), withoutControls));
    const { document, recognition } = readAsAudit(converted.bytes, forms);
    const kinds = new Map(document.controls.map(({ tag, kind }) => [tag, kind]));
    for (const { place, value } of recognition.slots.values()) {
      const kind = kinds.get(place);
      switch (value.definition.type) {
        case "choice":
          expect([place, kind]).toEqual([place, "drop-down"]);
          break;
        case "date":
          expect([place, kind]).toEqual([place, "date"]);
          break;
        case "tick":
          expect([place, kind]).toEqual([place, "check-box"]);
          break;
        default:
          expect(["plain-text", "rich-text"]).toContain(kind);
      }
    }
  });

  it("keeps a saved record whose digest verifies, and saves nothing a second time", () => {
    const bytes = filledFile(form, fillForm(form, 11));
    const save = (from: Uint8Array) => {
      const { record } = readAsAudit(from, forms);
      return valueOf(saveAudit({ file: open(from), form, record, compression: nodeCompression, ...moment }));
    };
    const saved = save(bytes);
    const { record, stored, facts } = readAsAudit(saved.bytes, forms);
    expect(facts.recordState).toBe("up-to-date");
    expect(stored).toMatchObject({ status: "found", digest: digestOf(record) });
    expect(record).toMatchObject({ auditId: moment.newAuditId(), revision: 1 });
    expect(save(saved.bytes).changed).toBe(false);
  });

  it("is blank when nothing was entered, with every part there", () => {
    const { facts, record, recognition } = readAsAudit(makeTemplate(form, { isTemplate: false }), forms);
    expect(facts.missingParts).toEqual([]);
    const ticks = [...recognition.slots.values()].filter(({ value }) => value.definition.type === "tick");
    const written = [...recognition.slots.values()].filter((slot) => slot.written !== null);
    expect(written).toEqual(ticks);
    expect(recordSchemaOf(form).safeParse(record).success).toBe(true);
  });
});
