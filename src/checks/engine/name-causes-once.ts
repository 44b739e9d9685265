import type { Check } from "./create-check.ts";
import type { Finding, Severity } from "./finding.ts";

const weights: Readonly<Record<Severity, number>> = { note: 0, query: 1, error: 2 };

/**
 * Leaves out each finding whose cause another check has found too. A check says in `yieldsTo` which checks those are; their finding
 * counts where it is at least as severe and has the same cause: the same words where both point to words, otherwise a place in common.
 */
export function nameCausesOnce(findings: readonly Finding[], checks: readonly Check[]): readonly Finding[] {
  const yields = new Map(checks.flatMap(({ id, yieldsTo }) => (yieldsTo ? [[id, yieldsTo] as const] : [])));
  return findings.filter((finding) => {
    const others = yields.get(finding.check);
    if (others === undefined) return true;
    return !findings.some(
      (other) =>
        others.includes(other.check) &&
        weights[other.severity] >= weights[finding.severity] &&
        haveOneCause(finding, other),
    );
  });
}

function haveOneCause(one: Finding, other: Finding): boolean {
  if (one.at === other.at && one.span && other.span) {
    const { offset, length } = other.span;
    return one.span.offset < offset + length && offset < one.span.offset + one.span.length;
  }
  const places = placesOf(other);
  return placesOf(one).some((place) => places.includes(place));
}

function placesOf({ at, basis }: Finding): readonly string[] {
  return basis === undefined ? [at] : [at, ...basis];
}
