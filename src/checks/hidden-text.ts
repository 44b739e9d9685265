import { createCheck } from "./engine/create-check.ts";

export const hiddenText = createCheck({
  id: "hidden-text",
  codes: ["T06"],
  severity: "query",
  subject: "audit",
  needs: ["document"],
  why: "Hidden text goes wherever the file goes, and anybody can show it.",
  source: "Word's Document Inspector, which lists it among what is to be removed before a file is shared.",
  messages: {
    left: "The document has hidden text (stretches: {count}), which was not read. Show it in Word with the ¶ button and delete what does not belong, or say why it stays.",
  },
  check: ({ document: { hiddenRuns } }, report) => {
    if (hiddenRuns > 0) report("left", { values: { count: hiddenRuns } });
  },
});
