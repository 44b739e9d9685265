import { noWithoutComment } from "../../src/checks/no-without-comment.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(noWithoutComment, {
  accept: [
    { because: "No with a comment", given: {} },
    {
      because: "three words are enough",
      given: { answers: { "health.named-professional": { answer: "No", comment: "No dentist named." } } },
    },
    {
      because: "Yes needs no comment",
      given: { answers: { "health.named-professional": { answer: "Yes", comment: null } } },
    },
    {
      because: "Not applicable is another check's business",
      given: { answers: { "review.iro-escalation": { answer: "Not applicable", comment: null } } },
    },
    {
      because: "the policy may ask for less",
      given: {
        answers: { "health.named-professional": { answer: "No", comment: "Missing." } },
        policy: { values: { minimumCommentWords: 1 } },
      },
    },
  ],
  reject: [
    {
      because: "No and nothing more",
      given: { answers: { "health.named-professional": { answer: "No", comment: null } } },
      findings: [{ messageId: "blank", at: "health.named-professional/comment", severity: "error" }],
    },
    {
      because: "the answer written again explains nothing",
      given: { answers: { "health.named-professional": { answer: "No", comment: "No." } } },
      findings: [{ messageId: "tooShort", at: "health.named-professional/comment", severity: "query" }],
    },
    {
      because: "signs between two words do not make a third",
      given: { answers: { "health.named-professional": { answer: "No", comment: "not – seen" } } },
      findings: [{ messageId: "tooShort", at: "health.named-professional/comment" }],
    },
    {
      because: "the cell takes no text, which is not the auditor's fault",
      given: {
        answers: { "health.ongoing-issues": { answer: "No", comment: null } },
        facts: { commentControlIsList: ["health.ongoing-issues/comment"] },
      },
      findings: [{ messageId: "commentIsList", at: "health.ongoing-issues/comment", severity: "note" }],
    },
    {
      because: "an item chosen in such a cell is too short to explain anything",
      given: {
        answers: { "health.ongoing-issues": { answer: "No", comment: "Yes" } },
        facts: { commentControlIsList: ["health.ongoing-issues/comment"] },
      },
      findings: [{ messageId: "commentIsList", at: "health.ongoing-issues/comment", severity: "note" }],
    },
    {
      because: "a region's own question holds nothing up",
      given: { local: [{ section: "health", question: "Dentist?", answer: "No", comment: null }] },
      findings: [{ messageId: "localBlank", at: "local/1/comment", severity: "note" }],
    },
  ],
  couldNotCheck: [
    {
      because: "an answer that cannot be read may mean No",
      given: { answers: { "health.named-professional": { answer: null, asWritten: "Partly" } } },
      why: "1 of 33 questions: no answer that can be read.",
    },
  ],
});
