import { notApplicableWithoutComment } from "../../src/checks/not-applicable-without-comment.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(notApplicableWithoutComment, {
  accept: [
    { because: "it says why", given: {} },
    {
      because: "Yes and No are other checks' business",
      given: { answers: { "review.iro-escalation": { answer: "No", comment: null } } },
    },
  ],
  reject: [
    {
      because: "nobody can tell why the question does not apply",
      given: { answers: { "review.iro-escalation": { comment: null } } },
      findings: [{ messageId: "blank", at: "review.iro-escalation/comment", severity: "error" }],
    },
    {
      because: "the cell takes no text, which is not the auditor's fault",
      given: {
        answers: { "health.ongoing-issues": { answer: "Not applicable", comment: null } },
        facts: { commentControlIsList: ["health.ongoing-issues/comment"] },
      },
      findings: [{ messageId: "commentIsList", at: "health.ongoing-issues/comment", severity: "note" }],
    },
    {
      because: "a region's own question holds nothing up",
      given: {
        local: [{ section: "health", question: "Dentist?", answer: "Not applicable", comment: null }],
      },
      findings: [{ messageId: "localBlank", at: "local/1/comment", severity: "note" }],
    },
  ],
  couldNotCheck: [
    {
      because: "an answer that cannot be read may mean that it does not apply",
      given: { answers: { "review.iro-escalation": { answer: null, asWritten: "-", comment: null } } },
      why: "1 of 33 questions: no answer that can be read.",
    },
  ],
});
