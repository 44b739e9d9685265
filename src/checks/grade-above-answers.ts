import { shareOfNo } from "../audit/section-profile.ts";
import { createCheck } from "./engine/create-check.ts";
import { describeProfile } from "./patterns/describe-profile.ts";

export const gradeAboveAnswers = createCheck({
  id: "grade-above-answers",
  codes: ["G01", "G02", "G05", "G06"],
  severity: "query",
  subject: "section",
  needs: ["grade", "profile"],
  policy: ["mostNoShare"],
  yieldsTo: ["high-grade-without-permanency-plan", "highest-health-grade-without-assessments"],
  why: "A grade that stands higher than the answers beside it cannot be understood by those who read only the answers.",
  source: "Practice of audit: a grade follows the evidence beside it. The shares are the partners' to agree.",
  messages: {
    noBesideGrade:
      "{name}: {profile}, and a grade that leaves no room for a No. Look at both again, or say why the grade stands.",
    tooManyNo: "{name}: {profile} is little for this grade. Look at both again, or say why the grade stands.",
    onlyNo:
      "{name}: the one question that counts is answered No, and the grade is high. Say what else the grade rests on.",
    allNo: {
      moderation: true,
      text: "{name}: {profile}, and a high grade. Look at both again, or say why the grade stands.",
    },
  },
  appliesTo: ({ graded }) => graded,
  check: ({ grade, profile, place, answerPlaces }, report, { mostNoShare }) => {
    const { yes, no } = profile;
    const most = mostNoShare[grade];
    if (most === undefined || (shareOfNo(profile) ?? 0) <= most) return;
    const details = { basis: [place, ...answerPlaces] };
    const withProfile = { ...details, values: { profile: describeProfile(profile) } };
    if (yes === 0 && no === 1) report("onlyNo", details);
    else if (yes === 0) report("allNo", withProfile);
    else report(most === 0 ? "noBesideGrade" : "tooManyNo", withProfile);
  },
});
