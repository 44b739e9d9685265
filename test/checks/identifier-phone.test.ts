import { identifierPhone } from "../../src/checks/identifier-phone.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(identifierPhone, {
  accept: [
    { because: "dates", given: { factors: "01-02-2026 10:30 and 01.02.2026." } },
    { because: "the reference of an invoice", given: { factors: "Ref 01632960111 and case 07700900555." } },
    { because: "a sum", given: { factors: "£01632960123" } },
    { because: "a helpline", given: { factors: "Childline is on 0800 1111." } },
    { because: "numbers in a row", given: { factors: "01 02 03 04 05 06" } },
  ],
  reject: [
    {
      because: "a landline",
      given: { factors: "Ring 01632 960123." },
      findings: [{ messageId: "found", at: "factors", severity: "error", span: { offset: 5, length: 12 } }],
    },
    {
      because: "a mobile without blanks",
      given: { factors: "Text 07700900318." },
      findings: [{ messageId: "found", at: "factors", span: { offset: 5, length: 11 } }],
    },
    {
      because: "from abroad",
      given: { factors: "+44 (0)7700 900318" },
      findings: [{ messageId: "found", at: "factors", span: { offset: 0, length: 18 } }],
    },
    {
      because: "two in a row",
      given: { factors: "01632 960812 01632 960813" },
      findings: [
        { messageId: "found", at: "factors", span: { offset: 0, length: 12 } },
        { messageId: "found", at: "factors", span: { offset: 13, length: 12 } },
      ],
    },
  ],
  notApplicable: [{ because: "nothing was written", on: "blank", given: {} }],
});
