import { createCheck } from "./engine/create-check.ts";

export const recordLost = createCheck({
  id: "record-lost",
  codes: ["T09"],
  severity: "note",
  subject: "audit",
  needs: ["document"],
  why: "Without the record, the audit’s identity and the reasons you gave are not in the file.",
  source: "Word for the web and the Document Inspector, both of which may drop custom XML data from a file.",
  messages: {
    absent: "This form was converted, but no audit record is saved in it. Save the record to add it again.",
    damaged: "The audit record in this document is damaged. Save the record to build it again from the form.",
  },
  check: ({ document: { recordState, isTagged } }, report) => {
    if (recordState === "damaged") report("damaged");
    if (recordState === "never-saved" && isTagged) report("absent");
  },
});
