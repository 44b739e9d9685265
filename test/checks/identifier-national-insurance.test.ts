import { identifierNationalInsurance } from "../../src/checks/identifier-national-insurance.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(identifierNationalInsurance, {
  accept: [
    { because: "prefixes that are never given out", given: { factors: "BG123456C and QQ123456C." } },
    { because: "a last letter that is never given out", given: { factors: "AB123456E." } },
    { because: "too few digits", given: { factors: "AB12345C." } },
  ],
  reject: [
    {
      because: "in pairs",
      given: { factors: "Carer: AB 12 34 56 C" },
      findings: [{ messageId: "found", at: "factors", severity: "error", span: { offset: 7, length: 13 } }],
    },
    {
      because: "without blanks and in small letters",
      given: { factors: "ni ab123456c" },
      findings: [{ messageId: "found", at: "factors", span: { offset: 3, length: 9 } }],
    },
    {
      because: "over two lines",
      given: { factors: "AB 12 34\n56 C" },
      findings: [{ messageId: "found", at: "factors", span: { offset: 0, length: 13 } }],
    },
  ],
  notApplicable: [{ because: "nothing was written", on: "blank", given: {} }],
});
