import { createCheck } from "./engine/create-check.ts";

export const trackedChanges = createCheck({
  id: "tracked-changes",
  codes: ["T05"],
  severity: "error",
  subject: "audit",
  needs: ["document"],
  why: "A form with changes still to be accepted says two things at once, and shows what was meant to be deleted.",
  source: "Word, which keeps deleted text in the file until a change is accepted.",
  messages: {
    open: "The document has tracked changes ({count}) still to be accepted or rejected. It was read as if all were accepted: accept or reject them in Word.",
  },
  check: ({ document: { trackedChanges } }, report) => {
    if (trackedChanges > 0) report("open", { values: { count: trackedChanges } });
  },
});
