import { gradeAboveAnswers } from "../../src/checks/grade-above-answers.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(gradeAboveAnswers, {
  accept: [
    { because: "Good with seven of eight Yes", given: {} },
    {
      because: "one No in three is not much for Good",
      given: { answers: { "placement.partnership": { answer: "No" } } },
    },
    {
      because: "two No in five that count: exactly the share",
      given: {
        answers: {
          "clarity.easily-understood": { answer: "Not applicable" },
          "clarity.needs-and-services": { answer: "Not applicable" },
          "clarity.placement-rationale": { answer: "Not applicable" },
          "clarity.child-focused-outcomes": { answer: "No" },
          "clarity.contingency": { answer: "No" },
        },
      },
    },
    {
      because: "Outstanding with nothing but Yes, and what does not apply left out",
      given: { judgements: { review: { grade: "Outstanding" } } },
    },
    {
      because: "a section in which nothing applies has nothing against its grade",
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
      because: "how many No a low grade may have is not asked",
      given: {
        answers: { "multi-agency.roles-clear": { answer: "No" } },
        judgements: { "multi-agency": { grade: "Requires improvement" } },
      },
    },
    {
      because: "the policy may allow more",
      given: {
        answers: { "care-plan.seven-dimensions": { answer: "No" } },
        policy: { values: { mostNoShare: { Good: 0.5 } } },
      },
    },
  ],
  reject: [
    {
      because: "Outstanding leaves no room for a No",
      given: {
        answers: { "health.named-professional": { answer: "No" } },
        judgements: { health: { grade: "Outstanding" } },
      },
      findings: [{ messageId: "noBesideGrade", at: "health.judgement/grade", severity: "query" }],
    },
    {
      because: "one of two is too little for Good",
      given: { answers: { "care-plan.seven-dimensions": { answer: "No" } } },
      findings: [{ messageId: "tooManyNo", at: "care-plan.judgement/grade", severity: "query" }],
    },
    {
      because: "what does not apply is out of the count: two of four become one of three",
      given: {
        answers: {
          "health.statutory-assessments": { answer: "No" },
          "health.ongoing-issues": { answer: "Not applicable" },
          "health.general-wellbeing": { answer: "No" },
        },
      },
      findings: [{ messageId: "tooManyNo", at: "health.judgement/grade" }],
    },
    {
      because: "not one Yes under Good goes to the moderator too",
      given: {
        answers: {
          "placement.progress-to-permanence": { answer: "No" },
          "placement.day-to-day-needs": { answer: "No" },
          "placement.partnership": { answer: "No" },
        },
      },
      findings: [
        { messageId: "allNo", at: "placement.judgement/grade", severity: "query", moderation: true },
      ],
    },
    {
      because: "one answer cannot carry a grade alone",
      given: { answers: { "multi-agency.roles-clear": { answer: "No" } } },
      findings: [{ messageId: "onlyNo", at: "multi-agency.judgement/grade" }],
    },
  ],
  couldNotCheck: [
    {
      because: "an open question may be a Yes or a No",
      given: { answers: { "health.named-professional": { answer: null } } },
      why: "1 of 9 sections: questions without an answer that can be read.",
    },
    {
      because: "without a grade there is nothing to compare",
      given: { judgements: { health: { grade: null, asWritten: "Goodish" } } },
      why: "1 of 9 sections: no grade that can be read.",
    },
  ],
});
