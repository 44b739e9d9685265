import type { SectionProfile } from "../../audit/section-profile.ts";

/** "4 of 8 Yes"; answers that do not apply are left out of the eight and named: "3 of 7 Yes, 1 not applicable". */
export function describeProfile({ yes, no, notApplicable }: SectionProfile): string {
  const counted = `${String(yes)} of ${String(yes + no)} Yes`;
  return notApplicable === 0 ? counted : `${counted}, ${String(notApplicable)} not applicable`;
}
