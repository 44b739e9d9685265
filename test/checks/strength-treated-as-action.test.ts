import { strengthTreatedAsAction } from "../../src/checks/strength-treated-as-action.ts";
import { testCheck } from "../support/test-check.ts";

const form = "inspection-case-audit";
const focus = "recommendations/1/focus";
const owner = "recommendations/1/owner";
const date = "recommendations/1/date";

testCheck(strengthTreatedAsAction, {
  accept: [
    {
      because: "a strength without owner and date",
      given: { form, values: { [focus]: "Strength", [owner]: null, [date]: null } },
    },
  ],
  reject: [
    {
      because: "a strength with an owner and a date in words",
      given: {
        form,
        values: { [focus]: "Strength", [owner]: "IRO", [date]: null, [`${date}AsWritten`]: "ASAP" },
      },
      findings: [
        { messageId: "strength", at: owner, severity: "query" },
        { messageId: "strength", at: date },
      ],
    },
  ],
  notApplicable: [
    { because: "an area for development has both", given: { form } },
    { because: "actions without a focus are no strengths", given: {} },
  ],
});
