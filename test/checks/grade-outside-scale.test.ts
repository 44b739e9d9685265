import { gradeOutsideScale } from "../../src/checks/grade-outside-scale.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(gradeOutsideScale, {
  accept: [
    { because: "the highest grade", given: { judgements: { health: { grade: "Outstanding" } } } },
    { because: "the lowest grade", given: { judgements: { health: { grade: "Inadequate" } } } },
  ],
  reject: [
    {
      because: "the scale before 2013 had another word",
      given: { judgements: { health: { grade: null, asWritten: "Satisfactory" } } },
      findings: [{ messageId: "notOnScale", at: "health.judgement/grade", severity: "error" }],
    },
    {
      because: "a record from elsewhere may have left a known wording unread, which is offered",
      given: { judgements: { health: { grade: null, asWritten: "RI" } } },
      findings: [
        {
          messageId: "notOnScale",
          at: "health.judgement/grade",
          fix: { place: "health.judgement/grade", value: "Requires improvement" },
        },
      ],
    },
    {
      because: "between two grades is neither",
      given: { judgements: { health: { grade: null, asWritten: "Good/Outstanding" } } },
      findings: [{ messageId: "notOnScale", at: "health.judgement/grade" }],
    },
    {
      because: "a record from elsewhere may hold a grade of its own",
      given: { judgements: { health: { grade: "Adequate" } } },
      findings: [{ messageId: "notOnScale", at: "health.judgement/grade" }],
    },
  ],
  couldNotCheck: [
    {
      because: "one section is not graded",
      given: { judgements: { health: { grade: null } } },
      why: "1 of 9 judgements: not graded.",
    },
  ],
});
