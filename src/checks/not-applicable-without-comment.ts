import { createCheck } from "./engine/create-check.ts";

export const notApplicableWithoutComment = createCheck({
  id: "not-applicable-without-comment",
  codes: ["C10"],
  severity: "error",
  subject: "question",
  needs: ["answer", "comment?", "commentIsList"],
  why: "Not applicable leaves a question out of the count, so readers must be able to see why.",
  source: "Practice of audit tools: what does not apply is no failure and no success, and says why.",
  messages: {
    blank: "{name}: answered {choice} without a comment. Say why the question does not apply.",
    commentIsList: {
      severity: "note",
      text: "{name}: answered {choice}, but this comment cell is a list. Convert the form, then say why.",
    },
    localBlank: {
      severity: "note",
      text: "{name} is answered {choice}, and no comment says why.",
    },
  },
  check: ({ answer, comment, commentPlace: at, commentIsList, local }, report) => {
    if (answer.counts !== "none" || !answer.mustBeExplained) return;
    if (comment !== null || at === null) return;
    const details = { at, wording: { choice: answer.value } };
    if (commentIsList) report("commentIsList", details);
    else report(local ? "localBlank" : "blank", details);
  },
});
