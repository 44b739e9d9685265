import { lintForm } from "../../../src/audit/lint/lint-form.ts";
import { defineForm } from "../../../src/proforma/define-form.ts";
import { wordPlaceholders, type FormData } from "../../../src/proforma/form.ts";
import { shippedForms } from "../../../src/proforma/registry.ts";

type GridData = Extract<FormData["parts"][number], { kind: "grid" }>;
type FieldsData = Extract<FormData["parts"][number], { kind: "fields" }>;

const answer: GridData["columns"][number] = {
  id: "answer",
  title: "answer",
  labels: ["Yes/No"],
  type: "choice",
  scale: "answers",
  means: "answer",
  shared: "as-it-is",
};
const comment: GridData["columns"][number] = {
  id: "comment",
  title: "comment",
  labels: ["Comments"],
  type: "text",
  means: "comment",
  shared: "with-comments",
};

const header: FieldsData = {
  kind: "fields",
  id: "header",
  title: "About this audit",
  fields: [
    {
      id: "la",
      label: "Local authority",
      title: "Local authority",
      type: "text",
      means: "authority",
      shared: "as-it-is",
    },
    {
      id: "ref",
      label: "Child's reference",
      title: "Reference",
      type: "text",
      means: "child-reference",
      shared: "keyed-hash",
    },
  ],
};
const seenAlone = { id: "visits.alone", text: "Was the child seen alone?", title: "seen alone" };
const recorded = {
  id: "visits.recorded",
  text: "Are all visits written down within two days?",
  title: "recorded",
};
const grid: GridData = {
  kind: "grid",
  id: "visits",
  heading: "Visits to the child",
  title: "Visits",
  columns: [answer, comment],
  rows: [seenAlone, recorded],
};
const yesOrNo: FormData["scales"][string] = {
  values: [
    { value: "Yes", counts: "for" },
    { value: "No", counts: "against" },
  ],
};

/** A form without problems: an authority, a reference, and one grid of two questions. */
const sound: FormData = {
  id: "visits",
  version: "1",
  title: "Visits",
  publisher: "Westhaven",
  scales: { answers: yesOrNo },
  parts: [header, grid],
  placeholders: wordPlaceholders,
};

const withField = (field: object) => ({
  ...sound,
  parts: [{ ...header, fields: [...header.fields, field] }, grid],
});
const withGrid = (change: object) => ({ ...sound, parts: [header, { ...grid, ...change }] });
const withScale = (scale: object) => ({
  ...sound,
  scales: { ...sound.scales, more: scale },
  parts: [
    header,
    { ...grid, columns: [answer, { ...answer, id: "more", title: "more", labels: ["More"], scale: "more" }] },
  ],
});
const withRule = (when: object) => ({
  ...sound,
  rules: [
    {
      id: "unseen",
      severity: "note",
      asks: [{ id: "ask", when: [when], at: "visits.alone/answer", message: "m" }],
      why: "w",
      source: "s",
    },
  ],
});

const field = (label: string, more: object) => ({ id: "more", label, title: label, type: "text", ...more });

const problemsOf = (data: object) =>
  lintForm(defineForm(data as FormData)).map(({ severity, code }) => `${severity} ${code}`);

test("a sound definition has no problems", () => {
  expect(problemsOf(sound)).toEqual([]);
});

test.each(shippedForms)(
  "the form $id, which ships, has no errors, and only warnings of free text that is shared",
  (form) => {
    expect([...new Set(lintForm(form).map(({ severity, code }) => `${severity} ${code}`))].join()).toMatch(
      /^(?:warning free-text-shared)?$/u,
    );
  },
);

test.each([
  {
    because: "two questions are worded the same but for signs",
    data: withGrid({
      rows: [...grid.rows, { id: "visits.again", text: "Was the child seen, alone", title: "again" }],
    }),
    has: "error wording-same",
  },
  {
    because: "a question is another with a word left out",
    data: withGrid({
      rows: [...grid.rows, { id: "visits.again", text: "Was the child really seen alone?", title: "again" }],
    }),
    has: "warning wording-alike",
  },
  {
    because: "two labels differ by one letter",
    data: withField(field("Child's references", {})),
    has: "warning wording-alike",
  },
  {
    because: "two columns are headed the same",
    data: withGrid({ columns: [answer, { ...comment, labels: ["Yes / No"] }] }),
    has: "error wording-same",
  },
  {
    because: "two parts ask the same",
    data: {
      ...sound,
      parts: [
        header,
        grid,
        {
          ...grid,
          id: "more",
          heading: "More",
          title: "More",
          rows: [{ ...seenAlone, id: "more.alone" }],
        },
      ],
    },
    has: "warning wording-in-two-parts",
  },
  { because: "a heading has no letters", data: withGrid({ heading: "…" }), has: "error wording-never-found" },
  {
    because: "a heading is a placeholder",
    data: withGrid({ heading: "Please select" }),
    has: "error wording-never-found",
  },
  {
    because: "a heading is also the form's small print",
    data: { ...sound, boilerplate: ["Visits to the child."] },
    has: "error wording-never-found",
  },
  {
    because: "two values have one title",
    data: withGrid({ rows: grid.rows.map((row) => ({ ...row, title: "seen" })) }),
    has: "error title-repeated",
  },
  {
    because: "initials are shared",
    data: withField(field("Auditor (initials only)", { means: "initials", shared: "as-it-is" })),
    has: "error unsafe-to-share",
  },
  {
    because: "initials are shared that are called something else",
    data: withField(field("Initials of the worker", { means: "role", shared: "as-it-is" })),
    has: "error unsafe-to-share",
  },
  {
    because: "a reference is shared as it is",
    data: withField(field("Case number", { shared: "as-it-is" })),
    has: "error unsafe-to-share",
  },
  {
    because: "a child's name is shared",
    data: withField(field("Child's name", { means: "team", shared: "as-it-is" })),
    has: "error unsafe-to-share",
  },
  {
    because: "a date of birth is asked for",
    data: withField(field("Date of birth", { type: "date" })),
    has: "warning asks-for-identifier",
  },
  {
    because: "free text is shared as it is",
    data: withGrid({ columns: [answer, { ...comment, shared: "as-it-is" }] }),
    has: "error unsafe-to-share",
  },
  {
    because: "a date of the case is shared",
    data: withField(field("Became looked after", { type: "date", means: "care-start", shared: "as-it-is" })),
    has: "warning case-date-shared",
  },
  { because: "nothing is the authority", data: { ...sound, parts: [grid] }, has: "warning meaning-missing" },
  {
    because: "a scale is not used",
    data: { ...sound, scales: { ...sound.scales, more: yesOrNo } },
    has: "warning scale-unused",
  },
  {
    because: "one word means two values",
    data: withScale({
      values: [
        { value: "Good", counts: "for", aliases: ["OK"] },
        { value: "Fair", counts: "against", aliases: ["O.K."] },
      ],
    }),
    has: "error scale-values-same",
  },
  {
    because: "a value counts as blank",
    data: withScale({
      values: [
        { value: "Choose an item.", counts: "for" },
        { value: "Fair", counts: "against" },
      ],
    }),
    has: "error scale-value-unreadable",
  },
  {
    because: "the worst grade comes first",
    data: withScale({
      ordered: true,
      values: [
        { value: "Poor", counts: "against" },
        { value: "Good", counts: "for" },
      ],
    }),
    has: "error scale-order-wrong",
  },
  {
    because: "no answer counts",
    data: withScale({ values: [{ value: "Red" }, { value: "Green" }] }),
    has: "warning scale-counts-nothing",
  },
  {
    because: "a child of five is in two bands",
    data: withScale({
      values: [
        { value: "a", ages: [0, 5], counts: "for" },
        { value: "b", ages: [5, 9], counts: "against" },
      ],
    }),
    has: "error scale-ages-overlap",
  },
  {
    because: "a row leaves nothing to choose",
    data: withGrid({ rows: [{ ...seenAlone, without: { answer: ["No"] } }, recorded] }),
    has: "error row-without-choice",
  },
  {
    because: "a rule waits for a value that nobody can choose",
    data: withRule({ at: "visits.alone/answer", is: ["Not applicable"] }),
    has: "error rule-never-asks",
  },
  {
    because: "a rule asks for the best of a scale without order",
    data: withRule({ at: "visits.alone/answer", extreme: "best" }),
    has: "error rule-never-asks",
  },
])("$because: $has", ({ data, has }) => {
  expect(problemsOf(data)).toContain(has);
});
