import { wordComments } from "../../src/checks/word-comments.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(wordComments, {
  accept: [{ because: "nobody commented in the margin", given: {} }],
  reject: [
    {
      because: "one comment of one person",
      given: { facts: { wordComments: { count: 1, authors: 1 } } },
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
