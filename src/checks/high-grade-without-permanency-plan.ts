import { createCheck } from "./engine/create-check.ts";

export const highGradeWithoutPermanencyPlan = createCheck({
  id: "high-grade-without-permanency-plan",
  codes: ["G07"],
  severity: "query",
  subject: "audit",
  needs: ["care-plan.clear-permanency-plan/answer", "care-plan.judgement/grade"],
  policy: ["highGrades"],
  why: "The audit is about permanence. A care plan without a clear permanency plan is hard to call good.",
  source:
    "Care Planning, Placement and Case Review (England) Regulations 2010, regulation 5(a): the plan for permanence.",
  messages: {
    noPlan: {
      moderation: true,
      text: "Care plan: there is no clear permanency plan, but the grade is high. Check both, or explain what the grade is based on.",
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
