import { recordStale } from "../../src/checks/record-stale.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(recordStale, {
  accept: [
    { because: "the record was never saved", given: {} },
    { because: "the record says what the form says", given: { facts: { recordState: "up-to-date" } } },
  ],
  reject: [
    {
      because: "the form says something else by now",
      given: { facts: { recordState: "stale" } },
      findings: [{ messageId: "changed", at: "document", severity: "note" }],
    },
    {
      because: "a policy for those who pass on files makes it an error",
      given: { facts: { recordState: "stale" }, policy: { severities: { "record-stale": "error" } } },
      findings: [{ messageId: "changed", at: "document", severity: "error" }],
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
