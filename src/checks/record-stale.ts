import { createCheck } from "./engine/create-check.ts";

export const recordStale = createCheck({
  id: "record-stale",
  codes: ["T08"],
  severity: "note",
  subject: "audit",
  needs: ["document"],
  why: "A program that reads only the saved record gets the earlier answers.",
  source: "The record in the document, which holds a digest of what the form said when it was saved.",
  messages: {
    changed:
      "The form changed after its record was saved. Save the record again before you pass the file on.",
  },
  check: ({ document: { recordState } }, report) => {
    if (recordState === "stale") report("changed");
  },
});
