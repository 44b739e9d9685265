import fc from "fast-check";
import { distinctValues } from "../support/distinct-values.ts";
import { expectedContent } from "../support/form/expected-content.ts";
import type { FormLayout } from "../support/form/form-layout.ts";
import { contentOf, readForm } from "../support/read-form.ts";
const o = <T>(...v: T[]) => fc.option(fc.constantFrom(...v), { nil: undefined });
const local = [
  {
    section: "health",
    question: "Has the child seen a dentist?",
    answer: "No" as const,
    comment: "Dentist c",
    after: 2,
  },
  { section: "review", question: "Was the date of the review kept?", answer: "Yes" as const, comment: null },
];
const arb = fc.record(
  {
    tables: o("each", "one"),
    controls: o("cell", "block", "run", "none", "legacy-fields", "fill-in-fields"),
    headings: o("row", "span", "span-only", "paragraph", "none"),
    judgements: o("inline", "inline-paragraphs", "below", "plain"),
    judgementLabelBelow: o("empty", "repeated", "merged"),
    placeholders: o("shown", "deleted", "ordinary-text"),
    columns: o(
      ["answer", "label", "comment"],
      ["comment", "answer", "label"],
      ["answer", "comment", "label"],
      ["label", "comment", "answer"],
      ["comment", "label", "answer"],
    ),
    numbering: o("1.", "1)", "Q1", "Q1:", "a)", "(a)", "i.", "2.1"),
    header: o("table", "value-first", "same-cell", "labels-above", "tabbed", "paragraphs"),
    factors: o("paragraphs", "box", "same-cell", "row-below", "next-cell"),
    factorsControl: fc.boolean(),
    nested: fc.boolean(),
    rowControls: o("group", "rich-text"),
    repeatingActions: fc.boolean(),
    tagged: fc.boolean(),
    properKinds: fc.boolean(),
    checkBoxes: o("controls", "characters"),
    apostrophes: o("curly"),
    spaces: o("non-breaking"),
    hyphens: o("non-breaking"),
    splitRuns: o(1, 2, 3),
    lineBreaks: o("breaks"),
    dates: o("31 March 2027"),
    actionColumns: o(["date", "action", "area"]),
    sectionOrder: o(["review", "health", "education"]),
    words: o({ Yes: "Y", No: "no ", Good: "good" }),
    controlsAt: o({
      "health.named-professional/answer": "none",
      "clarity.judgement/grade": "none",
      "clarity.judgement/comment": "none",
    }),
    movedLists: o({ "health.named-professional": "empty" }, { "participation.carer": "empty" }),
  },
  { requiredKeys: [] },
);
it("x", () => {
  fc.assert(
    fc.property(arb, fc.constantFrom("full", "blank", "local"), (l, v) => {
      if (l.checkBoxes) delete (l as any).words;
      const layout = Object.fromEntries(Object.entries(l).filter(([, x]) => x !== undefined)) as FormLayout;
      const values = v === "full" ? distinctValues : v === "blank" ? {} : { ...distinctValues, local };
      expect(contentOf(readForm(values, layout))).toEqual(expectedContent(values, layout));
    }),
    { numRuns: Number(process.env.RUNS ?? 500), seed: Number(process.env.SEED ?? 1) },
  );
}, 600000);
