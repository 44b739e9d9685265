import { createCheck } from "./engine/create-check.ts";

export const recordStale = createCheck({
  id: "record-stale",
  codes: ["T08"],
  severity: "note",
  subject: "audit",
  needs: ["document"],
  why: "Whoever reads the saved record alone reads what the form said before it was changed.",
  source: "The record in the document, which holds a digest of what the form said when it was saved.",
  messages: {
    changed:
      "The form was changed after its record was last saved. The form counts: save the record again before the file is passed on.",
  },
  check: ({ document: { recordState } }, report) => {
    if (recordState === "stale") report("changed");
  },
});
