import { z } from "zod";

import { auditRecordSchema } from "../audit/audit-record.ts";

/**
 * What `check --json` prints, as other programs may rely on it; it is published as `assets/check-report.schema.json`.
 * Nothing is parsed with this at run time: the program makes these shapes, and the tests hold its output against them.
 */

const problem = z.strictObject({ code: z.string(), message: z.string() });

/** Where in the text at a place, in UTF-16 code units. */
const span = z.strictObject({ offset: z.int().min(0), length: z.int().min(1) });

const finding = z.strictObject({
  check: z.string(),
  severity: z.enum(["error", "query", "note"]),
  at: z.string(),
  message: z.string(),
  span: span.optional(),
});

const checks = z.strictObject({
  ran: z.int().min(0),
  couldNotRun: z.array(z.strictObject({ check: z.string(), why: z.string() })),
});

const everyFile = {
  file: z.string(),
  messages: z.array(problem),
  findings: z.array(finding),
  checks,
};

export const fileReportSchema = z.discriminatedUnion("status", [
  z.strictObject({ ...everyFile, status: z.enum(["complete", "incomplete"]), record: auditRecordSchema }),
  z.strictObject({ ...everyFile, status: z.literal("refused"), reason: problem, record: z.null() }),
]);

export const checkReportSchema = z.strictObject({ files: z.array(fileReportSchema) });

export type FileReport = z.infer<typeof fileReportSchema>;
export type FileStatus = FileReport["status"];
export type ReportedFinding = z.infer<typeof finding>;
