import { extname } from "node:path";

import { csvLines, csvMark } from "../collation/csv.ts";
import type { Edition } from "../outcomes/editions/edition.ts";
import type { Outcome } from "../outcomes/outcome.ts";
import { outcomeLines } from "../outcomes/reports/csv-report.ts";
import { makePageReport } from "../outcomes/reports/page-report.ts";
import { makeWordReport } from "../outcomes/reports/word-report.ts";
import { makeWorkbookReport } from "../outcomes/reports/workbook-report.ts";
import { succeed, type Result } from "../result.ts";
import { createFile } from "./write-file-safely.ts";

const reports: Readonly<Record<string, (outcome: Outcome) => Uint8Array | Promise<Uint8Array>>> = {
  ".docx": makeWordReport,
  ".xlsx": makeWorkbookReport,
  ".csv": (outcome) => inUtf8(csvMark + csvLines(outcomeLines(outcome))),
  ".html": (outcome) => inUtf8(makePageReport(outcome)),
};

/** Whether a name is one of a report, or of the file of an edition. */
export function isReportName(path: string): boolean {
  return isEditionName(path) || reports[extname(path).toLowerCase()] !== undefined;
}

export function isEditionName(path: string): boolean {
  return extname(path).toLowerCase() === ".json";
}

/**
 * Writes an outcome in the format of each name, and replaces no file. A name that ends in .json gets the whole edition, or the
 * outcome where it was not frozen. Fails as `createFile` does.
 */
export async function writeOutcomeReports(
  outcome: Outcome,
  edition: Edition | null,
  paths: readonly string[],
): Promise<Result<null>> {
  for (const path of paths) {
    const report = reports[extname(path).toLowerCase()];
    const bytes =
      report === undefined
        ? inUtf8(`${JSON.stringify(edition ?? outcome, null, 2)}\n`)
        : await report(outcome);
    const written = createFile(path, bytes);
    if (!written.ok) return written;
  }
  return succeed(null);
}

function inUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
