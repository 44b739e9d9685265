import { answerOutsideList } from "../../src/checks/answer-outside-list.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(answerOutsideList, {
  accept: [
    { because: "Yes, No and Not applicable where each is offered", given: {} },
    {
      because: "parents may be unknown, so their views may not apply",
      given: { answers: { "participation.parents": { answer: "Not applicable" } } },
    },
    {
      because: "a policy offers Not applicable for every question",
      given: {
        answers: { "care-plan.clear-permanency-plan": { answer: "Not applicable" } },
        policy: { values: { notApplicable: "always" } },
      },
    },
    {
      because: "a region's own question may not apply",
      given: {
        local: [{ section: "health", question: "Dentist?", answer: "Not applicable", comment: null }],
      },
    },
  ],
  reject: [
    {
      because: "partly is not offered",
      given: { answers: { "health.named-professional": { answer: null, asWritten: "Partly" } } },
      findings: [{ messageId: "notInList", at: "health.named-professional/answer", severity: "error" }],
    },
    {
      because: "a record from elsewhere may have left a plain Yes unread, which is offered",
      given: { answers: { "health.named-professional": { answer: null, asWritten: "Y" } } },
      findings: [
        {
          messageId: "notInList",
          at: "health.named-professional/answer",
          fix: { place: "health.named-professional/answer", value: "Yes" },
        },
      ],
    },
    {
      because: "every child has a plan that is clear or is not",
      given: { answers: { "care-plan.clear-permanency-plan": { answer: "Not applicable" } } },
      findings: [
        { messageId: "notApplicable", at: "care-plan.clear-permanency-plan/answer", severity: "error" },
      ],
    },
    {
      because: "a policy offers Not applicable for no question",
      given: { policy: { values: { notApplicable: "never" } } },
      findings: [{ messageId: "notApplicable", at: "review.iro-escalation/answer", severity: "error" }],
    },
    {
      because: "a region's own list is not known here",
      given: {
        local: [
          { section: "health", question: "Dentist?", answer: null, asWritten: "Partly", comment: null },
        ],
      },
      findings: [{ messageId: "localNotInList", at: "local/1/answer", severity: "note" }],
    },
  ],
  couldNotCheck: [
    {
      because: "one question is not answered at all",
      given: { answers: { "health.named-professional": { answer: null } } },
      why: "1 of 33 questions: not answered.",
    },
  ],
});
