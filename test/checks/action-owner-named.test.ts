import { actionOwnerNamed } from "../../src/checks/action-owner-named.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(actionOwnerNamed, {
  accept: [
    { because: "a role", given: {} },
    {
      because: "a role with capitals",
      given: { actions: [{ area: "Health", action: "Team Manager to book it.", date: "2027-03-31" }] },
    },
    {
      because: "a service with capitals",
      given: { actions: [{ area: "Home", action: "Family Support to visit.", date: "2027-03-31" }] },
    },
    {
      because: "of what is surely a name another check speaks",
      given: { actions: [{ area: "Health", action: "Patricia Kendall to book it.", date: "2027-03-31" }] },
    },
    {
      because: "a capitalised word that is given nothing",
      given: { actions: [{ area: "Health", action: "IRO to ask Quillfeather.", date: "2027-03-31" }] },
    },
    {
      because: "initials",
      given: { actions: [{ area: "Health", action: "JT to book it.", date: "2027-03-31" }] },
    },
  ],
  reject: [
    {
      because: "a capitalised word may be anything, but not where a task is given",
      given: {
        actions: [{ area: "Health", action: "Quillfeather will book it.", date: "2027-03-31" }],
      },
      findings: [
        {
          messageId: "person",
          at: "actions/1/action",
          severity: "query",
          span: { offset: 0, length: 12 },
        },
      ],
    },
    {
      because: "after the word owner",
      given: {
        actions: [{ area: "Health", action: "Book it. Owner: Quillfeather", date: "2027-03-31" }],
      },
      findings: [{ messageId: "person", at: "actions/1/action", span: { offset: 16, length: 12 } }],
    },
  ],
  notApplicable: [{ because: "no action was recommended", given: { actions: [] } }],
});
