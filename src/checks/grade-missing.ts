import { createCheck } from "./engine/create-check.ts";
import { listChoices } from "../text/list-choices.ts";

export const gradeMissing = createCheck({
  id: "grade-missing",
  codes: ["C02"],
  severity: "error",
  subject: "judgement",
  needs: ["entered?"],
  why: "Each section ends in a judgement. Without its grade, the section does not count in the results.",
  source: "The pro forma: an overall judgement for each section.",
  messages: { blank: "{name}: not graded. Choose {choices}." },
  check: ({ entered, choices, required }, report) => {
    if (entered === null && required) report("blank", { values: { choices: listChoices(choices) } });
  },
});
