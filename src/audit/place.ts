import type { Place } from "../proforma/form-tree.ts";
import type { CaseFacts } from "./audit-record.ts";

/** Where a value is on a form (`proforma/form-tree.ts`), or one of the places below, which no form has. */
export type { Place } from "../proforma/form-tree.ts";

/** The document as a whole: where something stands that belongs to no one value. No control is tagged so. */
export const documentPlace: Place = "document";

/** Where a question that a region added stands; no control is tagged so. @param row counted from 1, over the whole form. */
export function localPlace(row: number, value: "question" | "answer" | "comment"): Place {
  return `local/${String(row)}/${value}`;
}

/** The place of a date that the form has no field for; no control is tagged so. */
export function factPlace(fact: keyof CaseFacts): Place {
  return `facts/${fact}`;
}
