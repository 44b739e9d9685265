import { actionVague } from "../../src/checks/action-vague.ts";
import { testCheck } from "../support/test-check.ts";

const action = (text: string) => ({ actions: [{ area: "Health", action: text, date: "2027-03-31" }] });
const at = "actions/1/action";

testCheck(actionVague, {
  accept: [
    { because: "a role, a result and a measure", given: {} },
    {
      because: "an action without an owner only is for action-without-owner to name",
      given: action("Book the assessment."),
    },
    {
      because: "everyone only receives",
      given: action("Social worker to send the minutes to all professionals."),
    },
    {
      because: "the policy may call other verbs vague",
      given: {
        ...action("Team manager to review the plan and record it."),
        policy: { values: { vagueVerbs: ["touch"] } },
      },
    },
  ],
  reject: [
    {
      because: "a loose verb, though the result is recorded",
      given: action("Team manager to review the plan and record it."),
      findings: [{ messageId: "vague", at, severity: "note" }],
    },
    {
      because: "nothing shows that it is done",
      given: action("Social worker to find a nursery place."),
      findings: [{ messageId: "noMeasure", at, severity: "note" }],
    },
    {
      because: "no clear time",
      given: action("Social worker to record the views of the child asap."),
      findings: [{ messageId: "noTime", at, severity: "note" }],
    },
    {
      because: "a task for everyone",
      given: action("Social worker and all professionals to record their views."),
      findings: [{ messageId: "everyone", at, severity: "note" }],
    },
    {
      because: "two problems in one action are a query, named once",
      given: action("Team manager to monitor this"),
      findings: [{ messageId: "several", at, severity: "query" }],
    },
    {
      because: "a verb alone",
      given: action("Improve."),
      findings: [{ messageId: "several", at, severity: "query" }],
    },
  ],
  notApplicable: [{ because: "no action was recommended", given: { actions: [] } }],
});
