import { createCheck } from "./engine/create-check.ts";
import { listChoices } from "../text/list-choices.ts";

export const answerMissing = createCheck({
  id: "answer-missing",
  codes: ["C01"],
  severity: "error",
  subject: "question",
  needs: ["entered?"],
  why: "An open question cannot be counted for or against the plan.",
  source: "The pro forma: every question is answered.",
  messages: {
    blank: "{name}: not answered. Choose {choices}.",
    localBlank: {
      severity: "note",
      text: "{name} is not answered. It is not part of the national form, so you can still send the audit.",
    },
  },
  check: ({ entered, local, required, choices }, report) => {
    if (entered !== null) return;
    if (local) report("localBlank");
    else if (required) report("blank", { values: { choices: listChoices(choices) } });
  },
});
