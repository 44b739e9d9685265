import fc from "fast-check";
import { expectedContent } from "../../support/form/expected-content.ts";
import type { FormLayout } from "../../support/form/form-layout.ts";
import {
  combinedVariations,
  formVariations,
  telling,
  tellingWithLocalQuestions,
} from "../../support/form/form-variations.ts";
import { distinctValues } from "../../support/distinct-values.ts";
import { contentOf, readForm } from "../../support/read-form.ts";

describe.each([...formVariations, ...combinedVariations])(
  "a form with this variation: $name",
  ({ layout }) => {
    it("gives every value that was put in, each in its place", () => {
      expect(contentOf(readForm(distinctValues, layout))).toEqual(expectedContent(distinctValues, layout));
    });

    it("gives a region's own questions beside those of the form", () => {
      const content = contentOf(readForm(tellingWithLocalQuestions, layout));
      expect(content).toEqual(expectedContent(tellingWithLocalQuestions, layout));
    });

    it("says nothing when it is blank", () => {
      expect(contentOf(readForm({}, layout))).toEqual(expectedContent({}, layout));
    });
  },
);

/** One of these values, or the layout as circulated. */
const perhaps = <Value>(...values: Value[]) => fc.option(fc.constantFrom(...values), { nil: undefined });

const layouts = fc.record({
  tables: perhaps("one"),
  controls: perhaps("block", "run", "none", "legacy-fields", "fill-in-fields"),
  controlsAt: perhaps({ "health.named-professional/answer": "none", "clarity.judgement/grade": "none" }),
  rowControls: perhaps("group", "rich-text"),
  tagged: perhaps(true),
  properKinds: perhaps(true),
  checkBoxes: perhaps("controls", "characters"),
  movedLists: perhaps({ "participation.carer": "empty" }, { "participation.carer": "answer" }),
  placeholders: perhaps("deleted", "ordinary-text"),
  apostrophes: perhaps("curly"),
  spaces: perhaps("non-breaking"),
  hyphens: perhaps("non-breaking"),
  splitRuns: perhaps(1, 2, 3),
  numbering: perhaps("1.", "1)", "Q1", "Q1:", "a)", "(a)", "i.", "2.1"),
  columns: perhaps(
    ["answer", "label", "comment"],
    ["comment", "answer", "label"],
    ["label", "comment", "answer"],
  ),
  headings: perhaps("span", "span-only", "paragraph", "none"),
  judgements: perhaps("inline", "inline-paragraphs", "below", "plain"),
  judgementLabelBelow: perhaps("repeated", "merged"),
  sectionOrder: perhaps(["review", "health", "education"]),
  header: perhaps("value-first", "same-cell", "labels-above", "tabbed", "paragraphs"),
  factors: perhaps("box", "same-cell", "row-below", "next-cell"),
  factorsControl: perhaps(true),
  actionColumns: perhaps(["date", "action", "area"]),
  repeatingActions: perhaps(true),
  nested: perhaps(true),
  lineBreaks: perhaps("breaks"),
  dates: perhaps("31 March 2027"),
});

/** Only what was chosen: a layout leaves out what is as circulated. */
function chosen(layout: object): FormLayout {
  return Object.fromEntries(Object.entries(layout).filter(([, value]) => value !== undefined));
}

describe("variations together", () => {
  it("hide no value from each other", () => {
    fc.assert(
      fc.property(layouts, fc.constantFrom(distinctValues, telling, {}), (variation, values) => {
        const layout = chosen(variation);
        expect(contentOf(readForm(values, layout))).toEqual(expectedContent(values, layout));
      }),
      { seed: 4242, numRuns: 700 },
    );
  }, 600_000);
});
