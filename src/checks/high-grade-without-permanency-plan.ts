import { createCheck } from "./engine/create-check.ts";

export const highGradeWithoutPermanencyPlan = createCheck({
  id: "high-grade-without-permanency-plan",
  codes: ["G07"],
  severity: "query",
  subject: "audit",
  needs: ["care-plan.clear-permanency-plan/answer", "care-plan.judgement/grade"],
  policy: ["highGrades"],
  why: "Whether there is a clear permanency plan is what the audit is about; without one a care plan is hard to call good.",
  source:
    "Care Planning, Placement and Case Review (England) Regulations 2010, regulation 5(a): the plan for permanence.",
  messages: {
    noPlan: {
      moderation: true,
      text: "Care plan: no clear permanency plan, and a high grade. Look at both again, or say what the grade rests on.",
    },
  },
  check: (
    { "care-plan.clear-permanency-plan/answer": clearPlan, "care-plan.judgement/grade": grade },
    report,
    { highGrades },
  ) => {
    if (clearPlan !== "No" || !highGrades.includes(grade)) return;
    const at = "care-plan.judgement/grade";
    report("noPlan", { at, basis: [at, "care-plan.clear-permanency-plan/answer"] });
  },
});
