import { meaningOfPlace, type Place } from "../../audit/place.ts";
import { titleOfPlace } from "../../audit/title-of-place.ts";
import type { AuditToCheck } from "./audit-to-check.ts";
import type { Subject } from "./subject.ts";
import { valueAt } from "./value-at-place.ts";

type DocumentValues = Pick<
  Subject<"audit">,
  "document" | "repeated" | "typedOver" | "otherWording" | "commentLists"
>;

/** What reading noticed of the document, its places with their names; all null where only the record is at hand. */
export function listDocumentValues(audit: AuditToCheck): DocumentValues {
  const { record, proForma, facts } = audit;
  if (facts === null) {
    return { document: null, repeated: null, typedOver: null, otherWording: null, commentLists: null };
  }
  const nameAt = (place: Place) => ({ name: titleOfPlace(proForma, place), place });
  return {
    document: facts,
    repeated: facts.repeated.map(({ place, differs }) => ({ ...nameAt(place), differs })),
    typedOver: facts.listsTypedOver.map(({ place, item }) => ({
      ...nameAt(place),
      item,
      read: howRead(audit, place),
    })),
    otherWording: facts.otherWording.map(({ place, value }) => ({ ...nameAt(place), value })),
    commentLists: facts.commentControlIsList.map((place) => ({
      ...nameAt(place),
      text: valueAt(record, proForma, place) ?? null,
      ...listBeside(audit, place),
    })),
  };
}

/** An answer, a grade, an age range or a date is a value of the form's own; anything may stand elsewhere. */
function howRead({ record, proForma }: AuditToCheck, place: Place): "as-value" | "as-text" | "not" {
  if (typeof valueAt(record, proForma, place) !== "string") return "not";
  const meaning = meaningOfPlace(proForma, place);
  const field = meaning?.type === "header" && proForma.header.find(({ id }) => id === meaning.field);
  return field && field.kind !== "age-range" ? "as-text" : "as-value";
}

/** The answer or the grade that a comment stands beside. */
function listBeside(
  { record, proForma }: AuditToCheck,
  commentPlace: Place,
): { readonly answer: string | null; readonly grade: string | null } {
  const meaning = meaningOfPlace(proForma, commentPlace);
  return {
    answer: meaning?.type === "answer-comment" ? (record.answers[meaning.question]?.answer ?? null) : null,
    grade: meaning?.type === "grade-comment" ? (record.judgements[meaning.section]?.grade ?? null) : null,
  };
}
