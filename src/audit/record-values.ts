import { tickSigns } from "./codecs/tick.ts";
import { treeOf, type FormValue, type Owner, type Place } from "../proforma/form-tree.ts";
import type { Form, Meaning } from "../proforma/form.ts";
import type { AuditRecord } from "./audit-record.ts";

/** Where each value of a form is in its record. Whatever reads or writes records by place asks here. */

/** A choice, text or date is a string, several choices an array, a number a number, a tick a boolean; null is blank. */
export type RecordValue = string | number | boolean | readonly string[] | null;

/** The values of one owner, by the ids of its columns, and beside a value that could not be read what was written. */
export type RecordEntry = Readonly<Record<string, RecordValue | undefined>>;

/** The member that keeps what was written where it is none of the values that the form offers. */
export function asWrittenKey(columnId: string): string {
  return columnId === "answer" || columnId === "grade" ? "asWritten" : `${columnId}AsWritten`;
}

/** The entry of an owner; empty where the record has none. */
export function entryOf(record: AuditRecord, owner: Owner): RecordEntry {
  switch (owner.kind) {
    case "fields":
      return record.header;
    case "row":
      return record.answers[owner.row.id] ?? {};
    case "judgement":
      return record.judgements[owner.part.id] ?? {};
    case "list-row":
      return rowsOf(record, owner.part.id)[owner.number - 1] ?? {};
    case "prompt":
      return membersOf(record) as RecordEntry;
  }
}

/** The rows of a list. */
export function rowsOf(record: AuditRecord, listId: string): readonly RecordEntry[] {
  const rows = membersOf(record)[listId];
  // A record that was read has the shape that `recordSchemaOf` describes.
  return Array.isArray(rows) ? (rows as readonly RecordEntry[]) : [];
}

/** The value as recorded: null when it is blank, could not be read or is not in the document. */
export function valueOf(record: AuditRecord, { owner, definition }: FormValue): RecordValue {
  return entryOf(record, owner)[definition.id] ?? null;
}

/** What was written instead of a value of the form; null where nothing was. */
export function asWrittenOf(record: AuditRecord, { owner, definition }: FormValue): string | null {
  const written = entryOf(record, owner)[asWrittenKey(definition.id)];
  return typeof written === "string" ? written : null;
}

/** What is written, a value of the form or not, as one text; null when it is blank or not in the document. */
export function writtenOf(record: AuditRecord, value: FormValue): string | null {
  const recorded = valueOf(record, value);
  if (recorded === null) return asWrittenOf(record, value);
  if (typeof recorded === "boolean") return recorded ? tickSigns.ticked : tickSigns.notTicked;
  return typeof recorded === "object" ? recorded.join("\n") : String(recorded);
}

/** The document lacks the row or judgement. */
export function isMissing(record: AuditRecord, owner: Owner): boolean {
  return entryOf(record, owner).missing === true;
}

/** Every value that the record has room for: those of the form, and of its lists as many rows as there are. */
export function valuesInRecord(form: Form, record: AuditRecord): readonly FormValue[] {
  const tree = treeOf(form);
  return [
    ...tree.values,
    ...tree.lists.flatMap((list) =>
      rowsOf(record, list.id).flatMap((_, index) => tree.listRow(list, index + 1)),
    ),
  ];
}

/** The value at a place; undefined where this form has no such place. */
export function valueAtPlace(form: Form, record: AuditRecord, place: Place): RecordValue | undefined {
  const value = treeOf(form).at(place);
  return value === null ? undefined : valueOf(record, value);
}

function membersOf(record: AuditRecord): Readonly<Record<string, unknown>> {
  return { ...record };
}

/** What an audit has, as a text, for the first of the form's values that mean this and are filled in; null where none is. */
export function textMeaning(record: AuditRecord, form: Form, meaning: Meaning): string | null {
  const given = treeOf(form)
    .meaning(meaning)
    .map((value) => valueOf(record, value));
  return given.find((each) => typeof each === "string") ?? null;
}
