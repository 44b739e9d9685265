import type { Place } from "../../audit/place.ts";
import type { NewValue } from "../../word/audit-document.ts";
import type { FormPart } from "./form-parts.ts";

/**
 * What is written at a place now, as what would write it again.
 * @returns null where it could not be put back as it was, such as a word that the form's list does not have.
 */
export function valueAt(parts: readonly FormPart[], place: Place): NewValue | null {
  const values = parts.flatMap(({ entries }) => entries.flatMap((entry) => entry.values));
  const found = values.find((value) => value.place === place);
  if (found === undefined) return null;
  const { kind, value, written, choices } = found;
  if (written === null) return { type: "nothing" };
  switch (kind) {
    case "choice": {
      const choice = choices.find((each) => each.value === value);
      return choice === undefined ? null : { type: "choice", item: choice.item };
    }
    case "date":
      return typeof value === "string" ? { type: "date", date: value } : null;
    case "tick":
      return typeof value === "boolean" ? { type: "tick", isTicked: value } : null;
    default:
      return { type: "text", text: written };
  }
}
