import type { NewValue } from "./audit-document.ts";

const notInXml =
  // eslint-disable-next-line no-control-regex -- these are the characters that must not get into a document (XML 1.0, 2.2)
  /[\u0000-\u0008\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** What a value puts into the document, in the words of the form; null for nothing: text that is only spaces is none. */
export function textToWrite(value: NewValue): string | null {
  switch (value.type) {
    case "text": {
      const text = value.text.replace(/\r\n?|[\v\f\u2028\u2029]/g, "\n").replace(notInXml, "");
      return text.trim() === "" ? null : text;
    }
    case "choice":
      return value.item;
    case "date":
      return value.date.replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$3/$2/$1");
    case "nothing":
      return null;
  }
}
