import { createColors } from "picocolors";

import type { Form } from "../../proforma/form.ts";
import type {
  FileReport,
  LeftOutReport,
  ReadReport,
  ReportedFinding,
  ReportedProfile,
} from "../check-report.ts";
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

type Colours = ReturnType<typeof createColors>;

/** A report for a person at a terminal; every line ends with a line break. */
export function renderText(report: FileReport, colour: boolean, form: Form): string {
  const lines = linesOf(report, createColors(colour), form);
  return lines.map((line) => `${line}\n`).join("");
}

/** One line for a file: its state, and how much there is to do. */
export function renderSummaryLine(report: FileReport, colour: boolean): string {
  const colours = createColors(colour);
  const file = colours.bold(printable(report.file));
  if (report.status === "refused")
    return `${file}  ${colours.red(statusWords.refused)}: ${report.reason.message}\n`;
  return `${file}  ${sayStatus(report, colours)}; ${sayCompleteness(report)}\n`;
}

/** The files that were left out and why, with an empty line behind them; nothing where there are none. */
export function renderLeftOutText({ leftOut, lockFiles }: LeftOutReport): string {
  const lines = [
    ...(leftOut.length > 0 ? ["Left out"] : []),
    ...leftOut.map(({ file, message, code }) => `  ${printable(file)}  ${message} (${code})`),
    ...sayLockFiles(lockFiles),
  ];
  return lines.length === 0 ? "" : `${lines.join("\n")}\n\n`;
}

function linesOf(report: FileReport, colours: Colours, form: Form): string[] {
  const file = colours.bold(printable(report.file));
  if (report.status === "refused") {
    return [
      `${file}  ${colours.red(statusWords.refused)}`,
      `  ${report.reason.message} ${colours.dim(`(${report.reason.code})`)}`,
      ...messageLines(report, colours),
    ];
  }
  return [
    `${file}  ${sayStatus(report, colours)}`,
    `  ${sayCompleteness(report)}; ${sayWhatRan(report.checks)}; policy ${report.policy}`,
    ...profileLines(report, colours, form),
    ...findingLines(report, colours, form),
    ...messageLines(report, colours),
    ...notRunLines(report, colours),
  ];
}

function sayStatus({ status, findings }: ReadReport, colours: Colours): string {
  const words = statusWords[status];
  const said = status === "complete" ? colours.green(words) : colours.yellow(words);
  return [said, ...sayCounts(findings)].join(", ");
}

/** The grade of each section beside its answers. */
function profileLines(report: ReadReport, colours: Colours, form: Form): string[] {
  const named = nameProfiles(report, form);
  const widthOf = (cells: readonly string[]) => Math.max(...cells.map((cell) => cell.length));
  const titles = widthOf(named.map(({ title }) => title));
  const grades = widthOf(named.map(({ grade }) => grade));
  const bars = widthOf(named.map(({ profile }) => barOf(profile)));
  return [
    `  ${colours.underline("Grades and answers")}`,
    ...named.map(({ title, grade, profile }) => {
      const bar = barOf(profile).padEnd(bars);
      return `    ${title.padEnd(titles)}  ${grade.padEnd(grades)}  ${bar}  ${colours.dim(sayProfile(profile))}`;
    }),
  ];
}

/** A mark for each question: Yes, No, not applicable, not answered. The words beside it say the same. */
function barOf({ yes, no, notApplicable, unanswered }: ReportedProfile): string {
  return "■".repeat(yes) + "□".repeat(no) + "–".repeat(notApplicable) + "·".repeat(unanswered);
}

function findingLines(report: FileReport, colours: Colours, form: Form): string[] {
  return groupFindings(report, form).flatMap(([part, findings]) => [
    `  ${colours.underline(part)}`,
    ...findings.flatMap((finding) => linesOfFinding(finding, colours)),
  ]);
}

function linesOfFinding(finding: ReportedFinding, colours: Colours): string[] {
  const { severity, message, check, at, fix, reason, lapsedReason } = finding;
  const colourOf = { error: colours.red, query: colours.yellow, note: colours.cyan };
  const indent = " ".repeat(14);
  return [
    `    ${colourOf[severity](severityWords[severity].padEnd(8))}  ${message} ${colours.dim(`(${check}, ${at})`)}`,
    ...(fix ? [`${indent}Could be written as: ${printable(fix.value)}`] : []),
    ...(reason === undefined ? [] : [`${indent}Reason given: ${printable(reason)}`]),
    ...(lapsedReason === undefined
      ? []
      : [`${indent}A reason given before this changed no longer holds: ${printable(lapsedReason)}`]),
  ];
}

function messageLines(report: FileReport, colours: Colours): string[] {
  const messages = messagesUnsaid(report);
  if (messages.length === 0) return [];
  return [
    `  ${colours.underline("While reading")}`,
    ...messages.map(({ code, message }) => `    ${message} ${colours.dim(`(${code})`)}`),
  ];
}

function notRunLines({ checks: { couldNotRun, notApplicable } }: FileReport, colours: Colours): string[] {
  return [
    ...(couldNotRun.length > 0 ? [`  ${colours.underline("Checks that could not run")}`] : []),
    ...couldNotRun.map(({ check, why }) => `    ${check}: ${why}`),
    ...(notApplicable.length > 0
      ? [`  ${colours.underline("Checks that do not apply")}`, `    ${notApplicable.join(", ")}`]
      : []),
  ];
}
