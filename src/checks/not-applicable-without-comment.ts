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
    blank: "{name}: answered Not applicable without a comment. Say why the question does not apply.",
    commentIsList: {
      severity: "note",
      text: "{name}: answered Not applicable, but this comment cell is a list. Convert the form, then say why.",
    },
    localBlank: {
      severity: "note",
      text: "{name} is answered Not applicable, and no comment says why.",
    },
  },
  check: ({ answer, comment, commentPlace: at, commentIsList, local }, report) => {
    if (answer !== "Not applicable" || comment !== null) return;
    if (commentIsList) report("commentIsList", { at });
    else report(local ? "localBlank" : "blank", { at });
  },
});
