import { attachReasons } from "./engine/attach-reasons.ts";
import type { AuditToCheck } from "./engine/audit-to-check.ts";
import type { Check } from "./engine/create-check.ts";
import type { Finding } from "./engine/finding.ts";
import { sortByFormOrder } from "./engine/form-order.ts";
import { nameCausesOnce } from "./engine/name-causes-once.ts";
import { policyFor } from "./policies/shipped-policies.ts";
import { runCheck, startRun } from "./engine/run-check.ts";
import { checksOf } from "./index.ts";

/** What the checks find in one audit. Every check is counted once: it ran, could not run, or does not apply. */
export interface CheckResult {
  /** In the order of the form. */
  readonly findings: readonly Finding[];
  /** How many checks judged all that they apply to. */
  readonly ran: number;
  /** Checks that could not judge some or all of what they apply to: no pass, even where they found nothing. */
  readonly couldNotRun: readonly { readonly check: string; readonly why: string }[];
  /** The ids of checks that found nothing in this audit that they apply to. */
  readonly notApplicable: readonly string[];
}

/**
 * Runs checks over one audit, changing nothing of it: those of its form unless others are named. A check that throws costs
 * only itself. A policy for another form is not used.
 */
export function runChecks(audit: AuditToCheck, checks: readonly Check[] = checksOf(audit.form)): CheckResult {
  const run = startRun(audit, policyFor(audit.form, audit.policy ?? null));
  const findings: Finding[] = [];
  const couldNotRun: { check: string; why: string }[] = [];
  let ran = 0;
  const notApplicable: string[] = [];
  for (const check of checks) {
    const outcome = runCheck(check, run);
    for (const finding of outcome.findings) findings.push(finding);
    if (outcome.whyNot !== null) couldNotRun.push({ check: check.id, why: outcome.whyNot });
    else if (outcome.judged > 0) ran++;
    else notApplicable.push(check.id);
  }
  const places = run.subjectsOf("text").map(({ place }) => place);
  return {
    findings: sortByFormOrder(attachReasons(nameCausesOnce(findings, checks), audit), places, audit.form),
    ran,
    couldNotRun,
    notApplicable,
  };
}
