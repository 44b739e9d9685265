import { createCheck } from "./engine/create-check.ts";

export const escalationWithoutBlocks = createCheck({
  id: "escalation-without-blocks",
  codes: ["G12"],
  severity: "query",
  subject: "audit",
  needs: ["review.blocks-addressed/answer", "review.iro-escalation/answer"],
  why: "An IRO escalates what a review has found, so one answer without the other leaves out a step.",
  source: "IRO Handbook (2010), chapter 6: a local dispute resolution process of at most 20 working days.",
  messages: {
    order:
      "Review process: the IRO escalated, but no barrier was identified. Check both answers, or explain what happened.",
  },
  check: (
    { "review.blocks-addressed/answer": addressed, "review.iro-escalation/answer": escalated },
    report,
  ) => {
    if (addressed !== "No" || escalated !== "Yes") return;
    const at = "review.iro-escalation/answer";
    report("order", { at, basis: [at, "review.blocks-addressed/answer"] });
  },
});
