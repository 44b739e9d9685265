import { ruleNamed, testCheck } from "../support/test-check.ts";

testCheck(ruleNamed("high-grade-on-outdated-assessment"), {
  accept: [
    { because: "the assessment is up to date", given: {} },
    {
      because: "the care plan is graded low",
      given: {
        answers: { "assessment.up-to-date": { answer: "No" } },
        judgements: { "care-plan": { grade: "Requires improvement" } },
      },
    },
  ],
  reject: [
    {
      because: "an old assessment under a Good plan",
      given: { answers: { "assessment.up-to-date": { answer: "No" } } },
      findings: [{ messageId: "outdated", at: "care-plan.judgement/grade", severity: "query" }],
    },
  ],
  couldNotCheck: [
    {
      because: "the question is open",
      given: { answers: { "assessment.up-to-date": { answer: null } } },
      why: "The audit: a question without an answer that can be read.",
    },
  ],
});
