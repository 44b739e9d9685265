import type { Form } from "../../proforma/form.ts";
import type { FileReport, LeftOutReport, ReportedFinding } from "../check-report.ts";
import { printable } from "../printable.ts";
import {
  groupFindings,
  messagesUnsaid,
  nameProfiles,
  sayCompleteness,
  sayCounts,
  sayLockFiles,
  sayProfile,
  sayWhatRan,
  severityWords,
  statusWords,
} from "./say.ts";

/** A report that can be pasted into a mail: headings and lists, which read well as plain text too, and no tables. */
export function renderMarkdown(report: FileReport, form: Form): string {
  return linesOf(report, form)
    .map((line) => `${line}\n`)
    .join("");
}

/** The files that were left out and why, with an empty line behind them; nothing where there are none. */
export function renderLeftOutMarkdown({ leftOut, lockFiles }: LeftOutReport): string {
  const lines = [
    ...(leftOut.length > 0 ? ["## Left out", ""] : []),
    ...leftOut.map(({ file, message, code: id }) => `- ${escape(file)}: ${escape(message)} (${code(id)})`),
    ...(leftOut.length > 0 && lockFiles > 0 ? [""] : []),
    ...sayLockFiles(lockFiles),
  ];
  return lines.length === 0 ? "" : `${lines.join("\n")}\n\n`;
}

function linesOf(report: FileReport, form: Form): string[] {
  const heading = `## ${escape(report.file)}: ${statusWords[report.status]}`;
  if (report.status === "refused") {
    return [
      heading,
      "",
      `${escape(report.reason.message)} (${code(report.reason.code)})`,
      ...messageLines(report),
    ];
  }
  const counts = sayCounts(report.findings);
  return [
    heading,
    "",
    `- ${counts.length === 0 ? "Nothing found" : counts.join(", ")}`,
    `- ${sayCompleteness(report)}`,
    `- ${sayWhatRan(report.checks)}`,
    ...underHeading(
      "Grades and answers",
      nameProfiles(report, form).map(({ title, grade, profile }) => {
        const words = grade === "" ? sayProfile(profile) : `${escape(grade)} (${sayProfile(profile)})`;
        return `- ${title}: ${words}`;
      }),
    ),
    ...groupFindings(report, form).flatMap(([part, findings]) =>
      underHeading(part, findings.flatMap(linesOfFinding)),
    ),
    ...messageLines(report),
    ...underHeading(
      "Checks that could not run",
      report.checks.couldNotRun.map(({ check, why }) => `- ${code(check)}: ${escape(why)}`),
    ),
    ...underHeading(
      "Checks that do not apply",
      report.checks.notApplicable.map((check) => `- ${code(check)}`),
    ),
  ];
}

function linesOfFinding({
  severity,
  message,
  check,
  at,
  fix,
  reason,
  lapsedReason,
}: ReportedFinding): string[] {
  return [
    `- **${severityWords[severity]}**: ${escape(message)} (${code(check)} at ${code(at)})`,
    ...(fix ? [`  - Could be written as: ${escape(fix.value)}`] : []),
    ...(reason === undefined ? [] : [`  - Reason given: ${escape(reason)}`]),
    ...(lapsedReason === undefined
      ? []
      : [`  - A reason given before this changed no longer holds: ${escape(lapsedReason)}`]),
  ];
}

function messageLines(report: FileReport): string[] {
  return underHeading(
    "While reading",
    messagesUnsaid(report).map((each) => `- ${escape(each.message)} (${code(each.code)})`),
  );
}

function underHeading(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", `### ${heading}`, "", ...lines];
}

/** Ids and places have no backtick in them. */
function code(id: string): string {
  return `\`${id}\``;
}

/** What would be markup is shown as it was written. */
function escape(words: string): string {
  return printable(words).replace(/[\\`*_[\]<>#|~&]/g, "\\$&");
}
