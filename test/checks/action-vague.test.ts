import { actionVague } from "../../src/checks/action-vague.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(actionVague, {
  accept: [
    { because: "it names a result", given: {} },
    {
      because: "a vague verb that goes on to say what",
      given: {
        actions: [
          { area: "Health", action: "IRO to review the plan with the nurse in May.", date: "2027-05-31" },
        ],
      },
    },
    {
      because: "a short action with a result",
      given: { actions: [{ area: "Health", action: "Book the assessment.", date: "2027-03-31" }] },
    },
    {
      because: "the policy may call other verbs vague",
      given: {
        actions: [{ area: "Drift", action: "Improve.", date: "2027-03-31" }],
        policy: { values: { vagueVerbs: ["touch"] } },
      },
    },
  ],
  reject: [
    {
      because: "a verb alone",
      given: { actions: [{ area: "Drift", action: "Improve.", date: "2027-03-31" }] },
      findings: [{ messageId: "vague", at: "actions/1/action", severity: "note" }],
    },
    {
      because: "an owner does not make it clearer",
      given: { actions: [{ area: "Drift", action: "Team manager to monitor this", date: "2027-03-31" }] },
      findings: [{ messageId: "vague", at: "actions/1/action" }],
    },
  ],
  notApplicable: [{ because: "no action was recommended", given: { actions: [] } }],
});
