import { createCheck } from "./engine/create-check.ts";

export const escalationWithoutBlocks = createCheck({
  id: "escalation-without-blocks",
  codes: ["G12"],
  severity: "query",
  subject: "audit",
  needs: ["review.blocks-addressed/answer", "review.iro-escalation/answer"],
  why: "An IRO escalates what the review has identified, so that one without the other leaves out what happened first.",
  source: "IRO Handbook (2010), chapter 6: a local dispute resolution process of at most 20 working days.",
  messages: {
    order:
      "Review process: the IRO escalated, and no block was identified and addressed. Look at both answers, or say how it came about.",
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
