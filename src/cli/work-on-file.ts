import { workerData } from "node:worker_threads";

import type { Policy } from "../checks/engine/policy.ts";
import type { Form } from "../proforma/form.ts";
import { shippedForms } from "../proforma/registry.ts";
import { checkFile } from "./check-file.ts";
import { outcomeOf, refusedReport } from "./check-outcome.ts";
import type { CheckOutcome } from "./check-outcome.ts";
import type { FoundFile } from "./find-files.ts";
import type { ReportFormat } from "./report-format.ts";

/** What is the same for every file of a run. */
export interface CheckSettings {
  readonly format: ReportFormat;
  /** ISO date. */
  readonly today: string;
  readonly policy: Policy | null;
  /** Definitions beside those that ship. */
  readonly definitions: readonly Form[];
}

/** Checks one file that was found, or reports why a path leads to none. */
export function workOnFile({ path, problem }: FoundFile, settings: CheckSettings): CheckOutcome {
  const { format, today, policy, definitions } = settings;
  const forms = [...shippedForms, ...definitions];
  const report = problem ? refusedReport(path, problem) : checkFile(path, today, forms, policy);
  return outcomeOf(report, format, forms);
}

/** The same in a thread of `check`, which check-files.ts starts with the settings. */
export function workInThread(file: FoundFile): CheckOutcome {
  return workOnFile(file, workerData as CheckSettings);
}
