import { valueMissing } from "../../src/checks/value-missing.ts";
import { testCheck } from "../support/test-check.ts";

const form = "focused-matching";

testCheck(valueMissing, {
  accept: [
    { because: "every need is described", given: { form } },
    { because: "support now is optional", given: { form, values: { "matching.health/support": null } } },
  ],
  reject: [
    {
      because: "a need and what carers can give are blank",
      given: { form, values: { "matching.health/needs": null, "matching.contact/carers": null } },
      findings: [
        { messageId: "blank", at: "matching.health/needs", severity: "error" },
        { messageId: "blank", at: "matching.contact/carers" },
      ],
    },
  ],
  notApplicable: [{ because: "every part of the NIROMP form has a check of its own", given: {} }],
});
