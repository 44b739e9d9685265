import { createCheck } from "./engine/create-check.ts";

export const embeddedDocument = createCheck({
  id: "embedded-document",
  codes: ["T06"],
  severity: "query",
  subject: "audit",
  needs: ["document"],
  why: "An embedded file goes wherever the form goes, and we did not read or check it.",
  source: "Word, which takes in whole documents and spreadsheets as parts of a file.",
  messages: {
    document: {
      severity: "error",
      text: "Another document is embedded in this one (number: {count}), and we did not read it. Open the file in Word and save it.",
    },
    file: "Other files are embedded in this document (number: {count}), and we did not check them. Delete them, or explain why they can stay.",
  },
  check: ({ document: { embeddedDocuments, embeddedFiles } }, report) => {
    if (embeddedDocuments > 0) report("document", { values: { count: embeddedDocuments } });
    if (embeddedFiles > 0) report("file", { values: { count: embeddedFiles } });
  },
});
