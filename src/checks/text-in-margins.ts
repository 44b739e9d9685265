import { createCheck } from "./engine/create-check.ts";

export const textInMargins = createCheck({
  id: "text-in-margins",
  codes: ["T06"],
  severity: "query",
  subject: "audit",
  needs: ["document"],
  why: "A name in a header or a footnote is on every page, and neither read into the record nor checked.",
  source:
    "Word's Document Inspector, which lists headers and footers among what is to be looked at before a file is shared.",
  messages: {
    left: "Headers, footers or notes have words that are not the form's own (number: {count}). They were not checked: clear them, or say why they may stay.",
  },
  check: ({ document: { margins } }, report) => {
    if (margins > 0) report("left", { values: { count: margins } });
  },
});
