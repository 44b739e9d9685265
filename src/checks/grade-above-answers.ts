import { createCheck } from "./engine/create-check.ts";
import { describeProfile, shareAgainst } from "./patterns/describe-profile.ts";

export const gradeAboveAnswers = createCheck({
  id: "grade-above-answers",
  codes: ["G01", "G02", "G05", "G06"],
  severity: "query",
  subject: "section",
  needs: ["grade", "profile"],
  policy: ["mostNoShare"],
  yieldsTo: ["high-grade-without-permanency-plan", "highest-health-grade-without-assessments"],
  why: "Readers who see only the answers cannot understand a grade that is higher.",
  source: "Practice of audit: a grade follows the evidence beside it. The shares are the partners' to agree.",
  messages: {
    noBesideGrade:
      "{name}: {profile}. This grade is not expected when an answer is {negative}. Check both, or explain why the grade is right.",
    tooManyNo:
      "{name}: only {profile}, which is low for this grade. Check both, or explain why the grade is right.",
    onlyNo:
      "{name}: the only question that counts is answered {negative}, but the grade is high. Explain what else the grade is based on.",
    allNo: {
      moderation: true,
      text: "{name}: {profile}, but the grade is high. Check both, or explain why the grade is right.",
    },
  },
  appliesTo: ({ graded }) => graded,
  check: ({ grade, profile, place, answerPlaces, negative, positive }, report, { mostNoShare }) => {
    const { countFor, countAgainst } = profile;
    const most = mostNoShare[grade];
    if (most === undefined || (shareAgainst(profile) ?? 0) <= most) return;
    const details = { basis: [place, ...answerPlaces], wording: { negative } };
    const withProfile = { ...details, values: { profile: describeProfile(profile, positive) } };
    if (countFor === 0 && countAgainst === 1) report("onlyNo", details);
    else if (countFor === 0) report("allNo", withProfile);
    else report(most === 0 ? "noBesideGrade" : "tooManyNo", withProfile);
  },
});
