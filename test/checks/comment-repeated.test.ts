import { commentRepeated } from "../../src/checks/comment-repeated.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(commentRepeated, {
  accept: [
    { because: "every comment is its own", given: {} },
    {
      because: "two questions may share one",
      given: {
        answers: {
          "health.named-professional": { answer: "No", comment: "No professional is named." },
          "education.named-professional": { answer: "No", comment: "No professional is named." },
        },
      },
    },
    {
      because: "one reason may rule out several questions",
      given: {
        answers: {
          "education.pep-assessments": { answer: "Not applicable", comment: "Not yet of school age." },
          "education.plan-of-support": { answer: "Not applicable", comment: "Not yet of school age." },
          "education.aspirational": { answer: "Not applicable", comment: "Not yet of school age." },
        },
      },
    },
    {
      because: "two words are alike by chance",
      given: {
        answers: {
          "participation.child": { comment: "Seen alone." },
          "participation.carer": { comment: "Seen alone." },
          "participation.parents": { comment: "Seen alone." },
        },
      },
    },
  ],
  reject: [
    {
      because: "three rows with the same comment, whatever its case and spaces",
      given: {
        answers: {
          "participation.carer": { comment: "Seen at the review  meeting" },
          "participation.child": { comment: "Seen at the review meeting." },
          "participation.parents": { comment: "seen at the review meeting" },
        },
      },
      findings: [{ messageId: "sameEvidence", at: "participation.child/comment", severity: "query" }],
    },
    {
      because: "grades are often explained by a stock sentence, which is noted",
      given: {
        judgements: {
          health: { comment: "Clear strengths with small gaps." },
          education: { comment: "Clear strengths with small gaps." },
          placement: { comment: "Clear strengths with small gaps." },
        },
      },
      findings: [{ messageId: "sameGrade", at: "health.judgement/comment", severity: "note" }],
    },
    {
      because: "the policy may ask at two",
      given: {
        answers: {
          "participation.carer": { comment: "Seen at the meeting." },
          "participation.child": { comment: "Seen at the meeting." },
        },
        policy: { values: { sameCommentRows: 2 } },
      },
      findings: [{ messageId: "sameEvidence", at: "participation.child/comment" }],
    },
  ],
});
