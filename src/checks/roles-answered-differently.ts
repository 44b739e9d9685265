import { createCheck } from "./engine/create-check.ts";

export const rolesAnsweredDifferently = createCheck({
  id: "roles-answered-differently",
  codes: ["G11"],
  severity: "note",
  subject: "audit",
  needs: ["clarity.roles-and-responsibilities/answer", "multi-agency.roles-clear/answer"],
  why: "Two sections ask whether roles are clear, and readers will notice if the answers differ.",
  source: "The pro forma: roles and responsibilities under Clarity and under Multi-agency contribution.",
  messages: {
    differ:
      "Multi-agency contribution: the answer on roles differs from the one under Clarity. Check both, or say in a comment why.",
  },
  check: (
    { "clarity.roles-and-responsibilities/answer": inPlan, "multi-agency.roles-clear/answer": inGroup },
    report,
  ) => {
    if (inPlan !== inGroup) report("differ", { at: "multi-agency.roles-clear/answer" });
  },
});
