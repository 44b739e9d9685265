import { ruleNamed, testCheck } from "../support/test-check.ts";

const form = "focused-matching";

testCheck(ruleNamed("need-without-support"), {
  accept: [
    { because: "support is in the plan for every area", given: { form } },
    {
      because: "there is support now, so the plan need not add any",
      given: { form, values: { "matching.health/inSupportPlan": "No" } },
    },
    {
      because: "the question does not apply",
      given: {
        form,
        values: { "matching.health/inSupportPlan": "Not applicable", "matching.health/support": null },
      },
    },
  ],
  reject: [
    {
      because: "two needs have support neither now nor in the plan",
      given: {
        form,
        values: {
          "matching.education/inSupportPlan": "No",
          "matching.education/support": null,
          "matching.contact/inSupportPlan": "No",
          "matching.contact/support": null,
        },
      },
      findings: [
        { messageId: "noSupport", at: "matching.education/inSupportPlan", severity: "query" },
        { messageId: "noSupport", at: "matching.contact/inSupportPlan" },
      ],
    },
  ],
  notApplicable: [{ because: "another form does not ask for support", given: {} }],
  couldNotCheck: [
    {
      because: "one area is not answered",
      given: { form, values: { "matching.contact/inSupportPlan": null } },
      why: "1 of 9 questions: a question without an answer that can be read.",
    },
  ],
});
