import { actionWithoutOwner } from "../../src/checks/action-without-owner.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(actionWithoutOwner, {
  accept: [
    { because: "a role is named", given: {} },
    {
      because: "action-vague names an action with more than one problem",
      given: { actions: [{ area: "Drift", action: "Improve.", date: "2027-03-31" }] },
    },
    {
      because: "a role in short",
      given: { actions: [{ area: "Health", action: "SW to book it.", date: "2027-03-31" }] },
    },
    {
      because: "a role at the end",
      given: {
        actions: [{ area: "Health", action: "Assessment booked by the LAC nurse", date: "2027-03-31" }],
      },
    },
    {
      because: "initials",
      given: { actions: [{ area: "Health", action: "JT to book it.", date: "2027-03-31" }] },
    },
    {
      because: "a person is an owner too, which another check asks about",
      given: { actions: [{ area: "Health", action: "Patricia Kendall to book it.", date: "2027-03-31" }] },
    },
    {
      because: "the policy may know other roles",
      given: {
        actions: [{ area: "Health", action: "Pod to book it.", date: "2027-03-31" }],
        policy: { values: { ownerRoles: ["pod"] } },
      },
    },
  ],
  reject: [
    {
      because: "a role that only receives does not act",
      given: {
        actions: [
          {
            area: "Kinship",
            action: "Viability assessment to be completed and shared with the IRO.",
            date: "2027-03-31",
          },
        ],
      },
      findings: [{ messageId: "nobody", at: "actions/1/action", severity: "note" }],
    },
    {
      because: "nobody is asked",
      given: { actions: [{ area: "Health", action: "Book the assessment.", date: "2027-03-31" }] },
      findings: [{ messageId: "nobody", at: "actions/1/action", severity: "note" }],
    },
    {
      because: "whose views are sought is not who seeks them",
      given: { actions: [{ area: "Views", action: "Seek the father's views.", date: "2027-03-31" }] },
      findings: [{ messageId: "nobody", at: "actions/1/action" }],
    },
    {
      because: "a word in capitals inside the sentence is no initials of an owner",
      given: { actions: [{ area: "School", action: "Update the PEP.", date: "2027-03-31" }] },
      findings: [{ messageId: "nobody", at: "actions/1/action" }],
    },
  ],
  notApplicable: [
    {
      because: "no action was written",
      given: { actions: [{ area: "Health", action: null, date: "2027-03-31" }] },
    },
    { because: "no action was recommended", given: { actions: [] } },
  ],
});
