import { ruleNamed, testCheck } from "../support/test-check.ts";

testCheck(ruleNamed("young-child-education-unexplained"), {
  accept: [
    {
      because: "an older child goes to school",
      given: {
        answers: {
          "education.pep-assessments": { comment: null },
          "education.plan-of-support": { comment: null },
          "education.aspirational": { comment: null },
          "education.named-professional": { comment: null },
        },
      },
    },
    { because: "comments say where the child learns", given: { header: { ageRange: "0-5" } } },
    {
      because: "education does not apply yet",
      given: {
        header: { ageRange: "0-5" },
        answers: {
          "education.pep-assessments": { answer: "Not applicable", comment: null },
          "education.plan-of-support": { answer: "Not applicable", comment: null },
          "education.aspirational": { answer: "Not applicable", comment: null },
          "education.named-professional": { answer: "Not applicable", comment: null },
        },
      },
    },
  ],
  reject: [
    {
      because: "answered for a small child without a word",
      given: {
        header: { ageRange: "0-5" },
        answers: {
          "education.pep-assessments": { comment: null },
          "education.plan-of-support": { comment: null },
          "education.aspirational": { comment: null },
          "education.named-professional": { comment: null },
        },
      },
      findings: [{ messageId: "unexplained", at: "education.pep-assessments/comment", severity: "note" }],
    },
  ],
  couldNotCheck: [
    {
      because: "a question of the section is open",
      given: { answers: { "education.aspirational": { answer: null } } },
      why: "The audit: a question without an answer that can be read.",
    },
  ],
});
