import { ruleNamed, testCheck } from "../support/test-check.ts";

testCheck(ruleNamed("highest-health-grade-without-assessments"), {
  accept: [
    { because: "assessed, and Outstanding", given: { judgements: { health: { grade: "Outstanding" } } } },
    {
      because: "Good may make up for it",
      given: { answers: { "health.statutory-assessments": { answer: "No" } } },
    },
  ],
  reject: [
    {
      because: "not assessed, and Outstanding",
      given: {
        answers: { "health.statutory-assessments": { answer: "No" } },
        judgements: { health: { grade: "Outstanding" } },
      },
      findings: [
        { messageId: "noAssessments", at: "health.judgement/grade", severity: "query", moderation: true },
      ],
    },
  ],
  couldNotCheck: [
    {
      because: "the health plan is not graded",
      given: { judgements: { health: { grade: null } } },
      why: "The audit: a judgement without a grade that can be read.",
    },
  ],
});
