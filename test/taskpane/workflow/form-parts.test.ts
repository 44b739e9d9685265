import { makeTemplate } from "../../../src/audit/template/make-template.ts";
import { valueOf } from "../../../src/audit/record-values.ts";
import type { Form } from "../../../src/proforma/form.ts";
import { treeOf, type FormValue } from "../../../src/proforma/form-tree.ts";
import { itemOf } from "../../../src/proforma/scale.ts";
import { shippedForms } from "../../../src/proforma/registry.ts";
import { AuditSession, type SessionServices } from "../../../src/taskpane/workflow/audit-session.ts";
import type { NewValue } from "../../../src/word/audit-document.ts";
import { createFileDocument } from "../../../src/word/file/create-file-document.ts";
import { allTypesForm } from "../../support/every-form/all-types-form.ts";
import { fillForm } from "../../support/every-form/fill-form.ts";

const forms = [...shippedForms, allTypesForm];

/** The pane's session over a form, filled by the seed or blank. */
async function openSession(form: Form, seed: number | null) {
  const filling = new Map(
    seed === null ? [] : fillForm(form, seed).map(({ place, written }) => [place, written]),
  );
  const services: SessionServices = {
    forms,
    today: () => "2026-11-22",
    now: () => "2026-11-22T10:15:00Z",
    newAuditId: () => "0b9e0f6e-3c1e-4f5a-9a55-3f1d1a2b3c4d",
    later: () => () => undefined,
  };
  const document = createFileDocument({
    ...{ name: "audit.docx", forms, now: services.now, newAuditId: services.newAuditId, author: "Auditor" },
    bytes: makeTemplate(form, { isTemplate: false, filling }),
    onChange: () => undefined,
    onShow: () => undefined,
  });
  const session = new AuditSession(document, services);
  await session.refresh();
  return session;
}

function judgedOf(session: AuditSession) {
  const { judged, refused } = session.getState();
  if (judged === null) throw new Error(refused?.code ?? "not read");
  return judged;
}

/** Another value than the form has, as the pane writes it, and as the record has it then. */
function otherValue({ definition, scale, choices }: FormValue): {
  readonly written: NewValue;
  readonly recorded: unknown;
} {
  const last = scale?.values.findLast(({ value }) => choices.includes(value));
  const item = last === undefined ? "" : itemOf(last);
  switch (definition.type) {
    case "choice":
      return { written: { type: "choice", item }, recorded: last?.value };
    case "choices":
      return { written: { type: "text", text: item }, recorded: [last?.value] };
    case "date":
      return { written: { type: "date", date: "2027-03-31" }, recorded: "2027-03-31" };
    case "tick":
      return { written: { type: "tick", isTicked: true }, recorded: true };
    case "number":
      return { written: { type: "text", text: "2.5" }, recorded: 2.5 };
    case "text":
      return { written: { type: "text", text: "Seen & heard." }, recorded: "Seen & heard." };
  }
}

describe.each(forms)("the pane on $id", (form) => {
  it("has every part of the form, in its order, with every place once", async () => {
    const { parts, reading } = judgedOf(await openSession(form, 3));
    expect(reading.form).toBe(form);
    const own = parts.filter(({ id }) => id !== "document");
    expect(own.map(({ id, title }) => [id, title])).toEqual(form.parts.map(({ id, title }) => [id, title]));
    const values = own.flatMap(({ entries }) => entries.flatMap((entry) => entry.values));
    const places = fillForm(form, 3).map(({ place }) => place);
    const rows = values.filter(({ place }) => !places.includes(place));
    expect(
      rows.map(({ written }) => written).filter((written) => written !== null && written !== "☐"),
    ).toEqual([]);
    expect(values.map(({ place }) => place)).toEqual(expect.arrayContaining(places));
    expect(new Set(values.map(({ place }) => place)).size).toBe(values.length);
    expect(values.filter(({ present }) => !present)).toEqual([]);
  });

  it("writes each type of value where it belongs, and takes it back", async () => {
    const session = await openSession(form, null);
    const tree = treeOf(form);
    const inRows = tree.lists.flatMap((list) => tree.listRow(list, 1));
    const all = [...tree.values, ...inRows];
    const samples = [...new Map(all.map((value) => [`${value.owner.kind} ${value.definition.type}`, value]))];
    for (const [, value] of samples) {
      const before = valueOf(judgedOf(session).reading.record, value);
      const { written, recorded } = otherValue(value);
      const isIn = await session.write(value.place, written);
      expect([value.place, isIn, session.getState().notice?.text]).toEqual([
        value.place,
        true,
        "Changed in the document.",
      ]);
      expect(valueOf(judgedOf(session).reading.record, value)).toEqual(recorded);
      await session.undo();
      expect([value.place, valueOf(judgedOf(session).reading.record, value)]).toEqual([value.place, before]);
    }
  });
});

it("says clearly that a document may be a copy of several forms", async () => {
  const [form] = shippedForms;
  const twin = { ...form!, version: "2020" };
  const document = createFileDocument({
    ...{ name: "audit.docx", author: "Auditor", bytes: makeTemplate(form!, { isTemplate: false }) },
    ...{ forms: [form!, twin], now: () => "", newAuditId: () => "" },
    onChange: () => undefined,
    onShow: () => undefined,
  });
  const session = new AuditSession(document, {
    ...{ forms: [form!, twin], today: () => "2026-11-22", now: () => "", newAuditId: () => "" },
    later: () => () => undefined,
  });
  await session.refresh();
  const { refused, judged } = session.getState();
  expect(judged).toBeNull();
  expect(refused?.code).toBe("form-unclear");
  expect(refused?.message).toMatch(/2019.*2020/u);
});
