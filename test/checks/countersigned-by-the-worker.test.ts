import { ruleNamed, testCheck } from "../support/test-check.ts";

const form = "case-file-audit";
const worker = "countersigning.worker/initials";
const manager = "countersigning.line-manager/initials";

testCheck(ruleNamed("countersigned-by-the-worker"), {
  accept: [
    { because: "two people signed", given: { form } },
    { because: "nobody countersigned", given: { form, values: { [manager]: null } } },
  ],
  reject: [
    {
      because: "the same initials, with and without full stops",
      given: { form, values: { [worker]: "AK", [manager]: "a. k." } },
      findings: [{ messageId: "samePerson", at: manager, severity: "query" }],
    },
  ],
  notApplicable: [{ because: "another form asks for no countersigning", given: {} }],
});
