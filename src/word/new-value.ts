import { withoutForbiddenCharacters } from "../text/xml-characters.ts";
import { tickSigns } from "../audit/codecs/tick.ts";
import type { NewValue } from "./audit-document.ts";

/** What a value puts into the document, in the words of the form; null for nothing: text that is only spaces is none. */
export function textToWrite(value: NewValue): string | null {
  switch (value.type) {
    case "text": {
      const text = withoutForbiddenCharacters(value.text.replace(/\r\n?|[\v\f\u2028\u2029]/g, "\n"));
      return text.trim() === "" ? null : text;
    }
    case "choice":
      return value.item;
    case "date":
      return value.date.replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$3/$2/$1");
    case "tick":
      return value.isTicked ? tickSigns.ticked : tickSigns.notTicked;
    case "nothing":
      return null;
  }
}
