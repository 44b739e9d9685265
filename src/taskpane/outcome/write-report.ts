import { csvLines, csvMark } from "../../collation/csv.ts";
import type { Outcome } from "../../outcomes/outcome.ts";
import { outcomeLines } from "../../outcomes/reports/csv-report.ts";
import { makePageReport } from "../../outcomes/reports/page-report.ts";
import { makeWordReport } from "../../outcomes/reports/word-report.ts";
import { makeWorkbookReport } from "../../outcomes/reports/workbook-report.ts";

export const reportFormats = ["docx", "xlsx", "csv", "html"] as const;
export type ReportFormat = (typeof reportFormats)[number];

export interface WrittenReport {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly type: string;
}

const types: Readonly<Record<ReportFormat, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv",
  html: "text/html",
};

/** The outcome in the format of the command `outcome`, by the same writers. */
export async function writeReport(outcome: Outcome, format: ReportFormat): Promise<WrittenReport> {
  const { authority, region, cycle, edition } = outcome;
  const number = edition === null ? [] : [`edition-${edition.number}`];
  const about = [authority ?? region ?? "audits", cycle, ...number].join("-").toLowerCase();
  const name = `outcome-${about.replace(/[^\p{L}\p{N}]+/gu, "-")}.${format}`;
  return { name, bytes: await bytesOf(outcome, format), type: types[format] };
}

function bytesOf(outcome: Outcome, format: ReportFormat): Uint8Array | Promise<Uint8Array> {
  switch (format) {
    case "docx":
      return makeWordReport(outcome);
    case "xlsx":
      return makeWorkbookReport(outcome);
    case "csv":
      return inUtf8(csvMark + csvLines(outcomeLines(outcome)));
    case "html":
      return inUtf8(makePageReport(outcome));
  }
}

function inUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
