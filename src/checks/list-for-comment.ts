import type { ScaleValue } from "../proforma/scale.ts";
import { createCheck } from "./engine/create-check.ts";
import { hasWords } from "./patterns/has-words.ts";

function isToExplain(answer: ScaleValue | null): boolean {
  return answer?.counts === "against" && answer.mustBeExplained;
}

export const listForComment = createCheck({
  id: "list-for-comment",
  codes: ["T03"],
  severity: "note",
  subject: "audit",
  needs: ["commentLists"],
  policy: ["minimumCommentWords"],
  why: "Nobody can write a comment in a cell that is a list.",
  source:
    "The pro forma as it is handed out, in which one comment cell of the health plan is a list by mistake.",
  messages: {
    list: "{part}: this comment cell is a list and takes no text. Convert the form to get a text box.",
  },
  check: ({ commentLists }, report, { minimumCommentWords }) => {
    for (const { name, place, text, answer, grade } of commentLists) {
      // Then no-without-comment or grade-without-comment say so already.
      const isMissed = isToExplain(answer)
        ? !hasWords(text ?? "", minimumCommentWords)
        : grade !== null && text === null;
      if (!isMissed) report("list", { at: place, values: { part: name } });
    }
  },
});
