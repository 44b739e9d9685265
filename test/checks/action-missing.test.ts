import { actionMissing } from "../../src/checks/action-missing.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(actionMissing, {
  accept: [
    { because: "nothing asks for improvement, and there is an action", given: {} },
    { because: "nothing asks for improvement, and there is none", given: { actions: [] } },
    { because: "a low grade and an action", given: { judgements: { health: { grade: "Inadequate" } } } },
  ],
  reject: [
    {
      because: "a low grade and no action",
      given: { judgements: { health: { grade: "Requires improvement" } }, actions: [] },
      findings: [{ messageId: "none", at: "actions/1/area", severity: "query" }],
    },
    {
      because: "a row with nothing but a date recommends nothing",
      given: {
        judgements: { health: { grade: "Requires improvement" } },
        actions: [{ area: null, action: null, date: "2027-03-31" }],
      },
      findings: [{ messageId: "none", at: "actions/1/area" }],
    },
  ],
  couldNotCheck: [
    {
      because: "a section that is not graded may be low",
      given: { judgements: { health: { grade: null } } },
      why: "The audit: judgements without a grade that can be read.",
    },
  ],
});
