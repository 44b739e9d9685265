import type { Place } from "../../audit/place.ts";
import type { Form } from "../../proforma/form.ts";
import type { AuditToCheck } from "./audit-to-check.ts";
import type { Check, Message, ReportDetails, RuleSubject } from "./create-check.ts";
import type { Finding, Severity } from "./finding.ts";
import { listSubjects } from "./list-subjects.ts";
import { fillIn } from "./message-text.ts";
import type { Policy } from "./policy.ts";
import type { Subject, SubjectKind } from "./subject.ts";
import { subjectNouns } from "./subject-words.ts";
import { looksAtWithheld, notShared } from "./withheld.ts";

/** What came of one check over all its subjects. */
export interface CheckOutcome {
  readonly findings: readonly Finding[];
  /** How many subjects it judged. */
  readonly judged: number;
  /** Which subjects it could not judge and why; null when there were none. */
  readonly whyNot: string | null;
}

type AnySubject = Subject<SubjectKind> | RuleSubject;

/** What the runs of all checks over one audit share. */
export interface CheckRun {
  readonly audit: AuditToCheck;
  readonly policy: Policy;
  /** The subjects of a kind in the order of the form, listed once. */
  readonly subjectsOf: (kind: SubjectKind) => readonly Subject<SubjectKind>[];
}

export function startRun(audit: AuditToCheck, policy: Policy): CheckRun {
  const lists = new Map<SubjectKind, readonly Subject<SubjectKind>[]>();
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
  for (const subject of check.listSubjects?.(run.audit) ?? run.subjectsOf(check.subject)) {
    // The runner passes a check only subjects of the kind that it declares.
    if (check.appliesTo && !check.appliesTo(subject as never)) continue;
    const hindrance = findHindrance(subject, check, run.audit.withheld ?? [], run.audit.form);
    if (hindrance === "not applicable") continue;
    if (hindrance !== null) {
      notJudged.push({ name: subject.name, why: hindrance });
      continue;
    }
    try {
      // As below: of that kind, with every value that the check demands.
      const why = check.whyNot?.(subject as never) ?? null;
      if (why !== null) {
        notJudged.push({ name: subject.name, why });
        continue;
      }
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

/** Why the subject cannot be judged, as far as its blank values say; null when it can. */
function findHindrance(
  subject: AnySubject,
  check: Check,
  withheld: readonly Place[],
  form: Form,
): string | null {
  if (subject.absent) return "not in the document";
  if (looksAtWithheld(check, subject, withheld, form)) return notShared;
  let why: string | null = null;
  for (const { value, whyNot } of check.demands) {
    const given: unknown = Reflect.get(subject, value);
    // The form does not ask for it at all.
    if (given === undefined) return "not applicable";
    if (given !== null) continue;
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
  { at = subject.place, wording, values, basis, span, fix }: ReportDetails,
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
    message: fillIn(own.text, { name: subject.name, ...wording, ...values }),
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
