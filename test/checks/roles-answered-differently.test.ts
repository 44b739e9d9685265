import { ruleNamed, testCheck } from "../support/test-check.ts";

testCheck(ruleNamed("roles-answered-differently"), {
  accept: [
    { because: "Yes twice", given: {} },
    {
      because: "No twice",
      given: {
        answers: {
          "clarity.roles-and-responsibilities": { answer: "No" },
          "multi-agency.roles-clear": { answer: "No" },
        },
      },
    },
  ],
  reject: [
    {
      because: "clear in one section only",
      given: { answers: { "clarity.roles-and-responsibilities": { answer: "No" } } },
      findings: [{ messageId: "differ", at: "multi-agency.roles-clear/answer", severity: "note" }],
    },
  ],
  couldNotCheck: [
    {
      because: "one of the two is open",
      given: { answers: { "multi-agency.roles-clear": { answer: null } } },
      why: "The audit: a question without an answer that can be read.",
    },
  ],
});
