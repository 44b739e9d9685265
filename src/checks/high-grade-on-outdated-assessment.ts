import { createCheck } from "./engine/create-check.ts";

export const highGradeOnOutdatedAssessment = createCheck({
  id: "high-grade-on-outdated-assessment",
  codes: ["G14"],
  severity: "query",
  subject: "audit",
  needs: ["assessment.up-to-date/answer", "care-plan.judgement/grade"],
  policy: ["highGrades"],
  why: "A plan based on an old assessment may not fit the child as they are now.",
  source:
    "Care Planning, Placement and Case Review (England) Regulations 2010, regulation 4: assessment before the care plan.",
  messages: {
    outdated:
      "Care plan: the grade is high, but the assessment is not up to date. Check both, or explain why the plan still holds.",
  },
  check: (
    { "assessment.up-to-date/answer": upToDate, "care-plan.judgement/grade": grade },
    report,
    { highGrades },
  ) => {
    if (upToDate !== "No" || !highGrades.includes(grade)) return;
    const at = "care-plan.judgement/grade";
    report("outdated", { at, basis: [at, "assessment.up-to-date/answer"] });
  },
});
