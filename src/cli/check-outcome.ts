import type { Form } from "../proforma/form.ts";
import { defaultForm, findForm } from "../proforma/registry.ts";
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

/** @param forms those that the report may be of */
export function outcomeOf(report: FileReport, format: ReportFormat, forms: readonly Form[]): CheckOutcome {
  // A refused file has no form, and a report on it names no part of one.
  const form = report.status === "refused" ? null : findForm(forms, report.form);
  return {
    text: renderReport(report, format, form ?? defaultForm),
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
