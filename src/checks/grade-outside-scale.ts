import { createCheck } from "./engine/create-check.ts";
import { listChoices } from "../text/list-choices.ts";

export const gradeOutsideScale = createCheck({
  id: "grade-outside-scale",
  codes: ["T04"],
  severity: "error",
  subject: "judgement",
  needs: ["entered", "offer?"],
  why: "Grades can only be compared between audits if they come from the form’s scale.",
  source: "The four grades of the inspection framework, as the pro forma lists them.",
  messages: { notOnScale: "{name}: this is not one of the form’s grades. Choose {choices}." },
  check: ({ entered, offer, place, choices }, report) => {
    if (choices.includes(entered)) return;
    const fix = offer === null ? {} : { fix: { place, value: offer } };
    report("notOnScale", { values: { choices: listChoices(choices) }, ...fix });
  },
});
