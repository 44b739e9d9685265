import { embeddedDocument } from "../../src/checks/embedded-document.ts";
import { testCheck } from "../support/test-check.ts";

testCheck(embeddedDocument, {
  accept: [{ because: "nothing is embedded", given: {} }],
  reject: [
    {
      because: "a document in place of text was not read",
      given: { facts: { embeddedDocuments: 1 } },
      findings: [{ messageId: "document", at: "document", severity: "error" }],
    },
    {
      because: "a spreadsheet beside the text may stay for a reason",
      given: { facts: { embeddedFiles: 1 } },
      findings: [{ messageId: "file", at: "document", severity: "query" }],
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
