import { z } from "zod";

import type { auditRecordSchema } from "../audit/audit-record.ts";
import { anyRecordSchema } from "../audit/parse-record.ts";

/**
 * What `check --json` prints, as other programs may rely on it; it is published as `assets/check-report.schema.json`.
 * Nothing is parsed with this at run time: the program makes these shapes, and the tests hold its output against them.
 */

// A record of any form. The type of a record is still that of the NIROMP form.
const recordSchema = anyRecordSchema as unknown as typeof auditRecordSchema;

const problem = z.strictObject({ code: z.string(), message: z.string() });

/** Where in the text at a place, in UTF-16 code units. */
const span = z.strictObject({ offset: z.int().min(0), length: z.int().min(1) });

const finding = z.strictObject({
  check: z.string(),
  severity: z.enum(["error", "query", "note"]),
  at: z.string(),
  message: z.string(),
  span: span.optional(),
  /** What may safely be written instead, and where. */
  fix: z.strictObject({ place: z.string(), value: z.string() }).optional(),
  /** The reason that explains this query also goes to the moderator. */
  mayBeMistaken: z.literal(true).optional(),
  moderation: z.literal(true).optional(),
  /** What a person typed to explain a query: it does not block then. */
  reason: z.string().optional(),
  /** What a person typed before the answer changed; a query with nothing but this blocks. */
  lapsedReason: z.string().optional(),
});

const checks = z.strictObject({
  ran: z.int().min(0),
  couldNotRun: z.array(z.strictObject({ check: z.string(), why: z.string() })),
  /** Checks that found nothing in this audit that they apply to. */
  notApplicable: z.array(z.string()),
});

const count = z.int().min(0);

/** Of one section: how its questions were answered, of how many, and the grade beside it. */
const profile = z.strictObject({
  section: z.string(),
  grade: z.string().nullable(),
  yes: count,
  no: count,
  notApplicable: count,
  unanswered: count,
  of: count,
});

/** How much of what a finished audit has is filled in. */
const completeness = z.strictObject({ filled: count, of: count });

const everyFile = {
  file: z.string(),
  messages: z.array(problem),
  findings: z.array(finding),
  checks,
};

export const fileReportSchema = z.discriminatedUnion("status", [
  z.strictObject({
    ...everyFile,
    status: z.enum(["complete", "incomplete"]),
    /** The form that it is a copy of. */
    form: z.strictObject({ id: z.string(), version: z.string() }),
    record: recordSchema,
    /** The id of the policy by which it was judged. */
    policy: z.string(),
    profiles: z.array(profile),
    completeness,
  }),
  z.strictObject({
    ...everyFile,
    status: z.literal("refused"),
    reason: problem,
    record: z.null(),
    profiles: z.array(profile).max(0),
    completeness: z.null(),
  }),
]);

/** A file in a folder that was not read, and why. */
const leftOutFile = z.strictObject({ file: z.string(), code: z.string(), message: z.string() });

export const checkReportSchema = z.strictObject({
  files: z.array(fileReportSchema),
  leftOut: z.array(leftOutFile),
  /** How many lock files and files of the system lie in the folders. */
  lockFiles: count,
});

export type LeftOutReport = Pick<z.infer<typeof checkReportSchema>, "leftOut" | "lockFiles">;

export type FileReport = z.infer<typeof fileReportSchema>;
export type FileStatus = FileReport["status"];
export type ReadReport = Exclude<FileReport, { status: "refused" }>;
export type ReportedFinding = z.infer<typeof finding>;
export type ReportedProfile = z.infer<typeof profile>;
