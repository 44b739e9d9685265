import { personInProperties } from "../../src/checks/person-in-properties.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(personInProperties, {
  accept: [{ because: "the properties name nobody", given: {} }],
  reject: [
    {
      because: "one of them looks like a full name",
      given: { facts: { namesPerson: true } },
      findings: [{ messageId: "named", at: "document", severity: "note" }],
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
