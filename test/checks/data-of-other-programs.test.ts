import { dataOfOtherPrograms } from "../../src/checks/data-of-other-programs.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(dataOfOtherPrograms, {
  accept: [{ because: "there is none", given: {} }],
  reject: [
    {
      because: "one part with text",
      given: { facts: { otherData: 1 } },
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
