import { createCheck } from "./engine/create-check.ts";
import { hasAny } from "./patterns/has-any.ts";

const questions = [
  "evidence.achieved-at-second-review",
  "review.blocks-addressed",
  "review.iro-escalation",
] as const;

export const delayUnexplained = createCheck({
  id: "delay-unexplained",
  codes: ["G13"],
  severity: "note",
  subject: "audit",
  needs: [
    ...questions.map((id) => `${id}/answer` as const),
    ...questions.map((id) => `${id}/comment?` as const),
  ],
  policy: ["delayWords"],
  why: "Three No answers leave it open whether nothing was in the way or whether a barrier was missed.",
  source: "IRO Handbook (2010), chapter 6: the IRO is to resolve what delays the plan for a child.",
  messages: {
    unclear:
      "Review process: permanence was not achieved, but no barriers or escalation are recorded. Add whether there was a barrier.",
  },
  check: (values, report, { delayWords }) => {
    if (questions.some((id) => values[`${id}/answer`] !== "No")) return;
    if (questions.some((id) => hasAny(values[`${id}/comment`] ?? "", delayWords))) return;
    report("unclear", { at: "review.blocks-addressed/answer" });
  },
});
