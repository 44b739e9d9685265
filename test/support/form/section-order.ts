import { isMissing, type FormLayout } from "./form-layout.ts";
import { type Section, niromp2019 } from "../niromp-2019.ts";

/** The sections in the order of the page; those that `sectionOrder` does not name come last. */
export function sectionsInOrder(layout: FormLayout): readonly Section[] {
  const order = layout.sectionOrder ?? [];
  const placeOf = (section: Section): number =>
    order.includes(section.id) ? order.indexOf(section.id) : order.length;
  return niromp2019.sections
    .filter((section) => !isMissing(layout, section.id))
    .toSorted((one, other) => placeOf(one) - placeOf(other));
}
