import type { Form } from "../proforma/form.ts";
import type { FileReport } from "./check-report.ts";
import type { ReportFormat } from "./report-format.ts";
import { renderCsv } from "./reports/csv.ts";
import { renderMarkdown } from "./reports/markdown.ts";
import { renderResults } from "./reports/sarif.ts";
import { renderSummaryLine, renderText } from "./reports/text.ts";

/** One file's part of the output, without the separator between two. */
export function renderReport(report: FileReport, format: ReportFormat, form: Form): string {
  switch (format.type) {
    case "json":
      return JSON.stringify(report);
    case "text":
      return renderText(report, format.colour, form);
    case "summary":
      return renderSummaryLine(report, format.colour);
    case "markdown":
      return renderMarkdown(report, form);
    case "sarif":
      return renderResults(report);
    case "csv":
      return renderCsv(report, form);
  }
}
