import { identifierPostcode } from "../../src/checks/identifier-postcode.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(identifierPostcode, {
  accept: [
    { because: "a key stage and a term", given: { factors: "Targets of KS2 1st term." } },
    { because: "an area that does not exist", given: { factors: "Form XX1 1AA." } },
    { because: "a letter that the second part never has", given: { factors: "Room S10 3KJ." } },
    { because: "hours", given: { factors: "Two visits to S20 2hr each." } },
    {
      because: "the first part alone, with nothing to say what it is",
      given: { factors: "The M6 and the B31 group." },
    },
  ],
  reject: [
    {
      because: "in capitals",
      given: { factors: "She lives at WS1 4XX." },
      findings: [{ messageId: "found", at: "factors", severity: "error", span: { offset: 13, length: 7 } }],
    },
    {
      because: "without the blank and in small letters",
      given: { factors: "ws14xx" },
      findings: [{ messageId: "found", at: "factors", span: { offset: 0, length: 6 } }],
    },
    {
      because: "over two lines",
      given: { factors: "WS1\n4XX" },
      findings: [{ messageId: "found", at: "factors", span: { offset: 0, length: 7 } }],
    },
    {
      because: "the first part, after the word for it",
      given: { factors: "The postcode is B31." },
      findings: [{ messageId: "unsure", at: "factors", severity: "query", span: { offset: 16, length: 3 } }],
    },
  ],
  notApplicable: [{ because: "nothing was written", on: "blank", given: {} }],
});
