import { createCheck } from "./engine/create-check.ts";

export const wordComments = createCheck({
  id: "word-comments",
  codes: ["T06"],
  severity: "query",
  subject: "audit",
  needs: ["document"],
  why: "Word comments show their authors’ names and may contain remarks about a child.",
  source: "Word's Document Inspector, which lists them among the things to remove before you share a file.",
  messages: {
    left: "The document has Word comments (number: {count}, authors: {people}), which we did not check. Delete them, or explain why they stay.",
  },
  check: ({ document: { wordComments } }, report) => {
    const { count, authors } = wordComments;
    if (count > 0) report("left", { values: { count, people: authors } });
  },
});
