import type { SectionProfile } from "../../audit/section-profile.ts";

/** "4 of 8 answers are Yes"; answers that do not apply are named apart: "3 of 7 answers are Yes (1 does not apply)". */
export function describeProfile({ yes, no, notApplicable }: SectionProfile): string {
  const counted = `${yes} of ${yes + no} answers ${yes === 1 ? "is" : "are"} Yes`;
  if (notApplicable === 0) return counted;
  return `${counted} (${notApplicable} ${notApplicable === 1 ? "does" : "do"} not apply)`;
}
