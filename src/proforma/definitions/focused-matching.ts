import { defineForm } from "../define-form.ts";
import { wordPlaceholders } from "../form.ts";
import { authorityField, teamField, yesNoOrNotApplicable, type ColumnData } from "./shared-columns.ts";

const described = (id: string, title: string, label: string, required: boolean): ColumnData => ({
  id,
  title,
  labels: [label],
  type: "text",
  required,
  means: "description",
  shared: "with-comments",
});

const areas = [
  {
    id: "matching.views-and-wishes",
    text: "Child's views and wishes. Any worries the child has e.g. fear of dogs. Consider location. Child's interests.",
    title: "views and wishes",
  },
  { id: "matching.health", text: "Health, including mental health and disability", title: "health" },
  { id: "matching.education", text: "Education", title: "education" },
  {
    id: "matching.emotional-development",
    text: "Emotional & Behavioural Development",
    title: "emotional development",
  },
  {
    id: "matching.identity",
    text: "Identity including ethnicity, religion, culture and language, beliefs",
    title: "identity",
  },
  {
    id: "matching.relationships",
    text: "Family and Social relationships",
    title: "relationships",
  },
  {
    id: "matching.social-presentation",
    text: "Social Presentation, inc interests and hobbies [sporty or not sporty]",
    title: "social presentation",
  },
  { id: "matching.self-care", text: "Self-care skills", title: "self-care" },
  { id: "matching.contact", text: "Contact", title: "contact" },
];

/** Focused matching: what a child needs and wishes beside what prospective carers can give, area by area. */
export const focusedMatching = defineForm({
  id: "focused-matching",
  version: "2020",
  title: "Focussed matching",
  publisher: "Children's services practitioner workshops, May 2020",
  scales: {
    answers: yesNoOrNotApplicable,
    "age-bands": {
      values: [
        { value: "0-5", item: "0-5 years", ages: [0, 5] },
        { value: "6-10", item: "6-10 years", ages: [6, 10] },
        { value: "11-15", item: "11-15 years", ages: [11, 15] },
        { value: "16-17", item: "16-17 years", ages: [16, 17] },
      ],
    },
  },
  parts: [
    {
      kind: "fields",
      id: "header",
      title: "About this match",
      fields: [
        authorityField,
        {
          id: "reference",
          label: "Child's reference:",
          title: "Child's reference",
          aliases: ["Reference", "Child reference", "Child's ID"],
          type: "text",
          means: "child-reference",
          shared: "keyed-hash",
        },
        {
          id: "ageBand",
          label: "Age band:",
          title: "Age band",
          aliases: ["Age range", "Age group"],
          type: "choice",
          scale: "age-bands",
          means: "age-band",
          shared: "as-it-is",
        },
        teamField,
        {
          id: "meetingDate",
          label: "Date of matching meeting:",
          title: "Date of the matching meeting",
          aliases: ["Meeting date", "Date of meeting"],
          type: "date",
          means: "audit-date",
        },
        {
          id: "completedBy",
          label: "Completed by (initials only):",
          title: "Completed by (initials only)",
          aliases: ["Completed by"],
          type: "text",
          means: "initials",
        },
      ],
    },
    {
      kind: "grid",
      id: "matching",
      heading: "Areas considered in Matching",
      title: "Matching",
      columns: [
        described("needs", "needs and wishes", "Description of child's identified needs/wishes", true),
        described("support", "support now", "Any current support being provided to meet this need?", false),
        described(
          "carers",
          "carers' potential",
          "Prospective carer's potential to meet the child's needs",
          true,
        ),
        {
          id: "inSupportPlan",
          title: "in the support plan",
          labels: ["Are future support needs identified and included in the Support Plan?"],
          type: "choice",
          scale: "answers",
          means: "answer",
          shared: "as-it-is",
        },
      ],
      // The paper prints Yes/No beside eight areas, and nothing beside the child's own wishes.
      rows: areas.map((area, index) =>
        index === 0 ? area : { ...area, without: { inSupportPlan: ["Not applicable"] } },
      ),
    },
    {
      kind: "prompt",
      id: "important",
      label: "What's important for this child?",
      title: "What is important for this child",
      means: "factors",
      shared: "with-comments",
    },
  ],
  rules: [
    {
      id: "need-without-support",
      severity: "query",
      rows: "matching",
      asks: [
        {
          id: "noSupport",
          when: [{ at: "*/inSupportPlan", counts: "against" }, { lacks: ["*/support"] }],
          at: "*/inSupportPlan",
          message:
            "{name}: no support is described now, and none is in the support plan. Add the support, or explain why none is needed.",
        },
      ],
      why: "A need that neither current support nor the support plan meets can end a match.",
      source: "Practitioner workshops on permanence and planning, May 2020: focused matching.",
    },
  ],
  placeholders: wordPlaceholders,
});
