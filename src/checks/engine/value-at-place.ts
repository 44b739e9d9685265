import type { AuditRecord, CaseFacts } from "../../audit/audit-record.ts";
import { factPlace, type Place } from "../../audit/place.ts";
import { valueOf, writtenOf, type RecordValue } from "../../audit/record-values.ts";
import { treeOf } from "../../proforma/form-tree.ts";
import type { Form } from "../../proforma/form.ts";

/**
 * The value that the record has at a place: null when it is blank, cannot be read or is not in the document; undefined
 * when the form has no such place.
 */
export function valueAt(record: AuditRecord, form: Form, place: Place): RecordValue | undefined {
  const fact = factAt(record, place);
  if (fact !== undefined) return fact;
  const value = treeOf(form).at(place);
  return value === null ? undefined : valueOf(record, value);
}

/** The dates that a record may have beside its form. */
export const facts = [
  "auditDate",
  "lookedAfterSince",
  "firstReview",
  "secondReview",
] as const satisfies readonly (keyof CaseFacts)[];

function factAt(record: AuditRecord, place: Place): string | null | undefined {
  const fact = facts.find((each) => factPlace(each) === place);
  return fact && (record.facts?.[fact] ?? null);
}

/** What is written at a place, one of the form's values or not; null when it is blank or not in the document. */
export function writtenAt(record: AuditRecord, form: Form, place: Place): string | null {
  const fact = factAt(record, place);
  if (fact !== undefined) return fact;
  const value = treeOf(form).at(place);
  return value === null ? writtenAtLocal(record, place) : writtenOf(record, value);
}

function writtenAtLocal({ local }: AuditRecord, place: Place): string | null {
  const [, row, value] = /^local\/([1-9]\d{0,3})\/(question|answer|comment)$/.exec(place) ?? [];
  const entry = local[Number(row) - 1];
  if (!entry) return null;
  if (value === "question") return entry.question;
  return value === "comment" ? entry.comment : (entry.answer ?? entry.asWritten ?? null);
}
