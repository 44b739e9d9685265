import { checkFile } from "./check-file.ts";
import type { CheckSettings } from "./check-files.ts";
import { outcomeOf, refusedReport } from "./check-outcome.ts";
import type { CheckOutcome } from "./check-outcome.ts";
import type { FoundFile } from "./find-files.ts";

/** Checks one file that was found, or reports why a path leads to none. */
export function workOnFile({ path, problem }: FoundFile, settings: CheckSettings): CheckOutcome {
  const { format, today, policy } = settings;
  return outcomeOf(problem ? refusedReport(path, problem) : checkFile(path, today, policy), format);
}
