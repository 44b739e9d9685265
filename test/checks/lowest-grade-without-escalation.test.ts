import { lowestGradeWithoutEscalation } from "../../src/checks/lowest-grade-without-escalation.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(lowestGradeWithoutEscalation, {
  accept: [
    { because: "no section has the lowest grade", given: {} },
    {
      because: "the comment says to whom",
      given: {
        judgements: {
          health: {
            grade: "Inadequate",
            comment: "Nothing is in place; the service manager was told the same day.",
          },
        },
      },
    },
    {
      because: "an action does",
      given: {
        judgements: { health: { grade: "Inadequate" } },
        actions: [{ area: "Health", action: "IRO to escalate to the head of service.", date: "2026-11-30" }],
      },
    },
  ],
  reject: [
    {
      because: "nobody was told as far as the form says",
      given: { judgements: { health: { grade: "Inadequate" } } },
      findings: [
        { messageId: "notPassedOn", at: "health.judgement/grade", severity: "query", moderation: true },
      ],
    },
    {
      because: "two sections are asked about once, at the first",
      given: { judgements: { review: { grade: "Inadequate" }, health: { grade: "Inadequate" } } },
      findings: [{ messageId: "notPassedOn", at: "health.judgement/grade" }],
    },
  ],
  couldNotCheck: [
    {
      because: "a section that is not graded may have it",
      given: { judgements: { health: { grade: null } } },
      why: "The audit: judgements without a grade that can be read.",
    },
  ],
});
