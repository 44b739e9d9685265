import { createCheck } from "./engine/create-check.ts";

export const wordComments = createCheck({
  id: "word-comments",
  codes: ["T06"],
  severity: "query",
  subject: "audit",
  needs: ["document"],
  why: "Word's comments in the margin carry their authors' names and remarks about a child, and nobody checks them.",
  source: "Word's Document Inspector, which lists them among what is to be removed before a file is shared.",
  messages: {
    left: "The document carries Word comments (number: {count}, authors: {people}), which were not checked. Delete them once they are dealt with, or say why they stay.",
  },
  check: ({ document: { wordComments } }, report) => {
    const { count, authors } = wordComments;
    if (count > 0) report("left", { values: { count, people: authors } });
  },
});
