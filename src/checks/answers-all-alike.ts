import { createCheck } from "./engine/create-check.ts";

export const answersAllAlike = createCheck({
  id: "answers-all-alike",
  codes: ["G21"],
  severity: "note",
  subject: "audit",
  needs: ["allAnswers", "allGrades"],
  why: "One answer and one grade from top to bottom may be true, and is also what a form filled in haste looks like.",
  source: "Practice of surveys, where such forms are called straight-lined.",
  messages: {
    alike:
      "The audit: every question has the same answer, and every section the same grade. Look through it once more.",
  },
  check: ({ allAnswers, allGrades }, report) => {
    const answers = new Set(allAnswers);
    const grades = new Set(allGrades.map(({ grade }) => grade));
    if (answers.size === 1 && grades.size === 1) report("alike");
  },
});
