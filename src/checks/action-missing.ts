import { createCheck } from "./engine/create-check.ts";

export const actionMissing = createCheck({
  id: "action-missing",
  codes: ["A02"],
  severity: "query",
  subject: "audit",
  needs: ["allGrades", "improvements", "actionList"],
  policy: ["lowGrades"],
  why: "If an audit finds a weakness and asks for nothing, nothing changes for the child.",
  source: "The audit cycle: what is found wanting is followed by an action plan.",
  messages: {
    none: "{name}: a section is graded below {lowestGood}, but there are no actions. Add one, or explain why none is needed.",
  },
  check: ({ allGrades, improvements, actionList: { name, place: at } }, report, { lowGrades }) => {
    const low = allGrades.filter(({ grade }) => lowGrades.includes(grade));
    const [first] = low;
    if (improvements.length > 0 || first === undefined) return;
    const wording = { name, lowestGood: first.lowestGood };
    report("none", { at, wording, basis: low.map(({ place }) => place) });
  },
});
