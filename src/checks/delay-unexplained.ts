import { createCheck } from "./engine/create-check.ts";

export const delayUnexplained = createCheck({
  id: "delay-unexplained",
  codes: ["G13"],
  severity: "note",
  subject: "audit",
  needs: [
    "evidence.achieved-at-second-review/answer",
    "review.blocks-addressed/answer",
    "review.iro-escalation/answer",
  ],
  why: "Three times No leaves it open whether nothing stood in the way or whether it was missed.",
  source: "IRO Handbook (2010), chapter 6: the IRO is to resolve what delays the plan for a child.",
  messages: {
    unclear:
      "Review process: no permanence, no block addressed and nothing escalated. Say in a comment whether there was no block or it was missed.",
  },
  check: (
    {
      "evidence.achieved-at-second-review/answer": achieved,
      "review.blocks-addressed/answer": addressed,
      "review.iro-escalation/answer": escalated,
    },
    report,
  ) => {
    if (achieved !== "No" || addressed !== "No" || escalated !== "No") return;
    report("unclear", { at: "review.blocks-addressed/answer" });
  },
});
