import { actionDateFar } from "../../src/checks/action-date-far.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(actionDateFar, {
  accept: [
    { because: "four months ahead", given: {} },
    {
      because: "twelve months to the day",
      given: { actions: [{ area: "Health", action: "Book it.", date: "2027-11-22" }] },
    },
    {
      because: "the policy may look further",
      given: {
        actions: [{ area: "Health", action: "Book it.", date: "2028-11-22" }],
        policy: { values: { monthsAhead: 24 } },
      },
    },
  ],
  reject: [
    {
      because: "a day more than twelve months",
      given: { actions: [{ area: "Health", action: "Book it.", date: "2027-11-23" }] },
      findings: [{ messageId: "farAhead", at: "actions/1/date", severity: "note" }],
    },
  ],
  notApplicable: [{ because: "no action was recommended", given: { actions: [] } }],
  couldNotCheck: [
    {
      because: "there is no day to count from",
      given: { today: null },
      why: "Improvement action 1: today's date is not known.",
    },
  ],
});
