import { actionIncomplete } from "../../src/checks/action-incomplete.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(actionIncomplete, {
  accept: [
    { because: "all three are there", given: {} },
    {
      because: "a date in other words is there, and another check's business",
      given: { actions: [{ area: "Health", action: "Book it.", date: null, dateAsWritten: "ASAP" }] },
    },
    {
      because: "a row that was left empty counts for nothing",
      given: {
        actions: [
          { area: "Health", action: "Book it.", date: "2027-03-31" },
          { area: null, action: null, date: null },
        ],
      },
    },
  ],
  reject: [
    {
      because: "no date",
      given: { actions: [{ area: "Health", action: "Book it.", date: null }] },
      findings: [{ messageId: "blank", at: "actions/1/date", severity: "error" }],
    },
    {
      because: "only a date, in the second row of the form",
      given: {
        actions: [
          { area: null, action: null, date: null },
          { area: null, action: null, date: "2027-03-31" },
        ],
      },
      findings: [
        { messageId: "blank", at: "actions/2/area" },
        { messageId: "blank", at: "actions/2/action" },
      ],
    },
  ],
  notApplicable: [
    { because: "no action was recommended", given: { actions: [] } },
    { because: "all rows were left empty", given: { actions: [{ area: null, action: null, date: null }] } },
  ],
});
