import type { Place } from "../../audit/place.ts";
import { factorsPlace } from "../../audit/place.ts";
import type { Finding } from "./finding.ts";

/**
 * Sorts findings as a reader meets their places on the form; those at one place stay in the order given.
 * @param places in the order of the form. What stands at none of them, such as the whole document, comes first, and an
 * action table that is missing comes where it would stand: before the key factors.
 */
export function sortByFormOrder(findings: readonly Finding[], places: readonly Place[]): readonly Finding[] {
  if (findings.length < 2) return findings;
  const order = new Map(places.map((place, index) => [place, index]));
  const beforeFactors = (order.get(factorsPlace) ?? places.length) - 0.5;
  const position = ({ at }: Finding) => order.get(at) ?? (at.startsWith("actions/") ? beforeFactors : -1);
  return findings.toSorted((one, other) => position(one) - position(other));
}
