import { createCheck } from "./engine/create-check.ts";

export const valueInOtherWords = createCheck({
  id: "value-in-other-words",
  codes: ["A03", "H07"],
  severity: "note",
  subject: "audit",
  needs: ["otherWording"],
  yieldsTo: ["list-typed-over", "age-range-unknown", "action-date-short", "action-date-unreal"],
  why: "Other programs count only the form’s own wording.",
  source: "The pro forma: its answers, grades and age ranges; dates of completion in figures, day first.",
  messages: {
    otherWords: "{part}: we understood this. Use the form’s wording instead.",
  },
  check: ({ otherWording }, report) => {
    for (const { name, place, value } of otherWording) {
      report("otherWords", { at: place, values: { part: name }, fix: { place, value } });
    }
  },
});
