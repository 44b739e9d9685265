import { createCheck } from "./engine/create-check.ts";

export const dataOfOtherPrograms = createCheck({
  id: "data-of-other-programs",
  codes: ["T06"],
  severity: "query",
  subject: "audit",
  needs: ["document"],
  why: "The file may carry case system data that nobody can see on the page.",
  source:
    "Word's Document Inspector, which lists custom XML data among the things to remove before you share a file.",
  messages: {
    left: "The file contains data from other programs (parts: {count}), which we did not check. Use a clean form, or explain why it can stay.",
  },
  check: ({ document: { otherData } }, report) => {
    if (otherData > 0) report("left", { values: { count: otherData } });
  },
});
