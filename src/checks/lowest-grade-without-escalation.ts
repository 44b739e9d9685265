import { createCheck } from "./engine/create-check.ts";
import { hasAny } from "./patterns/has-any.ts";

export const lowestGradeWithoutEscalation = createCheck({
  id: "lowest-grade-without-escalation",
  codes: ["G20"],
  severity: "query",
  subject: "audit",
  needs: ["allGrades", "improvements"],
  policy: ["lowestGrade", "escalationWords"],
  why: "A child may be unsafe. Readers must be able to see that somebody was told.",
  source:
    "Practice of authorities: a process to be followed for an audit with the lowest grade, and for concerns found while auditing.",
  messages: {
    notPassedOn: {
      moderation: true,
      text: "{part}: the lowest grade, but nothing says who was told about the concern. Add it, or explain why not.",
    },
  },
  check: ({ allGrades, improvements }, report, { lowestGrade, escalationWords }) => {
    const lowest = allGrades.filter(({ grade }) => grade === lowestGrade);
    const [first] = lowest;
    if (first === undefined) return;
    const texts = [...lowest.map(({ comment }) => comment ?? ""), ...improvements];
    if (texts.some((text) => hasAny(text, escalationWords))) return;
    report("notPassedOn", {
      at: first.place,
      values: { part: first.name },
      basis: lowest.map(({ place }) => place),
    });
  },
});
