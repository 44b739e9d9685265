import { defineForm } from "../../../src/proforma/define-form.ts";
import { wordPlaceholders } from "../../../src/proforma/form.ts";

/** A small form with every type of value, two lists and two prompts. */
export const allTypesForm = defineForm({
  id: "home-visit",
  version: "1",
  title: "Home visit",
  publisher: "Nobody",
  scales: {
    seen: { values: [{ value: "Seen" }, { value: "Seen alone" }, { value: "Not seen" }] },
    ratings: { ordered: true, values: [{ value: "Strong" }, { value: "Fair" }, { value: "Weak" }] },
    people: { values: [{ value: "Carer" }, { value: "Sibling" }, { value: "Teacher" }] },
  },
  parts: [
    {
      kind: "fields",
      id: "header",
      title: "About the visit",
      fields: [
        {
          id: "visitor",
          label: "Visitor (initials only):",
          title: "Visitor",
          type: "text",
          means: "initials",
        },
        { id: "minutes", label: "Length in minutes:", title: "Length in minutes", type: "number" },
        { id: "announced", label: "Announced:", title: "Announced", type: "tick" },
        { id: "people", label: "People present:", title: "People present", type: "choices", scale: "people" },
      ],
    },
    {
      kind: "grid",
      id: "child",
      heading: "The child's day",
      title: "The child's day",
      columns: [
        { id: "seen", title: "seen", labels: ["Seen?"], type: "choice", scale: "seen" },
        { id: "notes", title: "notes", labels: ["Notes"], type: "text", required: false },
        { id: "count", title: "times", labels: ["Times"], type: "number", required: false },
        { id: "agreed", title: "agreed", labels: ["Agreed"], type: "tick", required: false },
        { id: "with", title: "with", labels: ["With whom"], type: "choices", scale: "people" },
        { id: "last", title: "last seen", labels: ["Last seen on"], type: "date" },
      ],
      rows: [
        { id: "child.bedroom", text: "The child's bedroom", title: "bedroom" },
        { id: "child.play", text: "Play and interests out of doors", title: "play" },
        { id: "child.meals", text: "Meals with the household", title: "meals" },
      ],
      judgement: {
        id: "child.judgement",
        text: "Overall impression",
        title: "overall impression",
        columns: [
          { id: "rating", title: "rating", labels: ["Rating"], type: "choice", scale: "ratings" },
          { id: "notes", title: "notes", labels: ["Notes"], type: "text" },
          { id: "next", title: "next visit", labels: ["Next visit"], type: "date" },
        ],
      },
    },
    {
      kind: "list",
      id: "worries",
      title: "Worries",
      rowTitle: "Worry",
      columns: [
        { id: "worry", labels: ["What worries us"], title: "worry", type: "text" },
        { id: "rating", labels: ["How sure we are"], title: "how sure", type: "choice", scale: "ratings" },
      ],
    },
    {
      kind: "list",
      id: "promises",
      title: "Promises",
      rowTitle: "Promise",
      heading: "What we promised",
      columns: [
        { id: "promise", labels: ["What we promised to do"], title: "promise", type: "text" },
        { id: "by", labels: ["By when"], title: "by when", type: "date", means: "due-date" },
        { id: "kept", labels: ["Kept already"], title: "kept", type: "tick" },
      ],
    },
    {
      kind: "prompt",
      id: "words",
      label: "What did the child say in their own words?",
      title: "Child's words",
    },
    { kind: "prompt", id: "mood", label: "How was the mood in the household?", title: "Mood" },
  ],
  boilerplate: ["Fill this in on the day of the visit."],
  placeholders: wordPlaceholders,
});
