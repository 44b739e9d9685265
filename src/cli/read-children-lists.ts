import type { CaseTable } from "../case-list/read-case-table.ts";
import { tableFormatOf } from "../case-list/read-case-table.ts";
import { shippedForms } from "../proforma/registry.ts";
import { fail, succeed, type Problem, type Result } from "../result.ts";
import { listOfAudits, type TrackedAudit } from "../tracker/list-of-audits.ts";
import { findFiles } from "./find-files.ts";
import { internalError } from "./internal-error.ts";
import { openAudit } from "./open-audit.ts";
import { printable } from "./printable.ts";
import { readCaseList } from "./read-case-list.ts";

export interface ReadLists {
  readonly table: CaseTable;
  /** Audits that could not be read, each named. */
  readonly refused: readonly Problem[];
}

/**
 * Reads one list of a case system, or the dates kept in audits. An audit that cannot be read stops no other.
 * Fails with a code of `readCaseList`, or with `case-list-several` where a list is named beside something else.
 */
export async function readChildrenLists(paths: readonly string[]): Promise<Result<ReadLists>> {
  const [first] = paths;
  if (first !== undefined && paths.some((path) => tableFormatOf(path) !== null)) {
    if (paths.length > 1) {
      return fail({
        code: "case-list-several",
        message: "Name one list and nothing else, or audits and folders of audits.",
      });
    }
    const table = await readCaseList(first);
    return table.ok ? succeed({ table: table.value, refused: [] }) : table;
  }
  const audits: TrackedAudit[] = [];
  const refused: Problem[] = [];
  for (const { path, problem } of findFiles(paths).files) {
    const name = printable(path);
    const read = problem ?? readDates(path);
    if ("record" in read) audits.push({ ...read, name });
    else refused.push({ ...read, message: `${name}: ${read.message}` });
  }
  return succeed({ table: listOfAudits(audits), refused });
}

function readDates(path: string): Omit<TrackedAudit, "name"> | Problem {
  try {
    const opened = openAudit(path, shippedForms);
    if (opened.status === "refused") return opened.reason;
    const { record, form } = opened.audit;
    return { record, form };
  } catch (error) {
    return internalError(error);
  }
}
