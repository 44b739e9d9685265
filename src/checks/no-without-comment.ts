import { createCheck } from "./engine/create-check.ts";
import { hasWords } from "./patterns/has-words.ts";

export const noWithoutComment = createCheck({
  id: "no-without-comment",
  codes: ["C05"],
  severity: "error",
  subject: "question",
  needs: ["answer", "comment?", "commentIsList"],
  policy: ["minimumCommentWords"],
  yieldsTo: ["placeholder-left"],
  why: "A No without an explanation gives the social worker nothing to improve.",
  source:
    "Practice of audit tools that ask for a note with every negative answer; the pro forma leaves it open.",
  messages: {
    blank: "{name}: answered {choice} without a comment. Say what is missing.",
    tooShort: {
      severity: "query",
      text: "{name}: answered {choice}, and the comment is too short to explain it. Write at least {words} words.",
    },
    commentIsList: {
      severity: "note",
      text: "{name}: answered {choice}, but this comment cell is a list that takes no text. Convert the form, then add a comment.",
    },
    localBlank: {
      severity: "note",
      text: "{name} is answered {choice}, and no comment says why.",
    },
  },
  check: ({ answer, comment, commentPlace: at, commentIsList, local }, report, { minimumCommentWords }) => {
    if (answer.counts !== "against" || !answer.mustBeExplained || at === null) return;
    if (hasWords(comment ?? "", minimumCommentWords)) return;
    const details = { at, wording: { choice: answer.value } };
    if (commentIsList) report("commentIsList", details);
    else if (local) report("localBlank", details);
    else if (comment === null) report("blank", details);
    else report("tooShort", { ...details, values: { words: minimumCommentWords } });
  },
});
