import type { FastifyReply } from "fastify";
import { z } from "zod";
import { csvLines, csvMark } from "../../collation/csv.ts";
import type { Outcome } from "../../outcomes/outcome.ts";
import { outcomeLines } from "../../outcomes/reports/csv-report.ts";
import { makePageReport } from "../../outcomes/reports/page-report.ts";
import { makeWordReport } from "../../outcomes/reports/word-report.ts";
import { makeWorkbookReport } from "../../outcomes/reports/workbook-report.ts";

/** In which format an outcome is given out; every one is drawn from the same JSON. */
export const formatSchema = z
  .enum(["json", "docx", "xlsx", "csv", "html"])
  .default("json")
  .describe("JSON, or a report for a meeting.");
export type ReportFormat = z.infer<typeof formatSchema>;

interface MadeReport {
  readonly type: string;
  readonly content: string | Uint8Array;
}

const office = "application/vnd.openxmlformats-officedocument";

async function makeReport(outcome: Outcome, format: Exclude<ReportFormat, "json">): Promise<MadeReport> {
  switch (format) {
    case "docx":
      return { type: `${office}.wordprocessingml.document`, content: makeWordReport(outcome) };
    case "xlsx":
      return { type: `${office}.spreadsheetml.sheet`, content: await makeWorkbookReport(outcome) };
    case "csv":
      return { type: "text/csv; charset=utf-8", content: csvMark + csvLines(outcomeLines(outcome)) };
    case "html":
      return { type: "text/html; charset=utf-8", content: makePageReport(outcome) };
  }
}

/** Answers with the outcome in a format. A report is a file to keep, never a page of the service. */
export async function sendOutcome(
  reply: FastifyReply,
  outcome: Outcome,
  format: ReportFormat,
): Promise<FastifyReply> {
  if (format === "json") return reply.send(outcome);
  const { type, content } = await makeReport(outcome, format);
  const body = typeof content === "string" ? content : Buffer.from(content);
  return reply
    .type(type)
    .header("content-disposition", `attachment; filename="outcome.${format}"`)
    .serializer((payload: unknown) => payload as string)
    .send(body);
}
