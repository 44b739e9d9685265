import type { Place } from "../../audit/place.ts";
import { treeOf } from "../../proforma/form-tree.ts";
import type { Form } from "../../proforma/form.ts";
import type { Finding } from "./finding.ts";

/**
 * Sorts findings as a reader meets their places on the form; those at one place stay in the order given.
 * @param places in the order of the form. What is at none of them, such as the whole document, comes first, and a list that
 * has no rows comes where it would be.
 */
export function sortByFormOrder(
  findings: readonly Finding[],
  places: readonly Place[],
  form: Form,
): readonly Finding[] {
  if (findings.length < 2) return findings;
  const order = new Map(places.map((place, index) => [place, index]));
  const position = ({ at }: Finding) => order.get(at) ?? positionOfList(form, at, order) ?? -1;
  return findings.toSorted((one, other) => position(one) - position(other));
}

/** Before whatever follows the list; null for a place in no list. */
function positionOfList(form: Form, at: Place, order: ReadonlyMap<Place, number>): number | null {
  const { owner } = treeOf(form).at(at) ?? {};
  if (owner?.kind !== "list-row") return null;
  const after = form.parts.slice(form.parts.indexOf(owner.part) + 1);
  const next = treeOf(form).values.find(({ owner: { part } }) => after.includes(part));
  return (next === undefined ? order.size : (order.get(next.place) ?? order.size)) - 0.5;
}
