import { createCheck } from "./engine/create-check.ts";

export const trackedChanges = createCheck({
  id: "tracked-changes",
  codes: ["T05"],
  severity: "error",
  subject: "audit",
  needs: ["document"],
  why: "Tracked changes show what was meant to be deleted, and the form says two things at once.",
  source: "Word, which keeps deleted text in the file until a change is accepted.",
  messages: {
    open: "The document has tracked changes ({count}). Accept or reject them in Word: we read it as if all were accepted.",
  },
  check: ({ document: { trackedChanges } }, report) => {
    if (trackedChanges > 0) report("open", { values: { count: trackedChanges } });
  },
});
