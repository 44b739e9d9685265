import { measureCompleteness } from "../audit/completeness.ts";
import { profileAudit } from "../audit/section-profile.ts";
import { blocks } from "../checks/engine/finding.ts";
import type { Finding } from "../checks/engine/finding.ts";
import type { Policy } from "../checks/engine/policy.ts";
import { policyFor } from "../checks/policies/shipped-policies.ts";
import { runChecks } from "../checks/run-checks.ts";
import { niromp2019 } from "../proforma/definitions/niromp-2019.ts";
import { refusedReport } from "./check-outcome.ts";
import type { FileReport, ReportedFinding } from "./check-report.ts";
import { internalError } from "./internal-error.ts";
import { openAudit } from "./open-audit.ts";

/**
 * Reads and checks one file.
 * @param today ISO date, as checks have no clock.
 * @returns always a report: a file that breaks the program is refused with `internal-error`, and costs no other.
 */
export function checkFile(path: string, today: string, policy: Policy | null = null): FileReport {
  try {
    return readAndCheck(path, today, policy);
  } catch (error) {
    return refusedReport(path, internalError(error));
  }
}

function readAndCheck(path: string, today: string, wanted: Policy | null): FileReport {
  const opened = openAudit(path);
  if (opened.status === "refused") return refusedReport(path, opened.reason, opened.messages);
  const { record, facts, messages } = opened.audit;
  const proForma = niromp2019;
  const policy = policyFor(proForma.form, wanted);
  const { findings, ran, couldNotRun, notApplicable } = runChecks({
    ...{ record, facts, today, policy },
    form: proForma.form,
  });
  return {
    file: path,
    status: findings.some(blocks) ? "incomplete" : "complete",
    record,
    messages: messages.map(({ code, message }) => ({ code, message })),
    findings: findings.map(report),
    checks: { ran, couldNotRun: [...couldNotRun], notApplicable: [...notApplicable] },
    policy: policy.id,
    profiles: [...profileAudit(record, proForma)],
    completeness: measureCompleteness(record, proForma),
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
