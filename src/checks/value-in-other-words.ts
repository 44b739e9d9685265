import { createCheck } from "./engine/create-check.ts";

export const valueInOtherWords = createCheck({
  id: "value-in-other-words",
  codes: ["A03", "H07"],
  severity: "note",
  subject: "audit",
  needs: ["otherWording"],
  yieldsTo: ["list-typed-over", "age-range-unknown", "action-date-short", "action-date-unreal"],
  why: "What each form words in its own way has to be understood anew by everybody who reads many of them.",
  source: "The pro forma: its answers, grades and age ranges; dates of completion in figures, day first.",
  messages: {
    otherWords:
      "{part}: this was understood, and the form has other words for it. Write it as the form does.",
  },
  check: ({ otherWording }, report) => {
    for (const { name, place, value } of otherWording) {
      report("otherWords", { at: place, values: { part: name }, fix: { place, value } });
    }
  },
});
