import { ruleNamed, testCheck } from "../support/test-check.ts";

testCheck(ruleNamed("dimensions-contradicted"), {
  accept: [
    { because: "all seven, with health and education to show for it", given: {} },
    {
      because: "one Yes in the section is something",
      given: {
        answers: {
          "health.statutory-assessments": { answer: "No" },
          "health.ongoing-issues": { answer: "No" },
          "health.general-wellbeing": { answer: "No" },
        },
      },
    },
    {
      because: "education that does not apply is not bare",
      given: {
        answers: {
          "education.pep-assessments": { answer: "Not applicable" },
          "education.plan-of-support": { answer: "Not applicable" },
          "education.aspirational": { answer: "Not applicable" },
          "education.named-professional": { answer: "Not applicable" },
        },
      },
    },
    {
      because: "not all seven are covered, as it says",
      given: {
        answers: {
          "care-plan.seven-dimensions": { answer: "No" },
          "health.statutory-assessments": { answer: "No" },
          "health.ongoing-issues": { answer: "No" },
          "health.general-wellbeing": { answer: "No" },
          "health.named-professional": { answer: "No" },
        },
      },
    },
  ],
  reject: [
    {
      because: "nothing in the health plan is Yes",
      given: {
        answers: {
          "health.statutory-assessments": { answer: "No" },
          "health.ongoing-issues": { answer: "Not applicable" },
          "health.general-wellbeing": { answer: "No" },
          "health.named-professional": { answer: "No" },
        },
      },
      findings: [{ messageId: "health", at: "care-plan.seven-dimensions/answer", severity: "query" }],
    },
    {
      because: "nothing in the education plan is Yes",
      given: {
        answers: {
          "education.pep-assessments": { answer: "No" },
          "education.plan-of-support": { answer: "No" },
          "education.aspirational": { answer: "No" },
          "education.named-professional": { answer: "No" },
        },
      },
      findings: [{ messageId: "education", at: "care-plan.seven-dimensions/answer", severity: "query" }],
    },
  ],
  couldNotCheck: [
    {
      because: "a question of the health plan is open",
      given: { answers: { "health.ongoing-issues": { answer: null } } },
      why: "The audit: a question without an answer that can be read.",
    },
  ],
});
