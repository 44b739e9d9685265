import { createCheck } from "./engine/create-check.ts";

export const highestHealthGradeWithoutAssessments = createCheck({
  id: "highest-health-grade-without-assessments",
  codes: ["G17"],
  severity: "query",
  subject: "audit",
  needs: ["health.statutory-assessments/answer", "health.judgement/grade"],
  policy: ["highestGrade"],
  why: "The first health assessment is due before the first review. Without it, the health plan has no basis.",
  source:
    "Care Planning, Placement and Case Review (England) Regulations 2010, regulation 7: health assessments.",
  messages: {
    noAssessments: {
      moderation: true,
      text: "Health plan: the top grade, but the statutory assessments are not complete. Check both, or explain.",
    },
  },
  check: (
    { "health.statutory-assessments/answer": assessed, "health.judgement/grade": grade },
    report,
    { highestGrade },
  ) => {
    if (assessed !== "No" || grade !== highestGrade) return;
    const at = "health.judgement/grade";
    report("noAssessments", { at, basis: [at, "health.statutory-assessments/answer"] });
  },
});
