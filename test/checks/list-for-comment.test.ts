import { listForComment } from "../../src/checks/list-for-comment.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(listForComment, {
  accept: [
    { because: "every comment has a field for text", given: {} },
    {
      because: "no-without-comment says so already",
      given: {
        answers: { "health.ongoing-issues": { answer: "No", comment: null } },
        facts: { commentControlIsList: ["health.ongoing-issues/comment"] },
      },
    },
    {
      because: "grade-without-comment says so already",
      given: {
        judgements: { health: { comment: null } },
        facts: { commentControlIsList: ["health.judgement/comment"] },
      },
    },
  ],
  reject: [
    {
      because: "the comment of a Yes is a list",
      given: { facts: { commentControlIsList: ["health.ongoing-issues/comment"] } },
      findings: [{ messageId: "list", at: "health.ongoing-issues/comment", severity: "note" }],
    },
    {
      because: "somebody typed over the list why the answer is No",
      given: {
        answers: { "health.ongoing-issues": { answer: "No", comment: "No plan for the hearing loss." } },
        facts: { commentControlIsList: ["health.ongoing-issues/comment"] },
      },
      findings: [{ messageId: "list", at: "health.ongoing-issues/comment" }],
    },
    {
      because: "nothing is answered yet",
      on: "blank",
      given: {
        facts: { commentControlIsList: ["health.ongoing-issues/comment", "health.judgement/comment"] },
      },
      findings: [
        { messageId: "list", at: "health.ongoing-issues/comment" },
        { messageId: "list", at: "health.judgement/comment" },
      ],
    },
  ],
  couldNotCheck: [
    {
      because: "only the record is at hand",
      given: { facts: null },
      why: "The audit: the document itself was not looked at.",
    },
  ],
});
