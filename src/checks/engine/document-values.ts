import type { Place } from "../../audit/place.ts";
import { treeOf, type FormValue } from "../../proforma/form-tree.ts";
import type { Form, Meaning } from "../../proforma/form.ts";
import type { ScaleValue } from "../../proforma/scale.ts";
import type { AuditToCheck } from "./audit-to-check.ts";
import { titleOfFact } from "./case-dates.ts";
import { chosenOf } from "./read-values.ts";
import type { Subject } from "./subject.ts";
import { valueAt } from "./value-at-place.ts";

type DocumentValues = Pick<
  Subject<"audit">,
  "document" | "repeated" | "typedOver" | "otherWording" | "commentLists"
>;

/** What reading noticed of the document, its places with their names; all null where only the record is at hand. */
export function listDocumentValues(audit: AuditToCheck): DocumentValues {
  const { record, form, facts } = audit;
  if (facts === null) {
    return { document: null, repeated: null, typedOver: null, otherWording: null, commentLists: null };
  }
  const nameAt = (place: Place) => ({ name: titleAt(form, place), place });
  return {
    document: facts,
    repeated: facts.repeated.map(({ place, differs }) => ({ ...nameAt(place), differs })),
    typedOver: facts.listsTypedOver.map(({ place, item }) => ({
      ...nameAt(place),
      item,
      read: howRead(audit, place),
    })),
    otherWording: facts.otherWording.map(({ place, value }) => ({ ...nameAt(place), value })),
    commentLists: facts.commentControlIsList.map((place) => {
      const text = valueAt(record, form, place);
      return {
        ...nameAt(place),
        text: typeof text === "string" ? text : null,
        answer: beside(audit, place, "answer"),
        grade: beside(audit, place, "grade")?.value ?? null,
      };
    }),
  };
}

/** What a person would call the value at a place; the place itself where it means nothing on this form. */
function titleAt(form: Form, place: Place): string {
  return treeOf(form).at(place)?.title ?? titleOfFact(place) ?? place;
}

/** A choice or a date is a value of the form's own; anything may be in a field of text. */
function howRead({ record, form }: AuditToCheck, place: Place): "as-value" | "as-text" | "not" {
  const value = valueAt(record, form, place);
  if (value === null || value === undefined) return "not";
  const at = treeOf(form).at(place);
  return at?.owner.kind === "fields" && at.definition.type === "text" ? "as-text" : "as-value";
}

/** The answer or the grade that a comment is beside. */
function beside(audit: AuditToCheck, commentPlace: Place, meaning: Meaning): ScaleValue | null {
  const comment = treeOf(audit.form).at(commentPlace);
  if (comment?.owner.kind !== "row" && comment?.owner.kind !== "judgement") return null;
  const choice = valueBeside(audit.form, comment, meaning);
  return choice && chosenOf(audit, choice);
}

/** Another value of the same row or judgement, by what it means. */
export function valueBeside(form: Form, { owner, place }: FormValue, meaning: Meaning): FormValue | null {
  if (owner.kind !== "row" && owner.kind !== "judgement") return null;
  const columns = owner.kind === "row" ? owner.part.columns : owner.judgement.columns;
  const id = columns.find(({ means }) => means === meaning)?.id;
  return id === undefined ? null : treeOf(form).at(`${place.slice(0, place.lastIndexOf("/"))}/${id}`);
}
