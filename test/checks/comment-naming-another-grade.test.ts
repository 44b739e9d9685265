import { commentNamingAnotherGrade } from "../../src/checks/comment-naming-another-grade.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(commentNamingAnotherGrade, {
  accept: [
    { because: "no grade is named", given: {} },
    {
      because: "the bare word is an ordinary word",
      given: {
        judgements: {
          health: { grade: "Requires improvement", comment: "Good work by the nurse, though late." },
        },
      },
    },
    {
      because: "the same grade is named",
      given: { judgements: { health: { comment: "Judged to be Good in view of the lead professional." } } },
    },
    {
      because: "the longer wording of a grade is that grade, and not the Good at its end",
      given: {
        judgements: {
          health: {
            grade: "Requires improvement",
            comment: "Graded requires improvement to be good overall.",
          },
        },
      },
    },
    {
      because: "what it was not judged is no other grade",
      given: {
        judgements: { health: { comment: "It could not be judged Outstanding, as one lead is missing." } },
      },
    },
  ],
  reject: [
    {
      because: "graded as another",
      given: { judgements: { health: { comment: "Graded Outstanding for the lead." } } },
      findings: [
        {
          messageId: "otherGrade",
          at: "health.judgement/comment",
          severity: "query",
          span: { offset: 0, length: 18 },
        },
      ],
    },
    {
      because: "another overall, in small letters",
      given: { judgements: { health: { comment: "Inadequate overall." } } },
      findings: [
        { messageId: "otherGrade", at: "health.judgement/comment", span: { offset: 0, length: 18 } },
      ],
    },
    {
      because: "an alias of another",
      given: { judgements: { health: { comment: "Overall: RI" } } },
      findings: [{ messageId: "otherGrade", at: "health.judgement/comment" }],
    },
  ],
  notApplicable: [
    {
      because: "no comment names anything",
      given: {
        judgements: {
          "care-plan": { comment: null },
          clarity: { comment: null },
          health: { comment: null },
          education: { comment: null },
          placement: { comment: null },
          assessment: { comment: null },
          "multi-agency": { comment: null },
          participation: { comment: null },
          review: { comment: null },
        },
      },
    },
  ],
  couldNotCheck: [
    {
      because: "the grade cannot be read",
      given: { judgements: { health: { grade: null, asWritten: "Goodish" } } },
      why: "1 of 9 judgements: no grade that can be read.",
    },
  ],
});
