import { createCheck } from "./engine/create-check.ts";

export const gradeWithoutComment = createCheck({
  id: "grade-without-comment",
  codes: ["C08", "C09"],
  severity: "error",
  subject: "judgement",
  needs: ["grade", "comment?", "commentIsList"],
  policy: ["gradesToExplain"],
  why: "People who act on a judgement, or moderate it, need to know what it is based on.",
  source: "The pro forma: a comment beside each overall judgement.",
  messages: {
    unexplained: "{name}: this grade needs a comment. Say what it is based on.",
    uncommented: {
      severity: "query",
      text: "{name}: this grade has no comment. Say in a sentence what you saw.",
    },
    commentIsList: {
      severity: "note",
      text: "{name}: this comment cell is a list that takes no text. Convert the form, then add a comment.",
    },
  },
  check: ({ grade, comment, commentPlace, commentIsList }, report, { gradesToExplain }) => {
    const at = commentPlace;
    if (comment !== null || at === null) return;
    if (commentIsList) report("commentIsList", { at });
    else report(gradesToExplain.includes(grade) ? "unexplained" : "uncommented", { at });
  },
});
