import { readAudit } from "../../audit/read-audit.ts";
import { rowProblem, type RowProblem } from "../../case-list/refuse-identifiers.ts";
import type { CaseTable } from "../../case-list/read-case-table.ts";
import { openWordFile } from "../../ooxml/package/open-word-file.ts";
import { shippedForms } from "../../proforma/registry.ts";
import type { Problem } from "../../result.ts";
import { listOfAudits, type TrackedAudit } from "../../tracker/list-of-audits.ts";
import { fflateCompression } from "../../word/fflate-compression.ts";

interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The dates kept in audits as a list, and the files that are no audits, each with the reason. */
export function readAudits(files: readonly NamedFile[]): {
  readonly table: CaseTable;
  readonly refused: readonly RowProblem[];
} {
  const audits: TrackedAudit[] = [];
  const refused: RowProblem[] = [];
  for (const { name, bytes } of files) {
    const read = readDates(bytes);
    if ("record" in read) audits.push({ ...read, name });
    else refused.push(rowProblem(0, read.code, read.message, name));
  }
  return { table: listOfAudits(audits), refused };
}

function readDates(bytes: Uint8Array): Omit<TrackedAudit, "name"> | Problem {
  const file = openWordFile(bytes, fflateCompression);
  if (!file.ok) return file.problem;
  const reading = readAudit(file.value, shippedForms);
  if (reading.status === "refused") return reading.reason;
  return { record: reading.record, form: reading.form };
}
