import type { FormValues } from "../form/form-values.ts";
import { valuesOf } from "../form/form-values.ts";
import { auditGiven } from "../given-audit.ts";

/** A blank form with one empty row of actions. */
export const blankValues: FormValues = {};

/** Answered throughout, with the sort of text that makes a writer of XML stumble. */
export const fullValues: FormValues = valuesOf(
  auditGiven({
    answers: {
      "health.named-professional": { answer: "Yes", comment: 'R&D <nurse> "named"\nSeen in the minutes.' },
      "clarity.contingency": { answer: "No", comment: "No second plan. 😀" },
    },
    judgements: { health: { grade: "Requires improvement", comment: "First line.\nSecond line." } },
    actions: [
      { area: "Contingency", action: "Add a plan.\nShare it.", date: "2027-03-31" },
      { area: "Voice", action: null, date: null, dateAsWritten: "as soon as possible" },
    ],
    factors: "Early family group conference.\nThe same social worker from day one.",
  }).record,
);

/** Half of it, so that filled and empty places are side by side. */
export const halfValues: FormValues = {
  header: { localAuthority: "Northborough", iro: "PK" },
  answers: {
    "health.named-professional": { answer: "Yes" },
    "health.ongoing-issues": { comment: "Waiting for an assessment." },
    "clarity.contingency": { answer: null, asWritten: "partly", comment: "Some." },
  },
  judgements: { health: { grade: "Good" }, "care-plan": { comment: "Clear." } },
  actions: [{ area: "Voice" }, {}],
};
