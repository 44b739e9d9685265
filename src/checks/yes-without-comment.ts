import { createCheck } from "./engine/create-check.ts";

export const yesWithoutComment = createCheck({
  id: "yes-without-comment",
  codes: ["C06"],
  severity: "note",
  subject: "question",
  needs: ["answer", "comment?", "commentIsList", "sectionGrade?"],
  policy: ["highestGrade"],
  why: "A Yes that points to nothing cannot be checked by anyone who was not there.",
  source: "The pro forma: a comment beside each answer, under the heading Evidence.",
  messages: {
    uncommented:
      "{name}: answered Yes without a comment. A few words on what was seen help whoever reads it.",
    carriesHighestGrade: {
      severity: "query",
      text: "{name}: answered Yes without a comment, in a section with the highest grade. Say what was seen.",
    },
  },
  appliesTo: ({ local }) => !local,
  check: (question, report, { highestGrade }) => {
    const { answer, comment, commentIsList, sectionGrade, place, commentPlace: at, gradePlace } = question;
    if (answer !== "Yes" || comment !== null) return;
    if (gradePlace === null || sectionGrade !== highestGrade || commentIsList) report("uncommented", { at });
    else report("carriesHighestGrade", { at, basis: [place, at, gradePlace] });
  },
});
