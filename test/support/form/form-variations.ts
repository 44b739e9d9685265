import type { FormLayout } from "./form-layout.ts";
import type { FormValues } from "./form-values.ts";

/** A way in which real copies of the form deviate, for tests that must hold under all of them. */
export interface FormVariation {
  readonly name: string;
  readonly layout: FormLayout;
}

/**
 * One at a time; `combinedVariations` has several at once. Reading `buildForm(values, layout)` must give
 * `expectedContent(values, layout)` under each of them.
 */
export const formVariations: readonly FormVariation[] = [
  { name: "as circulated", layout: {} },
  { name: "every section in one long table", layout: { tables: "one" } },
  { name: "controls around paragraphs", layout: { controls: "block" } },
  { name: "controls around runs", layout: { controls: "run" } },
  { name: "a control around each row as well", layout: { rowControls: "rich-text" } },
  { name: "a group around each row as well", layout: { rowControls: "group", controls: "run" } },
  { name: "controls removed, placeholders left", layout: { controls: "none" } },
  { name: "controls removed, placeholders deleted", layout: { controls: "none", placeholders: "deleted" } },
  {
    name: "controls removed in single places",
    layout: {
      controlsAt: {
        "header/team": "none",
        "health.named-professional/answer": "none",
        "health.judgement/grade": "none",
        "care-plan.judgement/grade": "none",
      },
    },
  },
  { name: "placeholders deleted", layout: { placeholders: "deleted" } },
  { name: "placeholders left as ordinary text", layout: { placeholders: "ordinary-text" } },
  {
    name: "placeholders reworded",
    layout: { placeholderTexts: { text: "Type your comment here", choice: "Select one" } },
  },
  { name: "curly apostrophes", layout: { apostrophes: "curly" } },
  { name: "non-breaking spaces", layout: { spaces: "non-breaking" } },
  { name: "non-breaking hyphens", layout: { hyphens: "non-breaking" } },
  { name: "runs split", layout: { splitRuns: 11 } },
  { name: "numbered 1.", layout: { numbering: "1." } },
  { name: "numbered 1)", layout: { numbering: "1)" } },
  { name: "numbered Q1", layout: { numbering: "Q1" } },
  { name: "numbered Q1:", layout: { numbering: "Q1:" } },
  { name: "numbered a)", layout: { numbering: "a)" } },
  { name: "numbered (a)", layout: { numbering: "(a)" } },
  { name: "numbered i.", layout: { numbering: "i." } },
  { name: "numbered 2.1", layout: { numbering: "2.1" } },
  { name: "comments before answers", layout: { columns: ["label", "comment", "answer"] } },
  { name: "answers first", layout: { columns: ["answer", "label", "comment"] } },
  { name: "questions last", layout: { columns: ["comment", "answer", "label"] } },
  { name: "columns swapped in one section", layout: { columns: { health: ["comment", "label", "answer"] } } },
  {
    name: "columns called otherwise",
    layout: { columnLabels: { label: "Question", answer: "Answer", comment: "Evidence and comments" } },
  },
  {
    name: "sections in another order",
    layout: { sectionOrder: ["review", "education", "health", "evidence"] },
  },
  {
    name: "questions slightly reworded",
    layout: {
      wording: {
        "health.named-professional":
          "Does the plan include a named health professional for the health needs identified in the plan?",
        "education.plan-of-support": "Is there a clear plan of support in place?",
        "review.clear-decisions": "Were clear decisions made to drive progression to permanence?",
        "participation.carer": "Views of the carer?",
      },
    },
  },
  {
    name: "a question on two lines",
    layout: {
      wording: {
        "clarity.contingency": "Has a clear contingency if the\npermanency plan is not achievable?",
      },
    },
  },
  { name: "every judgement inline", layout: { judgements: "inline" } },
  { name: "every judgement inline, the value below its word", layout: { judgements: "inline-paragraphs" } },
  { name: "every judgement on a row below", layout: { judgements: "below" } },
  { name: "judgements below a merged label", layout: { judgements: "below", judgementLabelBelow: "merged" } },
  {
    name: "judgements below, their label repeated",
    layout: { judgements: "below", judgementLabelBelow: "repeated" },
  },
  { name: "judgements in plain columns", layout: { judgements: "plain" } },
  {
    name: "Grade: and Comment: with colons",
    layout: { judgementLabels: { grade: "Grade:", comment: "Comment:" } },
  },
  { name: "a yes typed Y", layout: { words: { Yes: "Y", No: "N" } } },
  { name: "a yes typed with a space", layout: { words: { Yes: "yes ", No: " no" } } },
  { name: "a yes in capitals", layout: { words: { Yes: "YES", No: "NO." } } },
  {
    name: "grades in other words",
    layout: { words: { "Requires improvement": "Requires improvement to be good", Good: "GOOD" } },
  },
  {
    name: "age ranges in other words",
    layout: { words: { "0-5": "0–5 years", "6-10": "6 to 10", "11-15": "11 - 15 yrs" } },
  },
  { name: "dates in words", layout: { dates: "31 March 2027" } },
  { name: "dates as ISO", layout: { dates: "2027-03-31" } },
  { name: "form fields of the old kind", layout: { controls: "legacy-fields" } },
  { name: "fields as LibreOffice leaves them", layout: { controls: "fill-in-fields" } },
  {
    name: "drop-downs moved to the next cell, empty",
    layout: { movedLists: { "health.general-wellbeing": "empty", "review.clear-decisions": "empty" } },
  },
  {
    name: "drop-downs moved to the next cell with the answer",
    layout: { movedLists: { "health.general-wellbeing": "answer" } },
  },
  { name: "check boxes", layout: { checkBoxes: "controls" } },
  { name: "check boxes as characters", layout: { checkBoxes: "characters" } },
  { name: "tagged", layout: { tagged: true } },
  {
    name: "tagged, controls of the proper kinds",
    layout: { tagged: true, properKinds: true, factorsControl: true },
  },
  { name: "headings merged over the columns", layout: { headings: "span" } },
  { name: "headings merged, columns not named", layout: { headings: "span-only" } },
  { name: "headings above the tables", layout: { headings: "paragraph" } },
  { name: "no headings", layout: { headings: "none" } },
  { name: "the case's particulars as paragraphs", layout: { header: "paragraphs" } },
  { name: "the case's particulars after tabs", layout: { header: "tabbed" } },
  { name: "the case's particulars in one cell each", layout: { header: "same-cell" } },
  { name: "the case's particulars in a row below their labels", layout: { header: "labels-above" } },
  { name: "the case's particulars left of their labels", layout: { header: "value-first" } },
  { name: "action columns in another order", layout: { actionColumns: ["date", "area", "action"] } },
  {
    name: "an owner for each action",
    layout: { extraActionColumns: [{ label: "Owner", at: 2, texts: ["Social worker", "IRO"] }] },
  },
  { name: "actions in a repeating section", layout: { repeatingActions: true } },
  { name: "key factors in a box", layout: { factors: "box" } },
  { name: "key factors in the cell of their prompt", layout: { factors: "same-cell" } },
  { name: "key factors in the row below their prompt", layout: { factors: "row-below" } },
  { name: "key factors in the next cell", layout: { factors: "next-cell" } },
  { name: "a layout table around every table", layout: { nested: true } },
  { name: "line breaks within paragraphs", layout: { lineBreaks: "breaks" } },
  {
    name: "rows missing",
    layout: { missing: ["health.named-professional", "education.judgement", "header/team"] },
  },
  { name: "a section missing", layout: { missing: ["multi-agency"] } },
  { name: "no actions and no factors", layout: { missing: ["actions", "factors"] } },
  { name: "a row twice, once blank", layout: { repeated: [{ question: "review.clear-decisions" }] } },
  {
    name: "tracked changes around values",
    layout: {
      tracked: {
        "health.named-professional/comment": "The nurse is named.",
        "care-plan.judgement/grade": "Inadequate",
        "header/team": "",
      },
    },
  },
  {
    name: "hidden text after a value",
    layout: { hidden: { "health.named-professional/comment": " Hidden aside." } },
  },
  { name: "Strict namespaces", layout: { dialect: "strict" } },
  { name: "another prefix", layout: { prefix: "ns0" } },
  { name: "no prefix", layout: { prefix: "" } },
];

export const combinedVariations: readonly FormVariation[] = [
  {
    name: "one table, text only, numbered, curly",
    layout: { tables: "one", controls: "none", numbering: "1)", apostrophes: "curly" },
  },
  {
    name: "text only, placeholders deleted, judgements below a merged label",
    layout: { controls: "none", placeholders: "deleted", judgements: "below", judgementLabelBelow: "merged" },
  },
  {
    name: "text only, comments before answers, other words",
    layout: { controls: "none", columns: ["label", "comment", "answer"], words: { Yes: "Y", No: "N" } },
  },
  {
    name: "runs split, non-breaking spaces, controls around runs",
    layout: { controls: "run", spaces: "non-breaking", splitRuns: 5 },
  },
  {
    name: "one table, sections in another order, headings merged",
    layout: { tables: "one", sectionOrder: ["participation", "health"], headings: "span" },
  },
  { name: "nested, Strict, another prefix", layout: { nested: true, dialect: "strict", prefix: "word" } },
  {
    name: "old form fields, numbered, one table",
    layout: { controls: "legacy-fields", numbering: "Q1:", tables: "one" },
  },
];

/** Values that try a reader: every kind of answer, line breaks, a tab, quotes, markup characters, a region's own question. */
export const telling: FormValues = {
  header: {
    localAuthority: "Westhaven",
    childId: "WH-26A-03",
    ageRange: "6-10",
    team: "Permanence & Fostering",
    iro: "KL",
  },
  answers: {
    "evidence.achieved-at-second-review": { answer: "Yes", comment: "Agreed at the review." },
    "care-plan.clear-permanency-plan": { answer: "No", comment: "Two options < one plan & no date." },
    "clarity.contingency": { answer: "No", comment: "First, nobody is named.\nSecond, no date is given." },
    "clarity.wishes-and-feelings": { answer: "Yes" },
    "health.statutory-assessments": { answer: "Yes", comment: "Weight:\tchecked in March" },
    "health.general-wellbeing": { answer: "Yes", comment: "“Swimming” and the dentist's visits." },
    "health.named-professional": { answer: "Yes", comment: "The school nurse leads." },
    "education.named-professional": { answer: "No", comment: "No designated teacher is named." },
    "participation.parents": { comment: "Not asked yet." },
    "review.clear-decisions": { answer: "Yes", comment: "Four decisions with dates." },
    "review.iro-escalation": { answer: "No", comment: "Nothing was raised." },
  },
  judgements: {
    "care-plan": { grade: "Requires improvement", comment: "No single plan." },
    health: { grade: "Good", comment: "Well led." },
    education: { grade: "Inadequate", comment: "Nobody leads.\nNothing is dated." },
    review: { grade: "Outstanding" },
  },
  actions: [
    { area: "Care plan", action: "Social worker to settle on one plan.", date: "2027-03-31" },
    { area: "Education", action: "Virtual school to name a lead.", date: "2027-04-09" },
  ],
  factors: "Early planning.\nThe same social worker throughout.",
};

/** The same with two questions that a region added. */
export const tellingWithLocalQuestions: FormValues = {
  ...telling,
  local: [
    {
      section: "health",
      question: "Has a dental check taken place in the last six months?",
      answer: "Yes",
      comment: "In May.",
      after: 2,
    },
    { section: "participation", question: "Was the young person offered an advocate?", answer: "No" },
  ],
};
