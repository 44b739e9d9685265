import { createCheck } from "./engine/create-check.ts";

export const rolesAnsweredDifferently = createCheck({
  id: "roles-answered-differently",
  codes: ["G11"],
  severity: "note",
  subject: "audit",
  needs: ["clarity.roles-and-responsibilities/answer", "multi-agency.roles-clear/answer"],
  why: "Two sections ask whether roles and responsibilities are clear, and a reader stops where they differ.",
  source: "The pro forma: roles and responsibilities under Clarity and under Multi-agency contribution.",
  messages: {
    differ:
      "Multi-agency contribution: roles are answered otherwise than under Clarity. A comment can say what differs.",
  },
  check: (
    { "clarity.roles-and-responsibilities/answer": inPlan, "multi-agency.roles-clear/answer": inGroup },
    report,
  ) => {
    if (inPlan !== inGroup) report("differ", { at: "multi-agency.roles-clear/answer" });
  },
});
