import { createCheck } from "./engine/create-check.ts";

export const embeddedDocument = createCheck({
  id: "embedded-document",
  codes: ["T06"],
  severity: "query",
  subject: "audit",
  needs: ["document"],
  why: "What is embedded in a form goes along with it whole, and is neither read into the record nor checked.",
  source: "Word, which takes in whole documents and spreadsheets as parts of a file.",
  messages: {
    document: {
      severity: "error",
      text: "Another document is embedded in this one (number: {count}), and its text was not read. Open the file in Word and save it: that makes it part of the form.",
    },
    file: "The document has other files embedded in it (number: {count}), which were not checked. Delete them, or say why they go along.",
  },
  check: ({ document: { embeddedDocuments, embeddedFiles } }, report) => {
    if (embeddedDocuments > 0) report("document", { values: { count: embeddedDocuments } });
    if (embeddedFiles > 0) report("file", { values: { count: embeddedFiles } });
  },
});
