import { ruleNamed, testCheck } from "../support/test-check.ts";

testCheck(ruleNamed("high-grade-without-permanency-plan"), {
  accept: [
    { because: "there is a clear plan", given: {} },
    {
      because: "the grade is low",
      given: {
        answers: { "care-plan.clear-permanency-plan": { answer: "No" } },
        judgements: { "care-plan": { grade: "Requires improvement" } },
      },
    },
  ],
  reject: [
    {
      because: "no clear plan under Good",
      given: { answers: { "care-plan.clear-permanency-plan": { answer: "No" } } },
      findings: [
        { messageId: "noPlan", at: "care-plan.judgement/grade", severity: "query", moderation: true },
      ],
    },
  ],
  couldNotCheck: [
    {
      because: "the question is open",
      given: { answers: { "care-plan.clear-permanency-plan": { answer: null } } },
      why: "The audit: a question without an answer that can be read.",
    },
    {
      because: "the plan is not graded",
      given: { judgements: { "care-plan": { grade: null } } },
      why: "The audit: a judgement without a grade that can be read.",
    },
  ],
});
