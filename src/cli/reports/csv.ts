import { csvLines, csvMark } from "../../collation/csv.ts";
import type { Form } from "../../proforma/form.ts";
import type { FileReport, LeftOutReport } from "../check-report.ts";
import { sectionOfPlace } from "../section-of-place.ts";
import { nameProfiles, sayLockFiles, sayCompleteness, sayCounts, sayProfile, sayWhatRan } from "./say.ts";

/** The columns, in their order. `kind` says what a row is about, and which of the others have something. */
const columns = [
  ...["file", "kind", "status", "severity", "check", "part", "at"],
  ...["message", "offset", "length", "fix", "reason", "lapsedReason"],
] as const;

type Row = Readonly<Partial<Record<(typeof columns)[number], string | number | undefined>>>;

export const csvOpening = csvMark + csvLines([columns]);

/**
 * The rows of one file: one for the file itself, then one for each profile, finding, message, and check that could not
 * run or does not apply. Every line ends as RFC 4180 asks.
 */
export function renderCsv(report: FileReport, form: Form): string {
  return writeRows(rowsOf(report, form).map((row) => ({ file: report.file, ...row })));
}

/** The rows of the files that were left out, and one for all lock files. */
export function renderLeftOutRows({ leftOut, lockFiles }: LeftOutReport): string {
  const rows = leftOut.map(({ file, code, message }): Row => ({
    file,
    kind: "left-out",
    check: code,
    message,
  }));
  return writeRows([
    ...rows,
    ...sayLockFiles(lockFiles).map((message): Row => ({ kind: "lock-files", message })),
  ]);
}

function writeRows(rows: readonly Row[]): string {
  return csvLines(rows.map((row) => columns.map((column) => row[column])));
}

function rowsOf(report: FileReport, form: Form): readonly Row[] {
  const messages = report.messages.map(({ code, message }): Row => ({
    kind: "message",
    check: code,
    message,
  }));
  if (report.status === "refused") {
    const { code, message } = report.reason;
    return [{ kind: "file", status: report.status, check: code, message }, ...messages];
  }
  const said = [...sayCounts(report.findings), sayCompleteness(report), sayWhatRan(report.checks)];
  return [
    { kind: "file", status: report.status, message: said.join(", ") },
    ...nameProfiles(report, form).map(({ title, grade, profile }): Row => ({
      kind: "profile",
      part: title,
      message: grade === "" ? sayProfile(profile) : `${grade}: ${sayProfile(profile)}`,
    })),
    ...report.findings.map(({ severity, check, at, message, span, fix, reason, lapsedReason }): Row => ({
      kind: "finding",
      severity,
      check,
      part: sectionOfPlace(form, at) ?? "The form as a whole",
      at,
      message,
      offset: span?.offset,
      length: span?.length,
      fix: fix?.value,
      reason,
      lapsedReason,
    })),
    ...messages,
    ...report.checks.couldNotRun.map(({ check, why }): Row => ({
      kind: "could-not-run",
      check,
      message: why,
    })),
    ...report.checks.notApplicable.map((check): Row => ({ kind: "not-applicable", check })),
  ];
}
