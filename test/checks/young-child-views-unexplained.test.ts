import { ruleNamed, testCheck } from "../support/test-check.ts";

testCheck(ruleNamed("young-child-views-unexplained"), {
  accept: [
    { because: "an older child speaks", given: { answers: { "participation.child": { comment: null } } } },
    {
      because: "the comment says what was observed",
      given: {
        header: { ageRange: "0-5" },
        answers: { "participation.child": { comment: "Two observed contact sessions are described." } },
      },
    },
    {
      because: "a No may say how it was tried",
      given: {
        header: { ageRange: "0-5" },
        answers: { "participation.child": { answer: "No", comment: "The child would not settle to play." } },
      },
    },
  ],
  reject: [
    {
      because: "a small child's views without a word on how",
      given: { header: { ageRange: "0-5" }, answers: { "participation.child": { comment: null } } },
      findings: [{ messageId: "unexplained", at: "participation.child/comment", severity: "note" }],
    },
    {
      because: "a comment that says nothing of how",
      given: {
        header: { ageRange: "0-5" },
        answers: { "participation.child": { comment: "Views are in the minutes." } },
      },
      findings: [{ messageId: "unexplained", at: "participation.child/comment" }],
    },
  ],
  couldNotCheck: [
    {
      because: "the age range cannot be read",
      given: { header: { ageRange: null, ageRangeAsWritten: "3" } },
      why: "The audit: a header field without a value that can be read.",
    },
  ],
});
