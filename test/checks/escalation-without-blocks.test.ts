import { ruleNamed, testCheck } from "../support/test-check.ts";

testCheck(ruleNamed("escalation-without-blocks"), {
  accept: [
    { because: "blocks addressed, and nothing to escalate", given: {} },
    {
      because: "blocks not addressed and not escalated is another matter",
      given: {
        answers: { "review.blocks-addressed": { answer: "No" }, "review.iro-escalation": { answer: "No" } },
      },
    },
    {
      because: "no blocks there, as it says",
      given: {
        answers: {
          "review.blocks-addressed": { answer: "Not applicable" },
          "review.iro-escalation": { answer: "Yes" },
        },
      },
    },
  ],
  reject: [
    {
      because: "escalated what was not identified",
      given: {
        answers: { "review.blocks-addressed": { answer: "No" }, "review.iro-escalation": { answer: "Yes" } },
      },
      findings: [{ messageId: "order", at: "review.iro-escalation/answer", severity: "query" }],
    },
  ],
  couldNotCheck: [
    {
      because: "one of the two is open",
      given: { answers: { "review.blocks-addressed": { answer: null } } },
      why: "The audit: a question without an answer that can be read.",
    },
  ],
});
