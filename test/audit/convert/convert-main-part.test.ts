import { recognise } from "../../../src/audit/recognise/recognise.ts";
import { readDocument } from "../../../src/ooxml/read-document.ts";
import { mutateElements } from "../../support/mutate-elements.ts";
import { convertMainPart } from "../../../src/audit/convert/convert-main-part.ts";
import type { ControlKind } from "../../../src/ooxml/document-model.ts";
import { titleOfPlace } from "../../../src/audit/title-of-place.ts";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";
import { buildMainPart } from "../../support/build-form.ts";
import { expectedContent } from "../../support/form/expected-content.ts";
import { schemaErrorsOfEach } from "../../support/schema.ts";
import {
  contentOf,
  controlTagged,
  convertForm,
  visibleText,
  type ConvertedForm,
} from "../../support/conversion/converted-form.ts";
import { blankValues, fullValues, halfValues } from "../../support/conversion/form-values-in-use.ts";
import { formVariants } from "../../support/conversion/form-variants.ts";
import { niromp2019 } from "../../support/niromp-2019.ts";

const fillings = { blank: blankValues, "half done": halfValues, complete: fullValues };

type Filling = keyof typeof fillings;

/** A form half done has empty places of every sort; blank as a whole are those that get their controls anew. */
const cases = formVariants.flatMap((variant) => {
  const isRemade = Object.keys(variant.layout).every((key) => key === "controls" || key === "placeholders");
  const filled: readonly Filling[] = isRemade
    ? ["blank", "half done", "complete"]
    : ["half done", "complete"];
  return filled.map((each) => ({ ...variant, filled: each }));
});

const converted = new Map<string, ConvertedForm>();

/** The conversion of one case, done once for all tests that look at it. */
function conversionOf({ copy, filled }: { readonly copy: string; readonly filled: Filling }): ConvertedForm {
  const key = `${copy}, ${filled}`;
  const layout = formVariants.find((variant) => variant.copy === copy)?.layout;
  const form = converted.get(key) ?? convertForm(buildMainPart(fillings[filled], layout));
  converted.set(key, form);
  return form;
}

describe.each(cases)("converting $copy, $filled", (each) => {
  it("keeps what the audit says, and every word on the page", () => {
    const { before, after } = conversionOf(each);
    expect(contentOf(after.record)).toEqual(contentOf(before.record));
    expect(visibleText(after)).toBe(visibleText(before));
  });

  it("gives every place one control with its tag, its title and an id of its own", () => {
    const { before, after, changes } = conversionOf(each);
    const { document, recognition } = after.source;
    const places = [...recognition.slots.keys()].sort();
    const tagged = document.controls.filter(({ tag }) => tag !== null && recognition.slots.has(tag));
    expect(places).toEqual([...before.source.recognition.slots.keys()].sort());
    expect(tagged.map(({ tag }) => tag).sort()).toEqual(places);
    expect(tagged.filter(({ tag, title }) => title !== titleOfPlace(niromp2019Form, tag ?? ""))).toEqual([]);
    const ids = document.controls.flatMap(({ id }) => id ?? []);
    expect(tagged.filter(({ id }) => ids.filter((one) => one === id).length !== 1)).toEqual([]);
    expect(changes.filter(({ code }) => code === "not-converted")).toEqual([]);
  });

  it("changes nothing when it is done again", () => {
    const { after } = conversionOf(each);
    const again = convertMainPart(after.source);
    expect(again).toMatchObject({ ok: true, value: { changes: [] } });
    expect(again.ok && again.value.xml === after.source.xml).toBe(true);
  });
});

// Two boxes to tick cannot say "partly".
const wordable = formVariants.filter(({ layout }) => layout.checkBoxes === undefined);

it.each(wordable)("$copy is read as it was filled in, before the conversion", ({ copy, layout }) => {
  const { before } = conversionOf({ copy, filled: "half done" });
  expect(contentOf(before.record)).toEqual(expectedContent(halfValues, layout));
});

it("adds nothing that the schema of WordprocessingML refuses", () => {
  // The schema is that of the Transitional dialect.
  const forms = cases.filter(({ layout }) => layout.dialect !== "strict");
  const before = forms.map((each) => conversionOf(each).before.source.xml);
  const after = forms.map((each) => conversionOf(each).after.source.xml);
  const errors = schemaErrorsOfEach([...before, ...after]);
  forms.forEach(({ copy, filled }, index) => {
    const found = new Set(errors[index]);
    const added = (errors[forms.length + index] ?? []).filter((error) => !found.has(error));
    expect({ copy, filled, added }).toEqual({ copy, filled, added: [] });
  });
}, 60_000);

describe("the kinds of control", () => {
  it.each<{ tag: string; kind: ControlKind; items?: readonly string[] }>([
    { tag: "health.named-professional/answer", kind: "drop-down", items: ["Choose an item.", "Yes", "No"] },
    {
      tag: "health.ongoing-issues/answer",
      kind: "drop-down",
      items: ["Choose an item.", "Yes", "No", "Not applicable"],
    },
    {
      tag: "health.judgement/grade",
      kind: "drop-down",
      items: ["Choose an item.", "Outstanding", "Good", "Requires improvement", "Inadequate"],
    },
    {
      tag: "header/ageRange",
      kind: "drop-down",
      items: ["Choose an item.", "0-5yrs", "6-10yrs", "11-15yrs"],
    },
    { tag: "header/team", kind: "plain-text" },
    { tag: "health.named-professional/comment", kind: "rich-text" },
    { tag: "health.ongoing-issues/comment", kind: "plain-text" },
    { tag: "actions/1/area", kind: "rich-text" },
    { tag: "actions/1/date", kind: "date" },
    { tag: "factors", kind: "rich-text" },
  ])("$tag is a $kind on the form as circulated", ({ tag, kind, items = [] }) => {
    for (const filled of ["blank", "complete"] as const) {
      const control = controlTagged(conversionOf({ copy: "the form as circulated", filled }).after, tag);
      expect(control?.kind).toBe(kind);
      expect(control?.items.map(({ displayText }) => displayText)).toEqual(items);
    }
  });

  it("shows the placeholder of its kind in every empty control", () => {
    const { after } = conversionOf({ copy: "the form as circulated", filled: "blank" });
    const shown = (tag: string) => {
      const control = controlTagged(after, tag);
      return { text: control?.text, placeholderShown: control?.placeholderShown };
    };
    const { text, choice, date } = niromp2019.placeholders;
    expect(shown("header/ageRange")).toEqual({ text: choice, placeholderShown: true });
    expect(shown("health.ongoing-issues/comment")).toEqual({ text, placeholderShown: true });
    expect(shown("actions/1/date")).toEqual({ text: date, placeholderShown: true });
    expect(shown("factors")).toEqual({ text, placeholderShown: true });
  });

  it("leaves the questions that a region added without a tag", () => {
    const local = [{ section: "health", question: "Is the dentist named?", answer: "Yes" as const }];
    const { after } = convertForm(buildMainPart({ local }, {}));
    const untagged = after.source.document.controls.filter(({ tag }) => tag === null);
    expect(untagged.map(({ text }) => text)).toContain("Yes");
    expect(after.record.local).toHaveLength(1);
  });
});

describe("converting what was converted already", () => {
  const seeds = Array.from({ length: 24 }, (_, seed) => seed);
  const forms = [{}, { controls: "none" }, { controls: "run", tagged: true }] as const;

  it.each(seeds)("changes nothing, whatever was damaged in the form (seed %i)", (seed) => {
    const form = buildMainPart(fullValues, forms[seed % forms.length]);
    const once = tryToConvert(mutateElements(form, seed));
    if (once !== null) expect(tryToConvert(once)).toBe(once);
  });
});

/** Null where the document is refused or cannot be converted. */
function tryToConvert(xml: string): string | null {
  const document = readDocument(xml);
  const recognition = document.ok ? recognise(document.value, niromp2019Form) : document;
  if (!document.ok || !recognition.ok) return null;
  const source = { xml, document: document.value, recognition: recognition.value, form: niromp2019Form };
  const converted = convertMainPart(source);
  return converted.ok ? converted.value.xml : null;
}
