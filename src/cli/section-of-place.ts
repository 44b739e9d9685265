import type { Place } from "../audit/place.ts";
import type { Form } from "../proforma/form.ts";
import { treeOf } from "../proforma/form-tree.ts";

/** The title of the part of the form in which a place is, or which it names itself; null when it is in none. */
export function sectionOfPlace(form: Form, place: Place): string | null {
  const value = treeOf(form).at(place);
  if (value === null)
    return form.parts.find((part) => part.kind === "grid" && part.id === place)?.title ?? null;
  return value.owner.kind === "fields" ? headerTitle : value.owner.part.title;
}

/** What reports call the fields above all sections. */
export const headerTitle = "Header";
