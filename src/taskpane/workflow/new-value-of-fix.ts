import { decodeUkDate } from "../../audit/codecs/uk-date.ts";
import { meaningOfPlace } from "../../audit/place.ts";
import type { Fix } from "../../checks/engine/finding.ts";
import type { ProForma } from "../../proforma/pro-forma.ts";
import type { NewValue } from "../../word/audit-document.ts";

/** What the text of a correction means at its place. */
export function newValueOfFix(proForma: ProForma, { place, value }: Fix): NewValue {
  const meaning = meaningOfPlace(proForma, place);
  if (meaning?.type === "answer" || meaning?.type === "grade") return { type: "choice", item: value };
  if (meaning?.type === "action" && meaning.column === "date") {
    const date = decodeUkDate(value);
    if (date !== null) return { type: "date", date };
  }
  const isAgeRange =
    meaning?.type === "header" &&
    proForma.header.some(({ id, kind }) => id === meaning.field && kind === "age-range");
  return isAgeRange ? { type: "choice", item: value } : { type: "text", text: value };
}
