import { ruleNamed, testCheck } from "../support/test-check.ts";

testCheck(ruleNamed("delay-unexplained"), {
  accept: [
    {
      because: "a comment says that a barrier was missed",
      given: {
        answers: {
          "evidence.achieved-at-second-review": { answer: "No" },
          "review.blocks-addressed": { answer: "No", comment: "The drift was not named at the review." },
          "review.iro-escalation": { answer: "No" },
        },
      },
    },
    { because: "permanence was achieved", given: {} },
    {
      because: "there were no blocks, as it says",
      given: {
        answers: {
          "evidence.achieved-at-second-review": { answer: "No" },
          "review.blocks-addressed": { answer: "Not applicable" },
          "review.iro-escalation": { answer: "No" },
        },
      },
    },
  ],
  reject: [
    {
      because: "not achieved, no block addressed, nothing escalated",
      given: {
        answers: {
          "evidence.achieved-at-second-review": {
            answer: "No",
            comment: "The child is still in the first placement.",
          },
          "review.blocks-addressed": { answer: "No", comment: "The minutes do not mention any." },
          "review.iro-escalation": { answer: "No", comment: "The file has no record of it." },
        },
      },
      findings: [{ messageId: "unclear", at: "review.blocks-addressed/answer", severity: "note" }],
    },
  ],
  couldNotCheck: [
    {
      because: "one of the three is open",
      given: { answers: { "review.iro-escalation": { answer: null } } },
      why: "The audit: a question without an answer that can be read.",
    },
  ],
});
