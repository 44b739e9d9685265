import { niromp2019 } from "../proforma/definitions/niromp-2019.ts";
import type { Problem } from "../result.ts";
import type { FileReport, FileStatus } from "./check-report.ts";
import { renderReport } from "./render-report.ts";
import type { ReportFormat } from "./report-format.ts";
import { renderNotifications } from "./reports/sarif.ts";

/** What is kept of a checked file: its part of the output, and what the closing line counts. */
export interface CheckOutcome {
  readonly text: string;
  readonly status: FileStatus;
  readonly ran: number;
  readonly couldNotRun: number;
  /** What the format says of the file after all files; empty in most. */
  readonly afterword?: string;
}

export function outcomeOf(report: FileReport, format: ReportFormat): CheckOutcome {
  return {
    text: renderReport(report, format, niromp2019),
    status: report.status,
    ran: report.checks.ran,
    couldNotRun: report.checks.couldNotRun.length,
    ...(format.type === "sarif" && { afterword: renderNotifications(report) }),
  };
}

/** The report on a file that could not be read as a pro forma. */
export function refusedReport(file: string, reason: Problem, messages: readonly Problem[] = []): FileReport {
  return {
    file,
    status: "refused",
    reason: { code: reason.code, message: reason.message },
    record: null,
    messages: messages.map(({ code, message }) => ({ code, message })),
    findings: [],
    checks: { ran: 0, couldNotRun: [], notApplicable: [] },
    profiles: [],
    completeness: null,
  };
}
