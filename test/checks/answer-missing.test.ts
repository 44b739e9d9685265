import { answerMissing } from "../../src/checks/answer-missing.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(answerMissing, {
  accept: [
    { because: "every question is answered", given: {} },
    {
      because: "an answer in other words is there, and another check's business",
      given: { answers: { "health.named-professional": { answer: null, asWritten: "Partly" } } },
    },
    {
      because: "a question that a region added is answered too",
      given: { local: [{ section: "health", question: "Dentist?", answer: "Yes", comment: null }] },
    },
  ],
  reject: [
    {
      because: "a comment alone is no answer",
      given: { answers: { "clarity.contingency": { answer: null } } },
      findings: [{ messageId: "blank", at: "clarity.contingency/answer", severity: "error" }],
    },
    {
      because: "a region's own question holds nothing up",
      given: { local: [{ section: "health", question: "Dentist?", answer: null, comment: null }] },
      findings: [{ messageId: "localBlank", at: "local/1/answer", severity: "note" }],
    },
  ],
  couldNotCheck: [
    {
      because: "the row of the question is not in the document",
      given: { answers: { "health.named-professional": { answer: null, missing: true } } },
      why: "1 of 33 questions: not in the document.",
    },
  ],
});
