import { createCheck } from "./engine/create-check.ts";

export const answersAllAlike = createCheck({
  id: "answers-all-alike",
  codes: ["G21"],
  severity: "note",
  subject: "audit",
  needs: ["allAnswers", "allGrades"],
  why: "This can be right, but it also happens when a form is filled in quickly.",
  source: "Practice of surveys, where such forms are called straight-lined.",
  messages: {
    alike: "The audit: every answer is the same, and so is every grade. Check that this is right.",
  },
  check: ({ allAnswers, allGrades }, report) => {
    const answers = new Set(allAnswers);
    const grades = new Set(allGrades.map(({ grade }) => grade));
    if (answers.size === 1 && grades.size === 1) report("alike");
  },
});
