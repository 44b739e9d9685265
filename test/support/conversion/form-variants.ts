import type { FormLayout } from "../form/form-layout.ts";

/** Copies of the form as they come back from their auditors, each by what is special about it. */
export const formVariants: readonly { readonly copy: string; readonly layout: FormLayout }[] = [
  { copy: "the form as circulated", layout: {} },
  { copy: "one long table", layout: { tables: "one" } },
  { copy: "controls around paragraphs", layout: { controls: "block" } },
  { copy: "controls around runs", layout: { controls: "run" } },
  { copy: "controls removed", layout: { controls: "none" } },
  { copy: "controls removed, lines as breaks", layout: { controls: "none", lineBreaks: "breaks" } },
  {
    copy: "controls removed, empty places bare",
    layout: { controls: "none", placeholders: "deleted" },
  },
  {
    copy: "controls removed, placeholders left behind",
    layout: { controls: "none", placeholders: "ordinary-text" },
  },
  { copy: "fields of the .doc format", layout: { controls: "legacy-fields" } },
  { copy: "saved by LibreOffice", layout: { controls: "fill-in-fields" } },
  {
    copy: "lists moved into the next cell",
    layout: {
      controls: "fill-in-fields",
      movedLists: { "health.named-professional": "empty", "clarity.contingency": "empty" },
      controlsAt: { "health.named-professional/answer": "none", "clarity.contingency/answer": "none" },
    },
  },
  { copy: "controls with the contract's tags", layout: { tagged: true } },
  { copy: "another program's tags", layout: { tags: { "header/team": "Team", factors: "x" } } },
  { copy: "controls of the proper kinds", layout: { properKinds: true } },
  { copy: "a control around the key factors", layout: { factorsControl: true } },
  { copy: "a group around each row", layout: { rowControls: "group" } },
  { copy: "a control around each row", layout: { rowControls: "rich-text" } },
  { copy: "actions in a repeating section", layout: { repeatingActions: true } },
  { copy: "check boxes as controls", layout: { checkBoxes: "controls" } },
  { copy: "check boxes as characters", layout: { checkBoxes: "characters" } },
  { copy: "placeholders deleted from their controls", layout: { placeholders: "deleted" } },
  { copy: "placeholders as ordinary text in controls", layout: { placeholders: "ordinary-text" } },
  {
    copy: "placeholders in other words",
    layout: { placeholderTexts: { text: "Enter text here", choice: "Select yes or no" } },
  },
  { copy: "split runs", layout: { controls: "none", splitRuns: 7 } },
  { copy: "curly apostrophes and hard spaces", layout: { apostrophes: "curly", spaces: "non-breaking" } },
  {
    copy: "values below the words, in one cell",
    layout: { controls: "none", judgements: "inline-paragraphs" },
  },
  {
    copy: "the word Grade and its value in one run of text",
    layout: { controls: "none", judgements: "inline", lineBreaks: "breaks", splitRuns: 3 },
  },
  { copy: "grades on the row below", layout: { judgements: "below", controls: "none" } },
  { copy: "grades with no word", layout: { judgements: "plain" } },
  { copy: "label and value of the header in one cell", layout: { header: "same-cell", controls: "none" } },
  { copy: "a header with tabs", layout: { header: "tabbed", controls: "none" } },
  { copy: "a header of paragraphs", layout: { header: "paragraphs", controls: "run" } },
  { copy: "labels above the header's values", layout: { header: "labels-above", controls: "none" } },
  { copy: "key factors in a box", layout: { factors: "box", controls: "none" } },
  { copy: "key factors in the cell of their prompt", layout: { factors: "same-cell", controls: "none" } },
  { copy: "key factors on the row below", layout: { factors: "row-below" } },
  { copy: "tables in tables", layout: { nested: true, controls: "none" } },
  { copy: "columns swapped", layout: { columns: ["comment", "label", "answer"], controls: "none" } },
  {
    copy: "changes tracked",
    layout: {
      controls: "none",
      tracked: {
        "health.named-professional/answer": "No",
        "health.judgement/grade": "Good",
        "care-plan.judgement/grade": "Outstanding",
        "header/team": "",
        factors: "Nothing.",
      },
    },
  },
  {
    copy: "hidden text",
    layout: { controls: "none", hidden: { "health.named-professional/comment": "seen" } },
  },
  { copy: "the Strict dialect", layout: { dialect: "strict", controls: "none" } },
  { copy: "another prefix", layout: { prefix: "word", controls: "run" } },
  { copy: "no prefix", layout: { prefix: "", controls: "none" } },
  {
    copy: "no prefix, with controls",
    layout: { prefix: "", controls: "cell" },
  },
  {
    copy: "rows taken out",
    layout: { missing: ["health.named-professional", "placement", "header/team", "actions"] },
  },
  { copy: "typed by hand", layout: { controls: "none", words: { Yes: "Y", No: "no " } } },
  {
    copy: "a further column of actions",
    layout: { extraActionColumns: [{ label: "Owner", at: 2, texts: ["Team manager"] }], controls: "none" },
  },
];
