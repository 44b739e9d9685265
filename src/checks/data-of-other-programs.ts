import { createCheck } from "./engine/create-check.ts";

export const dataOfOtherPrograms = createCheck({
  id: "data-of-other-programs",
  codes: ["T06"],
  severity: "query",
  subject: "audit",
  needs: ["document"],
  why: "A form that was made from a case system's template may carry that system's data, unseen by whoever opens it.",
  source:
    "Word's Document Inspector, which lists custom XML data among what is to be removed before a file is shared.",
  messages: {
    left: "Other programs have left data with text in this file (parts: {count}), which was not checked. Start from a clean form, or say why it may go along.",
  },
  check: ({ document: { otherData } }, report) => {
    if (otherData > 0) report("left", { values: { count: otherData } });
  },
});
