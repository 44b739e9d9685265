import { createCheck } from "./engine/create-check.ts";
import { hasWords } from "./patterns/has-words.ts";

/** Longer texts say something of their own, and need not be looked up. */
const LONGEST_EMPTY_COMMENT = 60;

export const commentWithoutEvidence = createCheck({
  id: "comment-without-evidence",
  codes: ["C07"],
  severity: "query",
  subject: "text",
  needs: ["text", "beside?"],
  policy: ["emptyComments", "minimumCommentWords"],
  yieldsTo: ["placeholder-left"],
  why: "Readers outside your authority cannot open the file, so the comment tells them nothing.",
  source: "Practice of audit: a comment is evidence for the answer or grade beside it.",
  messages: {
    empty: "{name}: this gives no evidence. Say in a few words what you saw, or clear the comment.",
  },
  appliesTo: ({ means, isList }) => means === "comment" && !isList,
  check: ({ text, beside, besideAnswer }, report, { emptyComments, minimumCommentWords }) => {
    if (text.length > LONGEST_EMPTY_COMMENT) return;
    // A negative answer with fewer words than that is the business of no-without-comment.
    if (
      besideAnswer &&
      beside?.counts === "against" &&
      beside.mustBeExplained &&
      !hasWords(text, minimumCommentWords)
    )
      return;
    const words = text.trim().toLowerCase().replace(/\s+/g, " ");
    const bare = words.replace(/(?<![ .,;:!])[ .,;:!]+$/, "");
    const says = [words, bare];
    if (says.some((each) => emptyComments.includes(each) || each === beside?.value.toLowerCase()))
      report("empty");
  },
});
