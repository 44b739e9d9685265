import { textInMargins } from "../../src/checks/text-in-margins.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(textInMargins, {
  accept: [{ because: "the margins hold the form's own words", given: {} }],
  reject: [
    {
      because: "one header says more",
      given: { facts: { margins: 1 } },
      findings: [{ messageId: "left", at: "document", severity: "query" }],
    },
  ],
  couldNotCheck: [
    {
      because: "only the record is at hand",
      given: { facts: null },
      why: "The audit: the document itself was not looked at.",
    },
  ],
});
