import * as z from "zod/mini";
import type { AuditRecord } from "../audit/audit-record.ts";
import { anyRecordSchema } from "../audit/parse-record.ts";

/**
 * One audit as a collation list holds it: what its document says, less what the sharing policy leaves out. Every adapter
 * takes and gives this shape; it is published as `assets/collated-audit.schema.json`, and fields are added, never renamed.
 */

/** Of an audit as it is sent. A list also knows `superseded` and `withdrawn`, which no sender says. */
export const sentStates = ["received", "queried", "approved"] as const;
export const listStates = [...sentStates, "superseded", "withdrawn"] as const;

const name = z.string().check(z.minLength(1), z.maxLength(120));
const label = z.string().check(z.regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,39}$/u));
const count = z.int().check(z.minimum(0));

/** The id of the record, in small letters: two copies of one document have the same. */
export const auditKeySchema = z
  .string()
  .check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/));

export const collatedAuditSchema = z.strictObject({
  schemaVersion: z.literal(1),
  auditKey: auditKeySchema,
  revision: z.int().check(z.minimum(1)),
  /** UTC. Of two versions with the same revision the one that was saved later is the newer. */
  savedAt: z.iso.datetime(),
  state: z.enum(sentStates),
  /** The name of the authority, as the list of English authorities has it where it does. */
  authority: name,
  region: z.nullable(name),
  /** The cycle of audits that it belongs to, such as 2026-autumn. */
  cycle: label,
  /** The day on which the auditor marked it as ready, else on which it was audited or saved. */
  completedOn: z.iso.date(),
  /** How many answers count for the practice that is audited, against it, and neither way. */
  counts: z.strictObject({ yes: count, no: count, notApplicable: count, waived: count }),
  /** The id of the sharing policy, and the places whose value it leaves out though the document has one. */
  sharing: z.strictObject({ policy: z.string(), withheld: z.array(z.string()) }),
  /** The child's reference in it is as the sharing policy says; values at withheld places are null. */
  // The general shape is that of every form's records. Values are read from it by the form (`record-values.ts`).
  record: anyRecordSchema as unknown as z.ZodMiniType<AuditRecord>,
});

export type CollatedAudit = z.infer<typeof collatedAuditSchema>;
export type SentState = (typeof sentStates)[number];
export type ListState = (typeof listStates)[number];
