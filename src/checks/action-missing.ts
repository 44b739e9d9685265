import { actionPlace } from "../audit/place.ts";
import { createCheck } from "./engine/create-check.ts";

export const actionMissing = createCheck({
  id: "action-missing",
  codes: ["A02"],
  severity: "query",
  subject: "audit",
  needs: ["allGrades", "improvements"],
  policy: ["lowGrades"],
  why: "If an audit finds a weakness and asks for nothing, nothing changes for the child.",
  source: "The audit cycle: what is found wanting is followed by an action plan.",
  messages: {
    none: "Improvement actions: a section is graded below Good, but there are no actions. Add one, or explain why none is needed.",
  },
  check: ({ allGrades, improvements }, report, { lowGrades }) => {
    const basis = allGrades.filter(({ grade }) => lowGrades.includes(grade)).map(({ place }) => place);
    if (improvements.length === 0 && basis.length > 0) report("none", { at: actionPlace(1, "area"), basis });
  },
});
