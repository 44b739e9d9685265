import { gradeWithoutComment } from "../../src/checks/grade-without-comment.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(gradeWithoutComment, {
  accept: [{ because: "every grade has a comment", given: {} }],
  reject: [
    {
      because: "Requires improvement must be explained",
      given: { judgements: { health: { grade: "Requires improvement", comment: null } } },
      findings: [{ messageId: "unexplained", at: "health.judgement/comment", severity: "error" }],
    },
    {
      because: "Inadequate must be explained",
      given: { judgements: { health: { grade: "Inadequate", comment: null } } },
      findings: [{ messageId: "unexplained", at: "health.judgement/comment", severity: "error" }],
    },
    {
      because: "Good may stand alone for a reason",
      given: { judgements: { health: { grade: "Good", comment: null } } },
      findings: [{ messageId: "uncommented", at: "health.judgement/comment", severity: "query" }],
    },
    {
      because: "the policy may ask for more",
      given: {
        judgements: { health: { grade: "Good", comment: null } },
        policy: { values: { gradesToExplain: ["Good"] } },
      },
      findings: [{ messageId: "unexplained", at: "health.judgement/comment", severity: "error" }],
    },
    {
      because: "the cell takes no text, which is not the auditor's fault",
      given: {
        judgements: { health: { grade: "Inadequate", comment: null } },
        facts: { commentControlIsList: ["health.judgement/comment"] },
      },
      findings: [{ messageId: "commentIsList", at: "health.judgement/comment", severity: "note" }],
    },
  ],
  couldNotCheck: [
    {
      because: "how much must be said depends on the grade",
      given: { judgements: { health: { grade: null, comment: null } } },
      why: "1 of 9 judgements: no grade that can be read.",
    },
  ],
});
