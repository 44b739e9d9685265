import { createCheck } from "./engine/create-check.ts";

export const dimensionsContradicted = createCheck({
  id: "dimensions-contradicted",
  codes: ["G09"],
  severity: "query",
  subject: "audit",
  needs: [
    "care-plan.seven-dimensions/answer",
    "health.statutory-assessments/answer",
    "health.ongoing-issues/answer",
    "health.general-wellbeing/answer",
    "health.named-professional/answer",
    "education.pep-assessments/answer",
    "education.plan-of-support/answer",
    "education.aspirational/answer",
    "education.named-professional/answer",
  ],
  why: "Health and education are two of the seven dimensions, so both answers are unlikely to be right.",
  source:
    "Care Planning, Placement and Case Review (England) Regulations 2010, regulation 5(b): the seven dimensions.",
  messages: {
    health:
      "Care plan: all seven dimensions are covered, but no Health plan answer is Yes. Check both, or explain.",
    education:
      "Care plan: all seven dimensions are covered, but no Education plan answer is Yes. Check both, or explain.",
  },
  check: (answers, report) => {
    const at = "care-plan.seven-dimensions/answer";
    if (answers[at] !== "Yes") return;
    for (const [section, places] of Object.entries(sections)) {
      const given = places.map((place) => answers[place]);
      const isBare = given.includes("No") && !given.includes("Yes");
      if (isBare) report(section === "health" ? "health" : "education", { at, basis: [at, ...places] });
    }
  },
});

const sections = {
  health: [
    "health.statutory-assessments/answer",
    "health.ongoing-issues/answer",
    "health.general-wellbeing/answer",
    "health.named-professional/answer",
  ],
  education: [
    "education.pep-assessments/answer",
    "education.plan-of-support/answer",
    "education.aspirational/answer",
    "education.named-professional/answer",
  ],
} as const;
