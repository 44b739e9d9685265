import { createCheck } from "./engine/create-check.ts";

export const yesWithoutComment = createCheck({
  id: "yes-without-comment",
  codes: ["C06"],
  severity: "note",
  subject: "section",
  needs: ["questions", "grade?"],
  policy: ["highestGrade"],
  yieldsTo: ["young-child-education-unexplained", "young-child-views-unexplained"],
  why: "Nobody who was not there can check a Yes that points to no evidence.",
  source: "The pro forma: a comment beside each answer, under the heading Evidence.",
  messages: {
    uncommented: "{name}: {count} answered {positive} without a comment. Add a few words on the evidence.",
    carriesHighestGrade: {
      severity: "query",
      text: "{name}: {count} answered {positive} without a comment, and the section has the top grade. Add the evidence.",
    },
  },
  check: ({ questions, grade, place, positive }, report, { highestGrade }) => {
    const bare = questions.flatMap(({ answer, comment, commentPlace, commentIsList }) =>
      answer?.counts === "for" && comment === null && commentPlace !== null
        ? [{ commentPlace, commentIsList }]
        : [],
    );
    const [first] = bare;
    if (first === undefined) return;
    const wording = { positive };
    const values = { count: bare.length === 1 ? "1 question is" : `${bare.length} questions are` };
    const typeable = bare.filter(({ commentIsList }) => !commentIsList);
    const at = (typeable[0] ?? first).commentPlace;
    if (grade !== highestGrade || typeable.length === 0) report("uncommented", { at, wording, values });
    else {
      const basis = [place, ...bare.map(({ commentPlace }) => commentPlace)];
      report("carriesHighestGrade", { at, wording, values, basis });
    }
  },
});
