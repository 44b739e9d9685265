import { createCheck } from "./engine/create-check.ts";
import { listChoices } from "./patterns/list-choices.ts";

export const answerMissing = createCheck({
  id: "answer-missing",
  codes: ["C01"],
  severity: "error",
  subject: "question",
  needs: ["entered?"],
  why: "A question that is left open can be counted neither for nor against the plan.",
  source: "The pro forma: every question is answered.",
  messages: {
    blank: "{name}: not answered. Choose {choices}.",
    localBlank: {
      severity: "note",
      text: "{name} is not answered. The pro forma does not ask it, so the audit can be shared without.",
    },
  },
  check: ({ entered, local, choices }, report) => {
    if (entered !== null) return;
    if (local) report("localBlank");
    else report("blank", { values: { choices: listChoices(choices) } });
  },
});
