import { createCheck } from "./engine/create-check.ts";
import { describeProfile, shareAgainst } from "./patterns/describe-profile.ts";

export const gradeBelowAnswers = createCheck({
  id: "grade-below-answers",
  codes: ["G03", "G04", "G06"],
  severity: "query",
  subject: "section",
  needs: ["grade", "profile"],
  policy: ["lowGrades", "lowestGrade", "leastNoShare"],
  why: "A social worker cannot tell what was wrong if every answer is Yes and the grade is low.",
  source: "Practice of audit: a grade follows the evidence beside it. The shares are the partners' to agree.",
  messages: {
    onlyYes:
      "{name}: the only question that counts is answered {positive}, but the grade is the lowest. Explain what else the grade is based on.",
    allYes: "{name}: {profile}, but the grade is low. Check both, or explain what the questions do not show.",
    mostlyYes:
      "{name}: {profile}, which is high for this grade. Check both, or explain what the questions do not show.",
  },
  appliesTo: ({ graded }) => graded,
  check: (
    { grade, profile, place, answerPlaces, positive },
    report,
    { lowGrades, lowestGrade, leastNoShare },
  ) => {
    const { countFor, countAgainst } = profile;
    const details = { basis: [place, ...answerPlaces], wording: { positive } };
    const withProfile = { ...details, values: { profile: describeProfile(profile, positive) } };
    if (countFor > 0 && countAgainst === 0 && lowGrades.includes(grade)) {
      if (countFor === 1 && grade === lowestGrade) report("onlyYes", details);
      else report("allYes", withProfile);
    } else if ((shareAgainst(profile) ?? 1) < (leastNoShare[grade] ?? 0)) report("mostlyYes", withProfile);
  },
});
