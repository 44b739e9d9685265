import { createCheck } from "./engine/create-check.ts";

export const permanenceWithoutPlan = createCheck({
  id: "permanence-without-plan",
  codes: ["G08"],
  severity: "query",
  subject: "audit",
  needs: ["evidence.achieved-at-second-review/answer", "care-plan.clear-permanency-plan/answer"],
  yieldsTo: ["high-grade-without-permanency-plan"],
  why: "Permanence without a plan for it looks like a contradiction, unless the child went home.",
  source:
    "The pro forma: the evidence question at its head and the first question of the care plan ask after the same plan.",
  messages: {
    noPlan: {
      moderation: true,
      text: "Care plan: permanence is achieved, but there is no clear permanency plan. Check both, or explain how.",
    },
  },
  check: (
    {
      "evidence.achieved-at-second-review/answer": achieved,
      "care-plan.clear-permanency-plan/answer": clearPlan,
    },
    report,
  ) => {
    if (achieved !== "Yes" || clearPlan !== "No") return;
    const at = "care-plan.clear-permanency-plan/answer";
    report("noPlan", { at, basis: [at, "evidence.achieved-at-second-review/answer"] });
  },
});
