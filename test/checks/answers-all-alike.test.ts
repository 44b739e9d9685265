import { answersAllAlike } from "../../src/checks/answers-all-alike.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(answersAllAlike, {
  accept: [
    { because: "one No and one that does not apply among them", given: {} },
    {
      because: "the answers are alike and one grade is not",
      given: {
        answers: { "clarity.contingency": { answer: "Yes" }, "review.iro-escalation": { answer: "Yes" } },
        judgements: { review: { grade: "Outstanding" } },
      },
    },
  ],
  reject: [
    {
      because: "Yes and Good from top to bottom",
      given: {
        answers: { "clarity.contingency": { answer: "Yes" }, "review.iro-escalation": { answer: "Yes" } },
      },
      findings: [{ messageId: "alike", at: "document", severity: "note" }],
    },
  ],
  couldNotCheck: [
    {
      because: "an open question may be answered otherwise",
      given: { answers: { "clarity.contingency": { answer: null } } },
      why: "The audit: questions without an answer that can be read.",
    },
  ],
});
