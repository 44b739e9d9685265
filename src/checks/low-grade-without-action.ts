import { createCheck } from "./engine/create-check.ts";
import { hasAny } from "./patterns/has-any.ts";

export const lowGradeWithoutAction = createCheck({
  id: "low-grade-without-action",
  codes: ["G19"],
  severity: "query",
  subject: "section",
  needs: ["grade", "improvements"],
  policy: ["lowGrades", "sectionWords"],
  why: "A weakness needs an action, or nobody will fix it.",
  source: "The audit cycle: what is found wanting is followed by an action plan.",
  messages: {
    noAction:
      "{name}: this section is graded below {lowestGood} but has no improvement action. Add one, or explain where it is dealt with.",
  },
  appliesTo: ({ graded }) => graded,
  check: ({ id, name, grade, lowestGood, improvements }, report, { lowGrades, sectionWords }) => {
    // Where nothing at all is recommended, action-missing says so once.
    if (!lowGrades.includes(grade) || improvements.length === 0) return;
    const words = sectionWords[id] ?? wordsOf(name);
    if (!improvements.some((improvement) => hasAny(improvement, words)))
      report("noAction", { wording: { lowestGood: lowestGood ?? "" } });
  },
});

const titles = new Map<string, readonly string[]>();

/** The list with the title alone: the same one each time, as the pattern made of a list is kept by it. */
function wordsOf(title: string): readonly string[] {
  const words = titles.get(title) ?? [title];
  titles.set(title, words);
  return words;
}
