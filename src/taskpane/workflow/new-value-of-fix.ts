import { decodeTick } from "../../audit/codecs/tick.ts";
import { decodeUkDate } from "../../audit/codecs/uk-date.ts";
import type { Fix } from "../../checks/engine/finding.ts";
import { treeOf } from "../../proforma/form-tree.ts";
import type { Form } from "../../proforma/form.ts";
import type { NewValue } from "../../word/audit-document.ts";

/** What the text of a correction means at its place. */
export function newValueOfFix(form: Form, { place, value }: Fix): NewValue {
  const asText: NewValue = { type: "text", text: value };
  switch (treeOf(form).at(place)?.definition.type) {
    case "choice":
      return { type: "choice", item: value };
    case "date": {
      const date = decodeUkDate(value);
      return date === null ? asText : { type: "date", date };
    }
    case "tick": {
      const isTicked = decodeTick(value);
      return isTicked === null ? asText : { type: "tick", isTicked };
    }
    default:
      return asText;
  }
}
