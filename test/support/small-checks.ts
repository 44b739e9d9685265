import { createCheck } from "../../src/checks/engine/create-check.ts";

const facts = { codes: [], why: "Because.", source: "The tests of the engine." };

/** A query at every grade Good, for tests of what becomes of findings. */
export const gradeGood = createCheck({
  ...facts,
  id: "grade-good",
  severity: "query",
  subject: "judgement",
  needs: ["grade"],
  messages: { good: "{name}: graded well." },
  check: ({ grade }, report) => {
    if (grade === "Good") report("good");
  },
});

/** The same once for each section, resting on its first answer too, and saying how many there are. */
export const sectionGood = createCheck({
  ...facts,
  id: "section-good",
  severity: "query",
  subject: "section",
  needs: ["grade", "profile"],
  messages: { good: "{name}: graded well with {no} No." },
  check: ({ id, place, grade, profile }, report) => {
    const basis = [place, `${id}.named-professional/comment`];
    if (grade === "Good") report("good", { values: { no: profile.countAgainst }, basis });
  },
});

/** A query at each capital X in a text, with its span. */
export const letterX = createCheck({
  ...facts,
  id: "letter-x",
  severity: "query",
  subject: "text",
  needs: ["text"],
  messages: { found: "{name}: an X." },
  check: ({ text }, report) => {
    for (const { index, 0: word } of text.matchAll(/X\w*/g)) {
      report("found", { span: { offset: index, length: word.length } });
    }
  },
});

/** An error at every comment of one word. */
export const oneWord = createCheck({
  ...facts,
  id: "one-word",
  severity: "error",
  subject: "question",
  needs: ["comment"],
  messages: { short: "{name}: one word." },
  check: ({ comment }, report) => {
    if (!comment.includes(" ")) report("short");
  },
});

export const smallChecks = [gradeGood, sectionGood, letterX, oneWord];
