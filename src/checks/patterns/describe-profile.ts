import type { AnswerCounts } from "../engine/subject.ts";

/**
 * "4 of 8 answers are Yes"; answers that count neither way are named apart: "3 of 7 answers are Yes (1 does not apply)".
 * @param positive the answers that count for the practice, as the form words them
 */
export function describeProfile(
  { countFor, countAgainst, countNeither }: AnswerCounts,
  positive: string,
): string {
  const counted = `${countFor} of ${countFor + countAgainst} answers ${countFor === 1 ? "is" : "are"} ${positive}`;
  if (countNeither === 0) return counted;
  return `${counted} (${countNeither} ${countNeither === 1 ? "does" : "do"} not apply)`;
}

/**
 * The share of answers against, from 0 to 1, among those that count: what does not apply counts for neither side.
 * Null when none counts.
 */
export function shareAgainst({ countFor, countAgainst }: AnswerCounts): number | null {
  return countFor + countAgainst === 0 ? null : countAgainst / (countFor + countAgainst);
}
