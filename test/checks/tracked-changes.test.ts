import { trackedChanges } from "../../src/checks/tracked-changes.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(trackedChanges, {
  accept: [{ because: "nothing is tracked", given: {} }],
  reject: [
    {
      because: "one change is open",
      given: { facts: { trackedChanges: 1 } },
      findings: [{ messageId: "open", at: "document", severity: "error" }],
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
