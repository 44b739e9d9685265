import { buildForm } from "./build-form.ts";
import type { FormValues } from "./form/form-values.ts";
import { niromp2019 } from "./niromp-2019.ts";

const questions = niromp2019.sections.flatMap((section) => section.questions);
const judged = niromp2019.sections.filter((section) => section.judgement !== null);

/** An audit in which nothing is missing, with values that no check has anything to say about. */
export const completeValues: FormValues = {
  header: {
    localAuthority: "Sandwell",
    childId: "NS-26A-17",
    ageRange: "6-10",
    team: "Looked-after children",
    iro: "PK",
  },
  answers: Object.fromEntries(
    questions.map(({ id, title }) => [id, { answer: "Yes", comment: `The plan records it: ${title}.` }]),
  ),
  judgements: Object.fromEntries(
    judged.map(({ id, title }, index) => [
      id,
      { grade: index === 0 ? "Outstanding" : "Good", comment: `Clear and up to date: ${title}.` },
    ]),
  ),
  actions: [
    {
      area: "Health",
      action: "Team manager to have the health assessment brought up to date.",
      date: "2027-03-31",
    },
  ],
  factors: "The carers were involved from the start.",
};

/** The same as a Word file, as circulated and filled in: no control has a tag. */
export function completeForm(): Uint8Array {
  return buildForm(completeValues);
}
