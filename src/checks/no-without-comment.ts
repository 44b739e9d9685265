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
    blank: "{name}: answered No without a comment. Say what is missing.",
    tooShort: {
      severity: "query",
      text: "{name}: answered No, and the comment is too short to explain it. Write at least {words} words.",
    },
    commentIsList: {
      severity: "note",
      text: "{name}: answered No, but this comment cell is a list that takes no text. Convert the form, then add a comment.",
    },
    localBlank: {
      severity: "note",
      text: "{name} is answered No, and no comment says why.",
    },
  },
  check: ({ answer, comment, commentPlace, commentIsList, local }, report, { minimumCommentWords }) => {
    if (answer !== "No" || hasWords(comment ?? "", minimumCommentWords)) return;
    const at = commentPlace;
    if (commentIsList) report("commentIsList", { at });
    else if (local) report("localBlank", { at });
    else if (comment === null) report("blank", { at });
    else report("tooShort", { at, values: { words: minimumCommentWords } });
  },
});
