import { titleOfPlace } from "../../../src/audit/title-of-place.ts";
import { niromp2019 } from "../../../src/proforma/definitions/niromp-2019.ts";
import { buildMainPart } from "../../support/build-form.ts";
import { expectedContent } from "../../support/form/expected-content.ts";
import { schemaErrorsOfEach } from "../../support/schema.ts";
import { contentOf, convertForm, visibleText, type ConvertedForm } from "./converted-form.ts";
import { blankValues, fullValues, halfValues } from "./form-values-in-use.ts";
import { formVariants } from "./form-variants.ts";

const fillings = [
  { filled: "blank", values: blankValues },
  { filled: "half done", values: halfValues },
  { filled: "complete", values: fullValues },
];

const cases = formVariants.flatMap((variant) => fillings.map((filling) => ({ ...variant, ...filling })));

describe.each(cases)("converting $copy, $filled", ({ layout, values }) => {
  let form: ConvertedForm;

  beforeAll(() => {
    form = convertForm(buildMainPart(values, layout));
  });

  it("keeps what the audit says", () => {
    expect(contentOf(form.after.record)).toEqual(contentOf(form.before.record));
  });

  it("keeps every word on the page", () => {
    expect(visibleText(form.after)).toBe(visibleText(form.before));
  });

  it("gives every place one control with its tag and title", () => {
    const { slots } = form.after.source.recognition;
    expect([...slots.keys()].sort()).toEqual([...form.before.source.recognition.slots.keys()].sort());
    const tagged = form.after.source.document.controls.filter(({ tag }) => tag !== null && slots.has(tag));
    expect(tagged.map(({ tag }) => tag).sort()).toEqual([...slots.keys()].sort());
    expect(tagged.filter(({ tag, title }) => title !== titleOfPlace(niromp2019, tag ?? ""))).toEqual([]);
    expect(form.changes.filter(({ code }) => code === "not-converted")).toEqual([]);
  });

  it("gives every control of a place an id of its own", () => {
    const ids = form.after.source.document.controls.flatMap(({ id }) => id ?? []);
    const tagged = form.after.source.document.controls.filter(({ tag }) => tag !== null);
    expect(tagged.filter(({ id }) => ids.filter((one) => one === id).length !== 1)).toEqual([]);
  });

  it("changes nothing when it is done again", () => {
    const again = convertForm(form.after.source.xml);
    expect(again.changes).toEqual([]);
    expect(again.after.source.xml === form.after.source.xml).toBe(true);
  });
});

it("reads every variant as it was filled in", () => {
  for (const { layout, values } of cases) {
    if (layout.words !== undefined || layout.missing !== undefined) continue;
    const { before } = convertForm(buildMainPart(values, layout));
    expect(contentOf(before.record)).toEqual(expectedContent(values, layout));
  }
});

it("adds nothing that the schema of WordprocessingML refuses", () => {
  const forms = cases.filter(({ layout }) => layout.dialect !== "strict");
  const before = forms.map(({ layout, values }) => buildMainPart(values, layout));
  const after = before.map((xml) => convertForm(xml).after.source.xml);
  const errors = schemaErrorsOfEach([...before, ...after]);
  forms.forEach(({ copy, filled }, index) => {
    const found = new Set(errors[index]);
    const added = (errors[forms.length + index] ?? []).filter((error) => !found.has(error));
    expect({ copy, filled, added }).toEqual({ copy, filled, added: [] });
  });
}, 60_000);
