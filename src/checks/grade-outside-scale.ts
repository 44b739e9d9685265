import { createCheck } from "./engine/create-check.ts";
import { listChoices } from "./patterns/list-choices.ts";

export const gradeOutsideScale = createCheck({
  id: "grade-outside-scale",
  codes: ["T04"],
  severity: "error",
  subject: "judgement",
  needs: ["entered", "offer?"],
  why: "A grade in words of its own cannot be set beside the grades of other audits.",
  source: "The four grades of the inspection framework, as the pro forma lists them.",
  messages: { notOnScale: "{name}: the grade is not on the scale of the form. Choose {choices}." },
  check: ({ entered, offer, place, choices }, report) => {
    if (choices.includes(entered)) return;
    const fix = offer === null ? {} : { fix: { place, value: offer } };
    report("notOnScale", { values: { choices: listChoices(choices) }, ...fix });
  },
});
