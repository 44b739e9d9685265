import { identifierEmail } from "../../src/checks/identifier-email.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(identifierEmail, {
  accept: [
    { because: 'a sign for "at"', given: { factors: "Plans @ home and @ school differ." } },
    { because: "no address is given", given: { factors: "Sent by e-mail to the nurse." } },
  ],
  reject: [
    {
      because: "a person's",
      given: { factors: "Ask p.kendall@northborough.gov.uk for it." },
      findings: [{ messageId: "found", at: "factors", severity: "error", span: { offset: 4, length: 29 } }],
    },
    {
      because: "a team's, in quotation marks",
      given: { factors: "‘duty+north@fairvale.gov.uk’" },
      findings: [{ messageId: "found", at: "factors", span: { offset: 1, length: 26 } }],
    },
  ],
  notApplicable: [{ because: "nothing was written", on: "blank", given: {} }],
});
