import { valueInOtherWords } from "../../src/checks/value-in-other-words.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(valueInOtherWords, {
  accept: [{ because: "everything is worded as on the form", given: {} }],
  reject: [
    {
      because: "a Y means Yes, and each such place gets its own offer",
      given: {
        facts: {
          otherWording: [
            { place: "health.named-professional/answer", value: "Yes" },
            { place: "actions/1/date", value: "31/03/2027" },
          ],
        },
      },
      findings: [
        {
          messageId: "otherWords",
          at: "health.named-professional/answer",
          severity: "note",
          fix: { place: "health.named-professional/answer", value: "Yes" },
        },
        {
          messageId: "otherWords",
          at: "actions/1/date",
          severity: "note",
          fix: { place: "actions/1/date", value: "31/03/2027" },
        },
      ],
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
