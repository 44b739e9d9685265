import { createCheck } from "./engine/create-check.ts";

export const sectionOutsideCase = createCheck({
  id: "section-outside-case",
  codes: ["C14"],
  severity: "query",
  subject: "section",
  needs: ["questions", "grade?"],
  why: "Answers about another kind of case would be counted as if they were about this one.",
  source: "The inspection framework: each area is about its own group of children.",
  messages: {
    filledIn: "{name}: this section is not about cases of this type. Clear it, or correct the type of case.",
  },
  appliesTo: ({ appliesToCase }) => appliesToCase === false,
  check: ({ questions, grade, place, answerPlaces }, report) => {
    const isAnswered = questions.some(({ answer }) => answer !== null && answer.counts !== "none");
    if (isAnswered || grade !== null) report("filledIn", { basis: [place, ...answerPlaces] });
  },
});
