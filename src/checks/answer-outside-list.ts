import { createCheck } from "./engine/create-check.ts";
import { listChoices } from "../text/list-choices.ts";

export const answerOutsideList = createCheck({
  id: "answer-outside-list",
  codes: ["T04"],
  severity: "error",
  subject: "question",
  needs: ["entered", "answer?", "offer?"],
  why: "Answers can only be compared between audits if they come from the form's own list.",
  source: "The pro forma: the answers it offers, and the questions whose premise may be absent.",
  messages: {
    notInList:
      "{name}: this is not one of the form's answers. Choose {choices}, and put the rest in the comment.",
    notApplicable:
      "{name}: this question applies to every child. Choose {choices}, and explain in the comment.",
    localNotInList: {
      severity: "note",
      text: "{name} has an answer that the form does not offer. We keep it as it is written.",
    },
  },
  check: ({ answer, local, place, choices, offer }, report) => {
    if (answer !== null && choices.includes(answer.value)) return;
    if (local) report("localNotInList");
    else if (answer !== null) report("notApplicable", { values: { choices: listChoices(choices) } });
    else {
      const fix = offer !== null && choices.includes(offer) ? { fix: { place, value: offer } } : {};
      report("notInList", { values: { choices: listChoices(choices) }, ...fix });
    }
  },
});
