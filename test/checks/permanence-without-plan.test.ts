import { ruleNamed, testCheck } from "../support/test-check.ts";

testCheck(ruleNamed("permanence-without-plan"), {
  accept: [
    { because: "achieved, and there is a plan", given: {} },
    {
      because: "neither achieved nor planned is sad and no contradiction",
      given: {
        answers: {
          "evidence.achieved-at-second-review": { answer: "No" },
          "care-plan.clear-permanency-plan": { answer: "No" },
        },
      },
    },
  ],
  reject: [
    {
      because: "achieved without a plan for it",
      given: { answers: { "care-plan.clear-permanency-plan": { answer: "No" } } },
      findings: [
        {
          messageId: "noPlan",
          at: "care-plan.clear-permanency-plan/answer",
          severity: "query",
          moderation: true,
        },
      ],
    },
  ],
  couldNotCheck: [
    {
      because: "the question is open",
      given: { answers: { "evidence.achieved-at-second-review": { answer: null } } },
      why: "The audit: a question without an answer that can be read.",
    },
  ],
});
