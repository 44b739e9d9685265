import { ruleNamed, testCheck } from "../support/test-check.ts";

const form = "case-file-audit";
const manager = "countersigning.line-manager/initials";

testCheck(ruleNamed("decisions-not-countersigned"), {
  accept: [
    { because: "a line manager has signed", given: { form } },
    {
      because: "decisions are not countersigned, and it says so",
      given: { form, values: { [manager]: null, "record.countersigned/answer": "No" } },
    },
  ],
  reject: [
    {
      because: "countersigned, and nobody has signed",
      given: { form, values: { [manager]: null } },
      findings: [{ messageId: "nobody", at: "record.countersigned/answer", severity: "query" }],
    },
  ],
  couldNotCheck: [
    {
      because: "the question is not answered",
      given: { form, values: { "record.countersigned/answer": null } },
      why: "The audit: a question without an answer that can be read.",
    },
  ],
});
