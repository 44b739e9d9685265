import { identifierOtherReference } from "../../src/checks/identifier-other-reference.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(identifierOtherReference, {
  accept: [
    {
      because: "no number is given",
      given: { factors: "A passport has been applied for; Home Office guidance was followed." },
    },
    { because: "a fee", given: { factors: "The passport fee is £57.50." } },
    { because: "a year", given: { factors: "Visa rules changed in 2024." } },
  ],
  reject: [
    {
      because: "of the Home Office",
      given: { factors: "Home Office ref: K1274839." },
      findings: [{ messageId: "found", at: "factors", severity: "query", span: { offset: 17, length: 8 } }],
    },
    {
      because: "of a passport",
      given: { factors: "Passport no. 533401872." },
      findings: [{ messageId: "found", at: "factors", span: { offset: 13, length: 9 } }],
    },
    {
      because: "of an asylum applicant's card",
      given: { factors: "ARC ASF/302117" },
      findings: [{ messageId: "found", at: "factors", span: { offset: 4, length: 10 } }],
    },
    {
      because: "of an application",
      given: { factors: "UAN 3434-8010-2277-0916" },
      findings: [{ messageId: "found", at: "factors", span: { offset: 4, length: 19 } }],
    },
    {
      because: "of a travel document and a bus pass",
      given: { factors: "Travel document TD123456, bus pass 12345678." },
      findings: [
        { messageId: "found", at: "factors", span: { offset: 16, length: 8 } },
        { messageId: "found", at: "factors", span: { offset: 35, length: 8 } },
      ],
    },
  ],
  notApplicable: [{ because: "nothing was written", on: "blank", given: {} }],
});
