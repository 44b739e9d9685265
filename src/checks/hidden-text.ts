import { createCheck } from "./engine/create-check.ts";

export const hiddenText = createCheck({
  id: "hidden-text",
  codes: ["T06"],
  severity: "query",
  subject: "audit",
  needs: ["document"],
  why: "Hidden text goes wherever the file goes, and anyone can show it.",
  source: "Word's Document Inspector, which lists it among the things to remove before you share a file.",
  messages: {
    left: "The document contains hidden text (places: {count}), which we did not read. Show it in Word and delete it, or explain why it can stay.",
  },
  check: ({ document: { hiddenRuns } }, report) => {
    if (hiddenRuns > 0) report("left", { values: { count: hiddenRuns } });
  },
});
