import { yesWithoutComment } from "../../src/checks/yes-without-comment.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(yesWithoutComment, {
  accept: [
    { because: "every Yes has a comment", given: {} },
    {
      because: "a No is another check's business",
      given: { answers: { "health.named-professional": { answer: "No", comment: null } } },
    },
  ],
  reject: [
    {
      because: "a Yes alone is noted",
      given: { answers: { "health.named-professional": { comment: null } } },
      findings: [{ messageId: "uncommented", at: "health.named-professional/comment", severity: "note" }],
    },
    {
      because: "several of one section are one tip",
      given: {
        answers: {
          "health.named-professional": { comment: null },
          "health.general-wellbeing": { comment: null },
          "education.aspirational": { comment: null },
        },
      },
      findings: [
        { messageId: "uncommented", at: "health.general-wellbeing/comment" },
        { messageId: "uncommented", at: "education.aspirational/comment" },
      ],
    },
    {
      because: "under the highest grade the evidence is asked for, once",
      given: {
        answers: { "health.named-professional": { comment: null } },
        judgements: { health: { grade: "Outstanding" } },
      },
      findings: [
        { messageId: "carriesHighestGrade", at: "health.named-professional/comment", severity: "query" },
      ],
    },
    {
      because: "the evidence question stands under no grade",
      given: { answers: { "evidence.achieved-at-second-review": { comment: null } } },
      findings: [{ messageId: "uncommented", at: "evidence.achieved-at-second-review/comment" }],
    },
    {
      because: "a list that takes no text is not the auditor's fault",
      given: {
        answers: { "health.ongoing-issues": { comment: null } },
        judgements: { health: { grade: "Outstanding" } },
        facts: { commentControlIsList: ["health.ongoing-issues/comment"] },
      },
      findings: [{ messageId: "uncommented", at: "health.ongoing-issues/comment", severity: "note" }],
    },
  ],
});
