import type { Place } from "../../audit/place.ts";
import type { AuditToCheck } from "./audit-to-check.ts";
import type { Check, Message, ReportDetails } from "./create-check.ts";
import type { Finding, Severity } from "./finding.ts";
import { listSubjects } from "./list-subjects.ts";
import { fillIn } from "./message-text.ts";
import type { Policy } from "./policy.ts";
import type { Subject, SubjectKind } from "./subject.ts";
import { subjectNouns } from "./subject.ts";
import { valueAt } from "./value-at-place.ts";
import { looksAtWithheld, notShared } from "./withheld.ts";

/** What came of one check over all its subjects. */
export interface CheckOutcome {
  readonly findings: readonly Finding[];
  /** How many subjects it judged. */
  readonly judged: number;
  /** Which subjects it could not judge and why; null when there were none. */
  readonly whyNot: string | null;
}

type AnySubject = Subject<SubjectKind>;

/** What the runs of all checks over one audit share. */
export interface CheckRun {
  readonly audit: AuditToCheck;
  readonly policy: Policy;
  /** The subjects of a kind in the order of the form, listed once. */
  readonly subjectsOf: (kind: SubjectKind) => readonly AnySubject[];
}

export function startRun(audit: AuditToCheck, policy: Policy): CheckRun {
  const lists = new Map<SubjectKind, readonly AnySubject[]>();
  const subjectsOf = (kind: SubjectKind) => {
    const known = lists.get(kind);
    if (known) return known;
    const list = listSubjects[kind](audit);
    lists.set(kind, list);
    return list;
  };
  return { audit, policy, subjectsOf };
}

/** Runs one check over its subjects. A throw costs it the one subject, which then counts as not judged. */
export function runCheck(check: Check, run: CheckRun): CheckOutcome {
  const findings: Finding[] = [];
  const notJudged: Hindrance[] = [];
  let judged = 0;
  for (const each of run.subjectsOf(check.subject)) {
    // The runner hands a check only subjects of the kind that it declares.
    if (check.appliesTo && !check.appliesTo(each as never)) continue;
    const subject = check.places.length > 0 ? addPlaces(each, check, run.audit) : each;
    const hindrance = subject && findHindrance(subject, check, run.audit.withheld ?? []);
    if (subject === null || hindrance === "not applicable") continue;
    if (hindrance !== null) {
      notJudged.push({ name: subject.name, why: hindrance });
      continue;
    }
    try {
      const report = (messageId: string, details: ReportDetails = {}) =>
        findings.push(makeFinding(check, run, subject, messageId, details));
      // Of that kind, as above, and with every value that the check demands.
      check.check(subject as never, report as never, run.policy.values as never);
      judged++;
    } catch (fault) {
      notJudged.push({ name: subject.name, why: describeFault(fault) });
    }
  }
  const whyNot = notJudged.length > 0 ? sayWhyNot(check, notJudged, judged + notJudged.length) : null;
  return { findings, judged, whyNot };
}

interface Hindrance {
  readonly name: string;
  readonly why: string;
}

/** The subject with the values that the check needs by their place; null when this pro forma lacks one of the places. */
function addPlaces(subject: AnySubject, check: Check, { record, proForma }: AuditToCheck): AnySubject | null {
  const values = check.places.map((place) => [place, valueAt(record, proForma, place)] as const);
  if (values.some(([, value]) => value === undefined)) return null;
  return { ...subject, ...Object.fromEntries(values) };
}

/** Why the subject cannot be judged, as far as its blank values say; null when it can. */
function findHindrance(subject: AnySubject, check: Check, withheld: readonly Place[]): string | null {
  if (subject.absent) return "not in the document";
  if (looksAtWithheld(check, subject, withheld)) return notShared;
  let why: string | null = null;
  for (const { value, whyNot } of check.demands) {
    if (Reflect.get(subject, value) !== null) continue;
    if (!subject.required || whyNot === undefined) return "not applicable";
    why ??= whyNot;
  }
  return why;
}

/** Without the fault's own message, which may hold case text. */
function describeFault(fault: unknown): string {
  const kind = fault instanceof Error ? fault.name : "unknown fault";
  return `a fault in this check, please report it (${kind})`;
}

/** "IRO (initials only): not filled in." or "3 of 33 questions: 2 not answered, 1 not in the document." */
function sayWhyNot(check: Check, notJudged: readonly Hindrance[], of: number): string {
  const [first] = notJudged;
  if (first && of === 1) return `${first.name}: ${first.why}.`;
  const counts = new Map<string, number>();
  for (const { why } of notJudged) counts.set(why, (counts.get(why) ?? 0) + 1);
  const whys =
    counts.size === 1 ? first?.why : [...counts].map(([why, count]) => `${String(count)} ${why}`).join(", ");
  return `${String(notJudged.length)} of ${String(of)} ${subjectNouns[check.subject]}: ${whys ?? ""}.`;
}

function makeFinding(
  check: Check,
  { policy }: CheckRun,
  subject: AnySubject,
  messageId: string,
  { at = subject.place, values, basis, span, fix }: ReportDetails,
): Finding {
  const message = check.messages[messageId];
  if (message === undefined) throw new Error(`The check ${check.id} has no message ${messageId}.`);
  const own: Exclude<Message, string> = typeof message === "string" ? { text: message } : message;
  const severity = chooseSeverity(check, messageId, own.severity, policy);
  return {
    check: check.id,
    severity,
    at,
    messageId,
    message: fillIn(own.text, { name: subject.name, ...values }),
    ...(values && { values }),
    ...(basis && { basis }),
    ...(span && { span }),
    ...(fix && { fix }),
    ...(severity === "error" && check.mayBeMistaken && { mayBeMistaken: true as const }),
    ...(severity === "query" && own.moderation && { moderation: own.moderation }),
  };
}

function chooseSeverity(
  check: Check,
  messageId: string,
  ofMessage: Severity | undefined,
  { severities }: Policy,
): Severity {
  return severities[`${check.id}/${messageId}`] ?? ofMessage ?? severities[check.id] ?? check.severity;
}
