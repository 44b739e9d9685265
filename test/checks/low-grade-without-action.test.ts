import { lowGradeWithoutAction } from "../../src/checks/low-grade-without-action.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(lowGradeWithoutAction, {
  accept: [
    { because: "nothing asks for improvement", given: {} },
    {
      because: "the area names the section",
      given: {
        judgements: { health: { grade: "Requires improvement" } },
        actions: [{ area: "Health plan", action: "LAC nurse to name a lead.", date: "2027-03-31" }],
      },
    },
    {
      because: "the action speaks of what the section is about",
      given: {
        judgements: { education: { grade: "Inadequate" } },
        actions: [{ area: "Drift", action: "Virtual school to hold a PEP meeting.", date: "2027-03-31" }],
      },
    },
    {
      because: "where there is no action at all, another check says so once",
      given: { judgements: { health: { grade: "Inadequate" } }, actions: [] },
    },
    {
      because: "the policy may tie other words to a section",
      given: {
        judgements: { health: { grade: "Requires improvement" } },
        actions: [{ area: "Sleep", action: "Carer to keep a diary.", date: "2027-03-31" }],
        policy: { values: { sectionWords: { health: ["sleep"] } } },
      },
    },
    {
      because: "without words of its own a section goes by its title",
      given: {
        judgements: { health: { grade: "Requires improvement" } },
        actions: [{ area: "Health plan", action: "LAC nurse to name a lead.", date: "2027-03-31" }],
        policy: { values: { sectionWords: {} } },
      },
    },
  ],
  reject: [
    {
      because: "the only action is about something else",
      given: { judgements: { health: { grade: "Requires improvement" } } },
      findings: [{ messageId: "noAction", at: "health.judgement/grade", severity: "query" }],
    },
    {
      because: "a word that only begins like one of the section's does not tie them",
      given: {
        judgements: { education: { grade: "Inadequate" } },
        actions: [{ area: "Pepper", action: "Team manager to buy some.", date: "2027-03-31" }],
      },
      findings: [{ messageId: "noAction", at: "education.judgement/grade" }],
    },
  ],
  couldNotCheck: [
    {
      because: "the section may be graded low",
      given: { judgements: { health: { grade: null } } },
      why: "1 of 9 sections: no grade that can be read.",
    },
  ],
});
