import { commentWithoutEvidence } from "../../src/checks/comment-without-evidence.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(commentWithoutEvidence, {
  accept: [
    { because: "every comment says what was seen", given: {} },
    {
      because: "the same words may begin a sentence that goes on",
      given: {
        answers: {
          "health.named-professional": { comment: "See file: the school nurse is named on page 4." },
        },
      },
    },
    {
      because: "a No that is too short is reported once, by its own check",
      given: { answers: { "health.named-professional": { answer: "No", comment: "See file." } } },
    },
    {
      because: "a list chosen by mistake takes no other words",
      given: {
        answers: { "health.ongoing-issues": { comment: "Yes" } },
        facts: { commentControlIsList: ["health.ongoing-issues/comment"] },
      },
    },
    {
      because: "a region's own question holds nothing up",
      given: { local: [{ section: "health", question: "Dentist?", answer: "Yes", comment: "ok" }] },
    },
    {
      because: "the policy may let it pass",
      given: {
        answers: { "health.named-professional": { comment: "See file" } },
        policy: { values: { emptyComments: ["ok"] } },
      },
    },
  ],
  reject: [
    {
      because: "the file is not at hand",
      given: { answers: { "health.named-professional": { comment: "See file." } } },
      findings: [{ messageId: "empty", at: "health.named-professional/comment", severity: "query" }],
    },
    {
      because: "case, spaces and full stops change nothing",
      given: { answers: { "health.named-professional": { comment: "AS   ABOVE..." } } },
      findings: [{ messageId: "empty", at: "health.named-professional/comment" }],
    },
    {
      because: "the grade written again is no reason for it",
      given: { judgements: { health: { grade: "Good", comment: "Good." } } },
      findings: [{ messageId: "empty", at: "health.judgement/comment" }],
    },
    {
      because: "long enough for a No, and still empty",
      given: { answers: { "clarity.contingency": { answer: "No", comment: "See care plan" } } },
      findings: [{ messageId: "empty", at: "clarity.contingency/comment" }],
    },
    {
      because: "N/A does not say why",
      given: { answers: { "review.iro-escalation": { comment: "n/a" } } },
      findings: [{ messageId: "empty", at: "review.iro-escalation/comment" }],
    },
  ],
  notApplicable: [{ because: "nothing was written", given: {}, on: "blank" }],
});
