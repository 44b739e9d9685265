import { hiddenText } from "../../src/checks/hidden-text.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(hiddenText, {
  accept: [{ because: "nothing is hidden", given: {} }],
  reject: [
    {
      because: "one hidden stretch",
      given: { facts: { hiddenRuns: 1 } },
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
