import { rowDuplicated } from "../../src/checks/row-duplicated.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(rowDuplicated, {
  accept: [{ because: "every row is there once", given: {} }],
  reject: [
    {
      because: "a row stands twice and its answers differ: its comments need no word of their own",
      given: {
        facts: {
          repeated: [
            { place: "health.named-professional/comment", differs: false },
            { place: "health.named-professional/answer", differs: true },
          ],
        },
      },
      findings: [{ messageId: "differs", at: "health.named-professional/answer", severity: "error" }],
    },
    {
      because: "both values of a row differ",
      given: {
        facts: {
          repeated: [
            { place: "health.judgement/grade", differs: true },
            { place: "health.judgement/comment", differs: true },
          ],
        },
      },
      findings: [
        { messageId: "differs", at: "health.judgement/grade" },
        { messageId: "differs", at: "health.judgement/comment" },
      ],
    },
    {
      because: "rows stand twice and say the same, which is said once a row",
      given: {
        facts: {
          repeated: [
            { place: "health.named-professional/answer", differs: false },
            { place: "health.named-professional/comment", differs: false },
            { place: "factors", differs: false },
          ],
        },
      },
      findings: [
        { messageId: "copied", at: "health.named-professional/answer", severity: "note" },
        { messageId: "copied", at: "factors", severity: "note" },
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
