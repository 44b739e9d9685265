import { createCheck } from "./engine/create-check.ts";

export const recordNewer = createCheck({
  id: "record-newer",
  codes: ["T10"],
  severity: "error",
  subject: "audit",
  needs: ["document"],
  why: "A newer version may keep details that this one does not know, and saving would lose them.",
  source: "The record in the document, which gives the version of its own shape.",
  messages: {
    newer:
      "A newer version of this program saved the record, so you can only read it here. Update the program, then save.",
  },
  check: ({ document: { recordState } }, report) => {
    if (recordState === "newer") report("newer");
  },
});
