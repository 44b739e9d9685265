import { recordNewer } from "../../src/checks/record-newer.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(recordNewer, {
  accept: [{ because: "the record is of this version", given: { facts: { recordState: "up-to-date" } } }],
  reject: [
    {
      because: "the record is of a later version",
      given: { facts: { recordState: "newer" } },
      findings: [{ messageId: "newer", at: "document", severity: "error" }],
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
