import { recordLost } from "../../src/checks/record-lost.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(recordLost, {
  accept: [
    { because: "an ordinary copy was never saved", given: {} },
    {
      because: "a converted form has its record",
      given: { facts: { recordState: "up-to-date", isTagged: true } },
    },
    { because: "an older record is still one", given: { facts: { recordState: "stale", isTagged: true } } },
  ],
  reject: [
    {
      because: "a converted form has none",
      given: { facts: { recordState: "never-saved", isTagged: true } },
      findings: [{ messageId: "absent", at: "document", severity: "note" }],
    },
    {
      because: "an ordinary copy has a damaged one",
      given: { facts: { recordState: "damaged" } },
      findings: [{ messageId: "damaged", at: "document", severity: "note" }],
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
