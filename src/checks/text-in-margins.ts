import { createCheck } from "./engine/create-check.ts";

export const textInMargins = createCheck({
  id: "text-in-margins",
  codes: ["T06"],
  severity: "query",
  subject: "audit",
  needs: ["document"],
  why: "A name in a header is on every page, and we did not check it.",
  source:
    "Word's Document Inspector, which lists headers and footers among the things to check before you share a file.",
  messages: {
    left: "Headers, footers or notes contain other words (places: {count}), which we did not check. Delete them, or explain why they can stay.",
  },
  check: ({ document: { margins } }, report) => {
    if (margins > 0) report("left", { values: { count: margins } });
  },
});
