import { createCheck } from "./engine/create-check.ts";

export const recordLost = createCheck({
  id: "record-lost",
  codes: ["T09"],
  severity: "note",
  subject: "audit",
  needs: ["document"],
  why: "Without its record a form is a form only: its identity, and the reasons given for it, are not in the file.",
  source: "Word for the web and the Document Inspector, both of which may drop custom XML data from a file.",
  messages: {
    absent:
      "This form has the tags of a converted one, and no record is saved in it. Save it: the record is made of what the form says.",
    damaged:
      "The record saved in this document is damaged. The form counts: save it, and the record is made anew of what the form says.",
  },
  check: ({ document: { recordState, isTagged } }, report) => {
    if (recordState === "damaged") report("damaged");
    if (recordState === "never-saved" && isTagged) report("absent");
  },
});
