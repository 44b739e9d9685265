import { createCheck } from "./engine/create-check.ts";

export const highGradeOnOutdatedAssessment = createCheck({
  id: "high-grade-on-outdated-assessment",
  codes: ["G14"],
  severity: "query",
  subject: "audit",
  needs: ["assessment.up-to-date/answer", "care-plan.judgement/grade"],
  policy: ["highGrades"],
  why: "A plan made on an old assessment may be a good plan for a child who has moved on.",
  source:
    "Care Planning, Placement and Case Review (England) Regulations 2010, regulation 4: assessment before the care plan.",
  messages: {
    outdated:
      "Care plan: a high grade, and the assessment behind the plan is not up to date. Look at both again, or say why the plan holds.",
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
