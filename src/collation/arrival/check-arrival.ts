import { blocks, type Finding } from "../../checks/engine/finding.ts";
import type { Policy } from "../../checks/engine/policy.ts";
import { runChecks, type CheckResult } from "../../checks/run-checks.ts";
import type { Form } from "../../proforma/form.ts";
import type { CollatedAudit } from "../collated-audit.ts";

/** What the checks say of an audit on arrival. */
export interface Arrival {
  readonly result: CheckResult;
  /** What keeps it out of the list; empty when it may be taken in. */
  readonly blocking: readonly Finding[];
}

/**
 * Runs the same checks over what was shared as ran over the document. Those that would look at a value which the sharing
 * policy left out are reported as not run; a reason counts when what it rests on was shared.
 * @param today ISO, by the list's own clock.
 */
export function checkArrival(
  { record, sharing }: CollatedAudit,
  form: Form,
  today: string,
  policy?: Policy,
): Arrival {
  const result = runChecks({
    record,
    form,
    facts: null,
    today,
    withheld: sharing.withheld,
    ...(policy && { policy }),
  });
  return { result, blocking: result.findings.filter(blocks) };
}
