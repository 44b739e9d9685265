import { blocks } from "../../checks/engine/finding.ts";
import { strings } from "../strings.ts";
import { listSteps } from "../workflow/audit-steps.ts";
import type { JudgedAudit } from "../workflow/judge-audit.ts";

/** What the one button for the next step is called: "Start with Local authority", "Save the audit record", "Mark as ready". */
export function nextLabelOf(judged: JudgedAudit, isChecked: boolean): string {
  const step = listSteps(judged).find(({ state }) => state === "current")?.id;
  switch (step) {
    case "answer":
      return judged.completeness.filled === 0 ? strings.start(firstRow(judged)) : strings.nextQuestion;
    case "fix":
      return isChecked ? strings.nextProblem : strings.checkForm;
    case "save":
      return strings.saveStep;
    case "ready":
      return strings.stepNames.ready;
    default:
      return strings.stepNames.send;
  }
}

function firstRow({ parts }: JudgedAudit): string {
  const rows = parts.flatMap(({ entries }) => entries);
  return rows.find(({ findings }) => findings.some(blocks))?.label ?? "";
}
