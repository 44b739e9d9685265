import { createCheck } from "./engine/create-check.ts";
import { listChoices } from "./patterns/list-choices.ts";

export const ageRangeUnknown = createCheck({
  id: "age-range-unknown",
  codes: ["H07", "H09"],
  severity: "error",
  subject: "header-field",
  needs: ["text"],
  why: "The sample is balanced by age range, and an age outside the ranges does not belong in it.",
  source: "The pro forma: six plans, two in each of its three age ranges.",
  messages: { notARange: "{name}: not one of the ranges of the form. Choose {choices}." },
  appliesTo: ({ field }) => field.kind === "age-range",
  check: ({ text, choices }, report) => {
    if (!choices.includes(text)) report("notARange", { values: { choices: listChoices(choices) } });
  },
});
