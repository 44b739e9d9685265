import { treeOf } from "../proforma/form-tree.ts";
import type { Form } from "../proforma/form.ts";
import { factPlace, type Place } from "./place.ts";

const titlesOfFacts = new Map<Place, string>([
  [factPlace("auditDate"), "Date of the audit"],
  [factPlace("lookedAfterSince"), "Looked after since"],
  [factPlace("firstReview"), "Date of the first review"],
  [factPlace("secondReview"), "Date of the second review"],
]);

/**
 * What a person would call the value at a place: "Health plan: named professional, answer".
 * @returns the place itself where it means nothing on this form
 */
export function titleOfPlace(form: Form, place: Place): string {
  return titlesOfFacts.get(place) ?? treeOf(form).at(place)?.title ?? place;
}
