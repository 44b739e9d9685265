import { ruleNamed, testCheck } from "../support/test-check.ts";

testCheck(ruleNamed("wishes-contradicted"), {
  accept: [
    { because: "in the plan, and all were asked", given: {} },
    {
      because: "some were asked and some not: the plan may have what there is",
      given: {
        answers: {
          "clarity.wishes-and-feelings": { answer: "No" },
          "participation.child": { answer: "No" },
        },
      },
    },
    {
      because: "neither asked nor in the plan is no contradiction",
      given: {
        answers: {
          "clarity.wishes-and-feelings": { answer: "No" },
          "participation.child": { answer: "No" },
          "participation.carer": { answer: "No" },
          "participation.parents": { answer: "Not applicable" },
          "participation.others": { answer: "No" },
        },
      },
    },
  ],
  reject: [
    {
      because: "in the plan, and nobody was asked",
      given: {
        answers: {
          "participation.child": { answer: "No" },
          "participation.carer": { answer: "No" },
          "participation.parents": { answer: "No" },
          "participation.others": { answer: "Not applicable" },
        },
      },
      findings: [{ messageId: "inPlanOnly", at: "clarity.wishes-and-feelings/answer", severity: "query" }],
    },
    {
      because: "all were asked, and the plan has nothing of it",
      given: { answers: { "clarity.wishes-and-feelings": { answer: "No" } } },
      findings: [{ messageId: "askedOnly", at: "clarity.wishes-and-feelings/answer", severity: "query" }],
    },
  ],
  couldNotCheck: [
    {
      because: "a question under Participation is open",
      given: { answers: { "participation.carer": { answer: null } } },
      why: "The audit: a question without an answer that can be read.",
    },
  ],
});
