import { completenessOf } from "../audit/completeness.ts";
import { profilesOf } from "../audit/section-profile.ts";
import { blocks } from "../checks/engine/finding.ts";
import type { Finding } from "../checks/engine/finding.ts";
import type { Policy } from "../checks/engine/policy.ts";
import { policyFor } from "../checks/policies/shipped-policies.ts";
import { runChecks } from "../checks/run-checks.ts";
import type { Form } from "../proforma/form.ts";
import { refusedReport } from "./check-outcome.ts";
import type { FileReport, ReportedFinding } from "./check-report.ts";
import { internalError } from "./internal-error.ts";
import { openAudit } from "./open-audit.ts";

/**
 * Reads and checks one file.
 * @param today ISO date, as checks have no clock.
 * @param forms the forms that it may be a copy of
 * @returns always a report: a file that breaks the program is refused with `internal-error`, and costs no other.
 */
export function checkFile(
  path: string,
  today: string,
  forms: readonly Form[],
  policy: Policy | null = null,
): FileReport {
  try {
    return readAndCheck(path, today, forms, policy);
  } catch (error) {
    return refusedReport(path, internalError(error));
  }
}

function readAndCheck(
  path: string,
  today: string,
  forms: readonly Form[],
  wanted: Policy | null,
): FileReport {
  const opened = openAudit(path, forms);
  if (opened.status === "refused") return refusedReport(path, opened.reason, opened.messages);
  const { record, facts, messages, form } = opened.audit;
  const policy = policyFor(form, wanted);
  const { findings, ran, couldNotRun, notApplicable } = runChecks({ record, facts, today, policy, form });
  return {
    file: path,
    status: findings.some(blocks) ? "incomplete" : "complete",
    form: { id: form.id, version: form.version },
    record,
    messages: messages.map(({ code, message }) => ({ code, message })),
    findings: findings.map(report),
    checks: { ran, couldNotRun: [...couldNotRun], notApplicable: [...notApplicable] },
    policy: policy.id,
    profiles: [...profilesOf(record, form)],
    completeness: completenessOf(record, form),
  };
}

/** What a finding is to other programs: not what it is worked out from. */
function report(finding: Finding): ReportedFinding {
  const { check, severity, at, message, span, fix, mayBeMistaken, moderation, reason, lapsedReason } =
    finding;
  return {
    check,
    severity,
    at,
    message,
    ...(span && { span }),
    ...(fix && { fix }),
    ...(mayBeMistaken && { mayBeMistaken }),
    ...(moderation && { moderation }),
    ...(reason !== undefined && { reason }),
    ...(lapsedReason !== undefined && { lapsedReason }),
  };
}
