import type { Place } from "../../audit/place.ts";
import type { FormEntry, FormPart } from "../workflow/form-parts.ts";

/** Where the pane shows a place. */
export interface EntryOfPlace {
  readonly part: FormPart;
  /** Null where the part has the place, and none of its entries. */
  readonly entry: FormEntry | null;
}

export function findEntry(parts: readonly FormPart[], place: Place): EntryOfPlace | null {
  for (const part of parts) {
    const entry = part.entries.find(({ values }) => values.some((value) => value.place === place));
    if (entry) return { part, entry };
  }
  const part = parts.find(({ unplaced }) => unplaced.some(({ at }) => at === place));
  return part ? { part, entry: null } : null;
}
