import { isAbsolute, sep } from "node:path";
import { pathToFileURL } from "node:url";

import type { Check } from "../../checks/engine/create-check.ts";
import { allChecks } from "../../checks/index.ts";
import { readCheckPage } from "../check-pages.ts";
import type { FileReport, LeftOutReport, ReportedFinding } from "../check-report.ts";
import { sayCompleteness, sayLockFiles, sayWhatRan } from "./say.ts";

// SARIF 2.1.0 (OASIS), for programs that gather the results of many tools. A place of the form is a logical location in
// the file. What an auditor wrote is in none of it; a reason, which was typed to be read with the finding, is.

const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
const levels = { error: "error", query: "warning", note: "note" } as const;
const ruleIndexes = new Map(allChecks.map(({ id }, index) => [id, index]));

/** All before the first result: the tool with a rule for each check, and its page as help. */
export function sarifOpening(version: string): string {
  const driver = { name: "permanency-audit", semanticVersion: version, rules: allChecks.map(ruleOf) };
  return `{"$schema":"${schema}","version":"2.1.0","runs":[{"tool":${JSON.stringify({ driver })},"columnKind":"utf16CodeUnits","results":[\n`;
}

/** All after the last result. @param notifications of each file, as `renderNotifications` gives them. */
export function sarifClosing(notifications: readonly string[], isEachFileRead: boolean): string {
  return `\n],"invocations":[{"executionSuccessful":${isEachFileRead},"toolExecutionNotifications":[\n${notifications.join(",\n")}\n]}]}]}\n`;
}

/** The results of one file, joined by commas: findings, and the checks that could not run or do not apply. */
export function renderResults({ file, findings, checks }: FileReport): string {
  const results = [
    ...findings.map((finding) => resultOf(file, finding)),
    ...checks.couldNotRun.map(({ check, why }) =>
      notRun(file, check, "open", `This check could not run. ${why}`),
    ),
    ...checks.notApplicable.map((check) =>
      notRun(file, check, "notApplicable", "There is nothing in this audit that this check applies to."),
    ),
  ];
  return results.map((result) => JSON.stringify(result)).join(",\n");
}

/** What to report of one file beside its results, joined by commas: that it was refused, or how many checks ran. */
export function renderNotifications(report: FileReport): string {
  const locations = [{ physicalLocation: { artifactLocation: { uri: uriOf(report.file) } } }];
  const own =
    report.status === "refused"
      ? { level: "error", code: report.reason.code, message: report.reason.message }
      : {
          level: "note",
          code: report.status,
          message: `${sayWhatRan(report.checks)}; ${sayCompleteness(report)}.`,
        };
  const others = report.messages.map(({ code, message }) => ({ level: "warning", code, message }));
  return [own, ...others]
    .map(({ level, code, message }) =>
      JSON.stringify({ level, descriptor: { id: code }, message: { text: message }, locations }),
    )
    .join(",\n");
}

/** A note for each file that was left out, and one for all lock files. */
export function renderLeftOutNotifications({ leftOut, lockFiles }: LeftOutReport): readonly string[] {
  const notes = leftOut.map(({ file, code, message }) => ({
    descriptor: { id: code },
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
  }));
  const locks = sayLockFiles(lockFiles).map((text) => ({
    descriptor: { id: "lock-files" },
    message: { text },
  }));
  return [...notes, ...locks].map((note) => JSON.stringify({ level: "note", ...note }));
}

function ruleOf(check: Check): object {
  const page = readCheckPage(check);
  return {
    id: check.id,
    shortDescription: { text: check.id.replaceAll("-", " ") },
    fullDescription: { text: check.why },
    help: { text: page, markdown: page },
    defaultConfiguration: { level: levels[check.severity] },
    properties: { catalogue: check.codes, source: check.source },
  };
}

function resultOf(file: string, finding: ReportedFinding): object {
  const { check, severity, at, message, span, fix, reason } = finding;
  return {
    ...ruleReference(check),
    kind: "fail",
    level: levels[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(file) } },
        logicalLocations: [{ fullyQualifiedName: at, kind: "member" }],
      },
    ],
    ...(reason !== undefined && {
      suppressions: [{ kind: "inSource", status: "accepted", justification: reason }],
    }),
    ...((span ?? fix) && { properties: { ...(span && { span }), ...(fix && { fix }) } }),
  };
}

function notRun(file: string, check: string, kind: "open" | "notApplicable", text: string): object {
  return {
    ...ruleReference(check),
    kind,
    level: "none",
    message: { text },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
  };
}

function ruleReference(check: string): object {
  const ruleIndex = ruleIndexes.get(check);
  return { ruleId: check, ...(ruleIndex !== undefined && { ruleIndex }) };
}

/** A path as the reference that it is (RFC 3986), with slashes on every system. */
function uriOf(file: string): string {
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file
    .split(sep === "/" ? "/" : /[\\/]/)
    .map(encodeURIComponent)
    .join("/");
}
