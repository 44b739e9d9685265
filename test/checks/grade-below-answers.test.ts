import { gradeBelowAnswers } from "../../src/checks/grade-below-answers.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(gradeBelowAnswers, {
  accept: [
    { because: "Good with nothing but Yes", given: {} },
    {
      because: "a No explains Requires improvement",
      given: {
        answers: { "health.named-professional": { answer: "No" } },
        judgements: { health: { grade: "Requires improvement" } },
      },
    },
    {
      because: "half of the answers No are enough for Inadequate",
      given: {
        answers: { "care-plan.seven-dimensions": { answer: "No" } },
        judgements: { "care-plan": { grade: "Inadequate" } },
      },
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
        judgements: { education: { grade: "Inadequate" } },
      },
    },
  ],
  reject: [
    {
      because: "nothing but Yes, and Requires improvement",
      given: { judgements: { health: { grade: "Requires improvement" } } },
      findings: [{ messageId: "allYes", at: "health.judgement/grade", severity: "query" }],
    },
    {
      because: "one Yes is all that counts, and the grade is low",
      given: { judgements: { "multi-agency": { grade: "Requires improvement" } } },
      findings: [{ messageId: "allYes", at: "multi-agency.judgement/grade" }],
    },
    {
      because: "one answer cannot carry the lowest grade alone",
      given: { judgements: { "multi-agency": { grade: "Inadequate" } } },
      findings: [{ messageId: "onlyYes", at: "multi-agency.judgement/grade", severity: "query" }],
    },
    {
      because: "two of three Yes, and Inadequate",
      given: {
        answers: { "placement.partnership": { answer: "No" } },
        judgements: { placement: { grade: "Inadequate" } },
      },
      findings: [{ messageId: "mostlyYes", at: "placement.judgement/grade", severity: "query" }],
    },
  ],
  couldNotCheck: [
    {
      because: "an open question may be a Yes or a No",
      given: { answers: { "health.named-professional": { answer: null } } },
      why: "1 of 9 sections: questions without an answer that can be read.",
    },
  ],
});
