import { z } from "zod";

/**
 * The audit record, schema version 1: what one filled pro forma says, as JSON. It is published as
 * `assets/audit-record.schema.json`; other programs rely on it, so fields are added, never renamed.
 */

const text = z.string().nullable();
/** Kept beside a null value: what was written instead of one of the values that the form offers. */
const asWritten = z.string().optional();
/** The row for this is not in the document. */
const missing = z.literal(true).optional();

export const answerValues = ["Yes", "No", "Not applicable"] as const;

const answerEntry = z.strictObject({
  answer: z.enum(answerValues).nullable(),
  comment: text,
  asWritten,
  missing,
});

const judgementEntry = z.strictObject({
  /** One of the grades of the pro forma. */
  grade: z.string().nullable(),
  comment: text,
  asWritten,
  missing,
});

const actionEntry = z.strictObject({
  area: text,
  action: text,
  date: z.iso.date().nullable(),
  dateAsWritten: asWritten,
});

const localEntry = z.strictObject({
  section: z.string(),
  question: z.string(),
  answer: z.enum(answerValues).nullable(),
  comment: text,
  asWritten,
});

/** By the id of the header field; beside `ageRange`, where it is null, `ageRangeAsWritten` may keep what was written. */
const headerEntry = z.record(z.string(), text);

const reasonEntry = z.strictObject({
  check: z.string(),
  at: z.string(),
  reason: z.string(),
});

/** What the audit says: the part over which the digest is taken. */
export const auditContentSchema = z.strictObject({
  header: headerEntry,
  answers: z.record(z.string(), answerEntry),
  judgements: z.record(z.string(), judgementEntry),
  actions: z.array(actionEntry),
  factors: text,
  local: z.array(localEntry),
});

export const auditRecordSchema = z.strictObject({
  schemaVersion: z.literal(1),
  auditId: z.uuid().optional(),
  revision: z.int().min(1).optional(),
  savedAt: z.iso.datetime().optional(),
  proForma: z.strictObject({ id: z.string(), version: z.string() }),
  ...auditContentSchema.shape,
  reasons: z.array(reasonEntry),
});

export type AuditRecord = z.infer<typeof auditRecordSchema>;
export type AuditContent = z.infer<typeof auditContentSchema>;
export type AnswerEntry = z.infer<typeof answerEntry>;
export type JudgementEntry = z.infer<typeof judgementEntry>;
export type ActionEntry = z.infer<typeof actionEntry>;
export type LocalEntry = z.infer<typeof localEntry>;
export type Answer = (typeof answerValues)[number];
export type Reason = z.infer<typeof reasonEntry>;
