// The small one of zod's two faces: this schema is part of what the pane loads.
import * as z from "zod/mini";

/**
 * The audit record, schema version 1: what one filled pro forma says, as JSON. It is published as
 * `assets/audit-record.schema.json`; other programs rely on it, so fields are added, never renamed.
 */

const text = z.nullable(z.string());
/** Kept beside a null value: what was written instead of one of the values that the form offers. */
const asWritten = z.optional(z.string());
/** The row for this is not in the document. */
const missing = z.optional(z.literal(true));

export const answerValues = ["Yes", "No", "Not applicable"] as const;

export const answerEntrySchema = z.strictObject({
  answer: z.nullable(z.enum(answerValues)),
  comment: text,
  asWritten,
  missing,
});

export const judgementEntrySchema = z.strictObject({
  /** One of the grades of the pro forma. */
  grade: z.nullable(z.string()),
  comment: text,
  asWritten,
  missing,
});

const actionEntry = z.strictObject({
  area: text,
  action: text,
  date: z.nullable(z.iso.date()),
  /** What was written, where it is no date or says more than the day: "31/01/2027 (at supervision)". */
  dateAsWritten: asWritten,
});

const localEntry = z.strictObject({
  section: z.string(),
  question: z.string(),
  answer: z.nullable(z.enum(answerValues)),
  comment: text,
  asWritten,
});

/** By the id of the header field; beside `ageRange`, where it is null, `ageRangeAsWritten` may keep what was written. */
const headerEntry = z.record(z.string(), text);

export const reasonSchema = z.strictObject({
  check: z.string(),
  at: z.string(),
  reason: z.string(),
  /** A digest of what the reason was given for: once that changes, the reason no longer applies. Without it, of all the audit said. */
  basis: z.optional(z.string()),
});

/** What the form has no field for, as far as somebody gave it. Never a date of birth: nothing of a child that names it. */
export const caseFactsSchema = z.strictObject({
  auditDate: z.optional(z.iso.date()),
  lookedAfterSince: z.optional(z.iso.date()),
  firstReview: z.optional(z.iso.date()),
  secondReview: z.optional(z.iso.date()),
});

export const signOffSteps = ["ready", "countersigned", "returned"] as const;

/** One step towards sharing: the auditor says that it is ready; a quality lead countersigns it or returns it with remarks. */
export const signOffSchema = z.strictObject({
  step: z.enum(signOffSteps),
  initials: z.string(),
  role: z.string(),
  on: z.iso.date(),
  /** What the quality lead asks for; only beside `returned`. */
  remarks: z.optional(z.string()),
  /** The digest of what the audit said then: once that changes, the step no longer applies. */
  basis: z.string(),
});

/** That this audit was sent to a collation list: the last time for each list. */
export const sendingSchema = z.strictObject({
  /** What a person would call the list. */
  to: z.string(),
  at: z.iso.datetime(),
  /** The digest of what was sent, to tell when it has changed since. */
  digest: z.string(),
});

/** What the audit says: the part over which the digest is taken. */
export const auditContentSchema = z.strictObject({
  header: headerEntry,
  answers: z.record(z.string(), answerEntrySchema),
  judgements: z.record(z.string(), judgementEntrySchema),
  actions: z.array(actionEntry),
  factors: text,
  local: z.array(localEntry),
});

export const auditRecordSchema = z.strictObject({
  schemaVersion: z.literal(1),
  auditId: z.optional(z.uuid()),
  revision: z.optional(z.int().check(z.minimum(1))),
  savedAt: z.optional(z.iso.datetime()),
  proForma: z.strictObject({ id: z.string(), version: z.string() }),
  ...auditContentSchema.shape,
  reasons: z.array(reasonSchema),
  facts: z.optional(caseFactsSchema),
  /** Oldest first; absent while nobody has said anything of it. */
  signOffs: z.optional(z.array(signOffSchema)),
  /** Absent while it was never sent. */
  sendings: z.optional(z.array(sendingSchema)),
});

export type AuditRecord = z.infer<typeof auditRecordSchema>;
export type AuditContent = z.infer<typeof auditContentSchema>;
export type AnswerEntry = z.infer<typeof answerEntrySchema>;
export type JudgementEntry = z.infer<typeof judgementEntrySchema>;
export type ActionEntry = z.infer<typeof actionEntry>;
export type LocalEntry = z.infer<typeof localEntry>;
export type Answer = (typeof answerValues)[number];
export type Reason = z.infer<typeof reasonSchema>;
export type CaseFacts = z.infer<typeof caseFactsSchema>;
export type SignOff = z.infer<typeof signOffSchema>;
export type SignOffStep = SignOff["step"];
export type Sending = z.infer<typeof sendingSchema>;
