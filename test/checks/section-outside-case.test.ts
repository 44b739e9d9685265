import { sectionOutsideCase } from "../../src/checks/section-outside-case.ts";
import { testCheck } from "../support/test-check.ts";

const form = "inspection-case-audit";

testCheck(sectionOutsideCase, {
  accept: [
    { because: "pages about other cases are blank", given: { form } },
    {
      because: "they are marked as not applicable",
      given: { form, values: { "adoption.considered/answer": "Not applicable" } },
    },
  ],
  reject: [
    {
      because: "one section has an answer and another a grade",
      given: {
        form,
        values: { "adoption.considered/answer": "Yes", "care-leavers.judgement/grade": "Good" },
      },
      findings: [
        { messageId: "filledIn", at: "adoption.judgement/grade", severity: "query" },
        { messageId: "filledIn", at: "care-leavers.judgement/grade" },
      ],
    },
  ],
  notApplicable: [
    { because: "the type of case is not known yet", given: { form, values: { "header/caseType": null } } },
    { because: "every section of the NIROMP form is about every child", given: {} },
  ],
});
