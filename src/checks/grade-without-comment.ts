import { createCheck } from "./engine/create-check.ts";

export const gradeWithoutComment = createCheck({
  id: "grade-without-comment",
  codes: ["C08", "C09"],
  severity: "error",
  subject: "judgement",
  needs: ["grade", "comment?", "commentIsList"],
  policy: ["gradesToExplain"],
  why: "A judgement that is not explained can be neither understood by those who act on it nor moderated.",
  source: "The pro forma: a comment beside each overall judgement.",
  messages: {
    unexplained: "{name}: this grade needs a comment. Say what it rests on.",
    uncommented: {
      severity: "query",
      text: "{name}: a grade without a comment. Say in a sentence what was seen.",
    },
    commentIsList: {
      severity: "note",
      text: "{name}: no comment, as its cell in this form is a list that takes no text. Convert the form, then add one.",
    },
  },
  check: ({ grade, comment, commentPlace, commentIsList }, report, { gradesToExplain }) => {
    if (comment !== null) return;
    const at = commentPlace;
    if (commentIsList) report("commentIsList", { at });
    else report(gradesToExplain.includes(grade) ? "unexplained" : "uncommented", { at });
  },
});
