import type { Form } from "../../proforma/form.ts";
import { countOf } from "../../text/count-of.ts";
import type {
  FileReport,
  FileStatus,
  ReadReport,
  ReportedFinding,
  ReportedProfile,
} from "../check-report.ts";
import { headerTitle, sectionOfPlace } from "../section-of-place.ts";

// What every format for people says alike, in the words that the pane uses. Formats for programs keep the codes.

export const statusWords: Readonly<Record<FileStatus, string>> = {
  complete: "ready",
  incomplete: "not ready",
  refused: "could not open",
};

export const severityWords: Readonly<Record<ReportedFinding["severity"], string>> = {
  error: "must fix",
  query: "explain",
  note: "tip",
};

/** "2 to fix", "1 to explain", "1 explained", "3 tips": only what there is. */
export function sayCounts(findings: readonly ReportedFinding[]): readonly string[] {
  const count = (is: (finding: ReportedFinding) => boolean) => findings.filter(is).length;
  const errors = count(({ severity, reason }) => severity === "error" && reason === undefined);
  const open = count(({ severity, reason }) => severity === "query" && reason === undefined);
  const answered = count(({ reason }) => reason !== undefined);
  const notes = count(({ severity }) => severity === "note");
  return [
    ...(errors > 0 ? [`${errors} to fix`] : []),
    ...(open > 0 ? [`${open} to explain`] : []),
    ...(answered > 0 ? [`${answered} explained`] : []),
    ...(notes > 0 ? [countOf(notes, "tip")] : []),
  ];
}

/** "2 lock files were left out." where there are any. */
export function sayLockFiles(lockFiles: number): readonly string[] {
  if (lockFiles === 0) return [];
  return [`${countOf(lockFiles, "lock file was", "lock files were")} left out.`];
}

/** "41 checks ran, 2 could not run, 3 do not apply": a clean result is worth what was checked. */
export function sayWhatRan({ ran, couldNotRun, notApplicable }: FileReport["checks"]): string {
  return [
    `${countOf(ran, "check")} ran`,
    ...(couldNotRun.length > 0 ? [`${couldNotRun.length} could not run`] : []),
    ...(notApplicable.length > 0
      ? [`${notApplicable.length} ${notApplicable.length === 1 ? "does" : "do"} not apply`]
      : []),
  ].join(", ");
}

/** "47 of 48 filled in". */
export function sayCompleteness({ completeness: { filled, of } }: ReadReport): string {
  return `${filled} of ${of} filled in`;
}

/** "3 Yes, 1 No, 1 not applicable, 2 not answered": only what there is. */
export function sayProfile({ yes, no, notApplicable, unanswered }: ReportedProfile): string {
  const counts = [
    ...(yes > 0 ? [`${yes} Yes`] : []),
    ...(no > 0 ? [`${no} No`] : []),
    ...(notApplicable > 0 ? [`${notApplicable} not applicable`] : []),
    ...(unanswered > 0 ? [`${unanswered} not answered`] : []),
  ];
  return counts.join(", ");
}

/** What reading noticed and no finding says as well: a check of the same thing has the code of the message as its id. */
export function messagesUnsaid({ messages, findings }: FileReport): FileReport["messages"] {
  const said = new Set(findings.map(({ check }) => check));
  return messages.filter(({ code }) => !said.has(code));
}

/** A profile with the title of its section and the grade in words. */
export interface NamedProfile {
  readonly title: string;
  readonly grade: string;
  readonly profile: ReportedProfile;
}

export function nameProfiles({ profiles }: FileReport, form: Form): readonly NamedProfile[] {
  return profiles.map((profile) => {
    const section = form.parts
      .filter((part) => part.kind === "grid")
      .find(({ id }) => id === profile.section);
    const grade = profile.grade ?? (section?.judgement ? "no grade" : "");
    return { title: section?.title ?? profile.section, grade, profile };
  });
}

/** Findings under the part of the form that they are about, the parts in the order of the form. */
export function groupFindings(
  { findings }: FileReport,
  form: Form,
): readonly (readonly [part: string, findings: readonly ReportedFinding[]])[] {
  const byPart = new Map<string, ReportedFinding[]>();
  for (const finding of findings) {
    const part = sectionOfPlace(form, finding.at) ?? "The form as a whole";
    const others = byPart.get(part);
    if (others) others.push(finding);
    else byPart.set(part, [finding]);
  }
  const parts = [
    headerTitle,
    ...form.parts.flatMap((part) => (part.kind === "grid" || part.kind === "list" ? [part.title] : [])),
  ];
  const rankOf = (part: string) => (parts.includes(part) ? parts.indexOf(part) : parts.length);
  return [...byPart].toSorted(([one], [other]) => rankOf(one) - rankOf(other));
}
