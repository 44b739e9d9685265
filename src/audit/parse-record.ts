// The small one of zod's two faces: this schema is part of what the pane loads.
import * as z from "zod/mini";
import type { Column, Field, Form, ValueDefinition } from "../proforma/form.ts";
import { findScale, treeOf, type FormValue } from "../proforma/form-tree.ts";
import { findForm } from "../proforma/registry.ts";
import {
  caseFactsSchema,
  reasonSchema,
  sendingSchema,
  signOffSchema,
  type AuditRecord,
} from "./audit-record.ts";
import { asWrittenKey, rowsOf, type RecordEntry } from "./record-values.ts";

const text = z.nullable(z.string());
const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);
const entry = z.record(z.string(), value);

/** What the records of all forms have in common. Beside these members are the lists and prompts of each form. */
export const anyRecordSchema = z.catchall(
  z.object({
    schemaVersion: z.literal(1),
    auditId: z.optional(z.uuid()),
    revision: z.optional(z.int().check(z.minimum(1))),
    savedAt: z.optional(z.iso.datetime()),
    proForma: z.strictObject({ id: z.string(), version: z.string() }),
    header: entry,
    answers: z.record(z.string(), entry),
    judgements: z.record(z.string(), entry),
    local: z.array(
      z.strictObject({
        section: z.string(),
        question: z.string(),
        answer: text,
        comment: text,
        asWritten: z.optional(z.string()),
      }),
    ),
    reasons: z.array(reasonSchema),
    facts: z.optional(caseFactsSchema),
    signOffs: z.optional(z.array(signOffSchema)),
    sendings: z.optional(z.array(sendingSchema)),
  }),
  z.union([value, z.array(entry)]),
);

/**
 * Reads a record from any JSON. Of a form that is among those given, every value must fit its type, and there is no member
 * that the form does not have; rows that another edition of it had are kept. Of any other form only the general shape must
 * be right.
 * @returns null when it is no record.
 */
export function parseRecord(json: unknown, forms: readonly Form[]): AuditRecord | null {
  const parsed = anyRecordSchema.safeParse(json);
  if (!parsed.success) return null;
  // The general shape is that of every form's records; what each form adds is looked at below.
  const record = parsed.data as unknown as AuditRecord;
  const form = findForm(forms, record.proForma);
  return form === null || fitsForm(form, record) ? record : null;
}

const commonMembers: ReadonlySet<string> = new Set(Object.keys(anyRecordSchema.shape));

function fitsForm(form: Form, record: AuditRecord): boolean {
  const { values, lists } = treeOf(form);
  const loose = form.parts.filter(({ kind }) => kind === "list" || kind === "prompt").map(({ id }) => id);
  const members = Object.keys(record);
  return (
    loose.every((id) => members.includes(id)) &&
    members.every((member) => commonMembers.has(member) || loose.includes(member)) &&
    values.every((each) => fitsValue(form, record, each)) &&
    form.parts.every((part) => part.kind !== "grid" || fitsGrid(record, part)) &&
    lists.every(
      ({ id, columns }) =>
        Array.isArray(Object.entries(record).find(([member]) => member === id)?.[1]) &&
        rowsOf(record, id).every((row) => fitsColumns(form, row, columns) && hasOnly(row, columns, false)),
    )
  );
}

function fitsGrid(record: AuditRecord, part: Extract<Form["parts"][number], { kind: "grid" }>): boolean {
  const rows = part.rows.map(({ id }) => entryAt(record.answers, id));
  const judged = entryAt(record.judgements, part.id);
  return (
    rows.every((row) => row === undefined || hasOnly(row, part.columns, true)) &&
    (judged === undefined || part.judgement === null || hasOnly(judged, part.judgement.columns, true))
  );
}

function entryAt(entries: Readonly<Record<string, object>>, id: string): RecordEntry | undefined {
  return entries[id] as RecordEntry | undefined;
}

function fitsValue(form: Form, record: AuditRecord, { owner, definition }: FormValue): boolean {
  switch (owner.kind) {
    case "fields": {
      const { [definition.id]: given } = record.header;
      return given === undefined || fitsType(form, definition, given);
    }
    case "row":
    case "judgement": {
      const given =
        owner.kind === "row"
          ? entryAt(record.answers, owner.row.id)
          : entryAt(record.judgements, owner.part.id);
      return given === undefined || fitsType(form, definition, given[definition.id]);
    }
    case "prompt":
      return fitsType(form, definition, Object.entries(record).find(([id]) => id === definition.id)?.[1]);
    case "list-row":
      return true;
  }
}

function fitsColumns(form: Form, row: RecordEntry, columns: readonly Column[]): boolean {
  return columns.every((column) => fitsType(form, column, row[column.id]));
}

function hasOnly(row: RecordEntry, columns: readonly (Column | Field)[], mayBeMissing: boolean): boolean {
  return Object.entries(row).every(([key, given]) => {
    if (columns.some(({ id }) => id === key)) return true;
    if (key === "missing") return mayBeMissing && given === true;
    return typeof given === "string" && columns.some(({ id }) => asWrittenKey(id) === key);
  });
}

function fitsType(form: Form, definition: ValueDefinition, given: unknown): boolean {
  if (given === null) return true;
  const choices = (findScale(form, definition)?.values ?? []).map((each) => each.value);
  const isChoice = (each: unknown): boolean => typeof each === "string" && choices.includes(each);
  switch (definition.type) {
    case "text":
      return typeof given === "string";
    case "choice":
      return isChoice(given);
    case "choices":
      return Array.isArray(given) && given.every(isChoice);
    case "date":
      return z.iso.date().safeParse(given).success;
    case "number":
      return typeof given === "number";
    case "tick":
      return typeof given === "boolean";
  }
}
