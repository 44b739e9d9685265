import { createCheck } from "./engine/create-check.ts";
import type { PlacedText } from "./engine/subject.ts";
import { hasWords } from "./patterns/has-words.ts";

/** What is not one plain space: the others are most of a text, and need no replacing. */
const blanks = /\s{2,}|[^\S ]/gu;

export const commentRepeated = createCheck({
  id: "comment-repeated",
  codes: ["C11"],
  severity: "query",
  subject: "audit",
  needs: ["comments"],
  policy: ["sameCommentRows", "minimumCommentWords"],
  why: "A comment that is copied to several questions is rarely evidence for each of them.",
  source: "Practice of audit: a comment is evidence for the answer or grade beside it.",
  messages: {
    sameEvidence:
      "{part}: the same comment is beside {rows} questions. Give the evidence for each, or explain why one comment fits all.",
    sameGrade: {
      severity: "note",
      text: "{part}: the same comment is beside {rows} grades. Add a sentence of its own to each.",
    },
  },
  check: ({ comments }, report, { sameCommentRows, minimumCommentWords }) => {
    const findRepeated = (texts: readonly PlacedText[]) =>
      groupByWords(texts, minimumCommentWords).filter((group) => group.length >= sameCommentRows);
    // One reason may rule out several questions.
    const evidence = comments.answers.filter(({ answer }) => answer?.counts !== "none");
    for (const group of findRepeated(evidence)) report("sameEvidence", describeGroup(group));
    for (const group of findRepeated(comments.grades)) report("sameGrade", describeGroup(group));
  },
});

/** Comments of the same words, whatever their case and spaces. Shorter ones are alike by chance. */
function groupByWords(texts: readonly PlacedText[], leastWords: number): PlacedText[][] {
  const groups = new Map<string, PlacedText[]>();
  for (const each of texts) {
    if (!hasWords(each.text, leastWords)) continue;
    const words = each.text.normalize("NFKC").toLowerCase().replace(blanks, " ").trim().replace(/\.$/, "");
    const group = groups.get(words);
    if (group) group.push(each);
    else groups.set(words, [each]);
  }
  return [...groups.values()];
}

function describeGroup(group: readonly PlacedText[]) {
  const [first] = group;
  return {
    ...(first && { at: first.place }),
    values: { part: first?.name ?? "", rows: group.length },
    basis: group.map(({ place }) => place),
  };
}
