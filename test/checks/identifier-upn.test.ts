import { identifierUpn } from "../../src/checks/identifier-upn.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(identifierUpn, {
  accept: [
    { because: "the check letter is another one", given: { factors: "UPN B950000178301." } },
    { because: "a letter that no pupil number has", given: { factors: "UPN I950000178301." } },
    { because: "a longer code", given: { factors: "XA950000178301." } },
  ],
  reject: [
    {
      because: "a permanent number",
      given: { factors: "UPN A950000178301 in the PEP." },
      findings: [{ messageId: "found", at: "factors", severity: "error", span: { offset: 4, length: 13 } }],
    },
    {
      because: "in small letters",
      given: { factors: "upn h243278544154" },
      findings: [{ messageId: "found", at: "factors", span: { offset: 4, length: 13 } }],
    },
    {
      because: "a temporary number ends in a letter",
      given: { factors: "M21234567890A is temporary." },
      findings: [{ messageId: "found", at: "factors", span: { offset: 0, length: 13 } }],
    },
  ],
  notApplicable: [{ because: "nothing was written", on: "blank", given: {} }],
});
