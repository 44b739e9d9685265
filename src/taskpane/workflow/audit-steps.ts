import { standingSignOff } from "../../audit/sign-off.ts";
import { blocks } from "../../checks/engine/finding.ts";
import type { JudgedAudit } from "./judge-audit.ts";

export type StepId = "answer" | "fix" | "save" | "ready" | "send";

/** One step on the way from a blank form to a sent audit. */
export interface AuditStep {
  readonly id: StepId;
  readonly state: "done" | "current" | "to-do";
}

/**
 * How far an audit is: answer, fix, save, mark as ready, send. The first step that is not done is the current one, and those
 * after it wait for it, so that nothing is shown as done that has to be done again.
 */
export function listSteps(judged: JudgedAudit): readonly AuditStep[] {
  const { completeness, blocking, recordState, reading } = judged;
  const signOff = standingSignOff(reading.record);
  const isReady = signOff !== null && signOff.step !== "returned";
  const done: Readonly<Record<StepId, boolean>> = {
    answer: completeness.filled >= completeness.of,
    fix: blocking === 0,
    save: recordState === "up-to-date",
    ready: isReady,
    // A change to the form takes its sign-off away, so what is ready and was sent has been sent as it is.
    send: isReady && (reading.record.sendings ?? []).length > 0,
  };
  const order: readonly StepId[] = ["answer", "fix", "save", "ready", "send"];
  const firstOpen = order.findIndex((id) => !done[id]);
  const current = firstOpen === -1 ? order.length : firstOpen;
  return order.map((id, index) => ({
    id,
    state: index < current ? "done" : index === current ? "current" : "to-do",
  }));
}

/** Checks that find a value missing which a finished audit has. A blank form has such a finding in every row, and no problem. */
const missingChecks: ReadonlySet<string> = new Set([
  "answer-missing",
  "grade-missing",
  "header-field-missing",
  "factors-missing",
  "value-missing",
]);

/** How many findings are problems and not merely questions that nobody has answered yet. */
export function countProblems({ result }: JudgedAudit): number {
  return result.findings.filter((finding) => blocks(finding) && !missingChecks.has(finding.check)).length;
}

export function isUnanswered(check: string): boolean {
  return missingChecks.has(check);
}
