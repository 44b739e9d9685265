import { createCheck } from "./engine/create-check.ts";

const questions = [
  "education.pep-assessments",
  "education.plan-of-support",
  "education.aspirational",
  "education.named-professional",
] as const;

export const youngChildEducationUnexplained = createCheck({
  id: "young-child-education-unexplained",
  codes: ["G16"],
  severity: "note",
  subject: "audit",
  needs: [
    "header/ageRange",
    ...questions.map((id) => `${id}/answer` as const),
    ...questions.map((id) => `${id}/comment?` as const),
  ],
  policy: ["youngestAgeRange"],
  yieldsTo: ["no-without-comment", "comment-without-evidence"],
  why: "Many children of this age are not at school yet, so readers need to know where the child learns.",
  source:
    "Care Planning, Placement and Case Review (England) Regulations 2010, regulation 5(b)(ii): so far as is reasonably practicable.",
  messages: {
    unexplained:
      "Education plan: this is answered for a young child without a comment. Say where the child learns, or choose Not applicable.",
  },
  check: (values, report, { youngestAgeRange }) => {
    if (values["header/ageRange"] !== youngestAgeRange) return;
    const isAnswered = questions.some((id) => values[`${id}/answer`] !== "Not applicable");
    const isExplained = questions.some((id) => values[`${id}/comment`] !== null);
    if (isAnswered && !isExplained) report("unexplained", { at: `${questions[0]}/comment` });
  },
});
