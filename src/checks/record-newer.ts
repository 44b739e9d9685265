import { createCheck } from "./engine/create-check.ts";

export const recordNewer = createCheck({
  id: "record-newer",
  codes: ["T10"],
  severity: "error",
  subject: "audit",
  needs: ["document"],
  why: "A newer program may keep in its record what this one does not know of, and would lose by saving.",
  source: "The record in the document, which gives the version of its own shape.",
  messages: {
    newer:
      "The record in this document comes from a newer version of this program, so the form is only read here. Update the program, then save.",
  },
  check: ({ document: { recordState } }, report) => {
    if (recordState === "newer") report("newer");
  },
});
