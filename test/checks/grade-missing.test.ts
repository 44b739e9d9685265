import { gradeMissing } from "../../src/checks/grade-missing.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(gradeMissing, {
  accept: [
    { because: "all nine judgements have a grade", given: {} },
    {
      because: "a grade in other words is there, and another check's business",
      given: { judgements: { health: { grade: null, asWritten: "Satisfactory" } } },
    },
  ],
  reject: [
    {
      because: "a comment alone is no grade",
      given: { judgements: { health: { grade: null } } },
      findings: [{ messageId: "blank", at: "health.judgement/grade", severity: "error" }],
    },
  ],
  couldNotCheck: [
    {
      because: "the row of the judgement is not in the document",
      given: { judgements: { health: { grade: null, comment: null, missing: true } } },
      why: "1 of 9 judgements: not in the document.",
    },
  ],
});
