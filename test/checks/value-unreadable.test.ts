import { valueUnreadable } from "../../src/checks/value-unreadable.ts";
import { testCheck } from "../support/test-check.ts";

const form = "inspection-case-audit";

testCheck(valueUnreadable, {
  accept: [{ because: "choices and dates are as the form has them", given: { form } }],
  reject: [
    {
      because: "a type of case and a focus that the form does not have, and no day",
      given: {
        form,
        values: {
          "header/caseType": null,
          "header/caseTypeAsWritten": "Fostered",
          "header/auditDate": null,
          "header/auditDateAsWritten": "last week",
          "recommendations/1/focus": null,
          "recommendations/1/focusAsWritten": "Urgent",
        },
      },
      findings: [
        { messageId: "doesNotFit", at: "header/caseType", severity: "error" },
        { messageId: "doesNotFit", at: "header/auditDate" },
        { messageId: "doesNotFit", at: "recommendations/1/focus" },
      ],
    },
  ],
  notApplicable: [{ because: "the NIROMP form has a check for each of its values", given: {} }],
});
