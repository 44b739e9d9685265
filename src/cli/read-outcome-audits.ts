import type { AuditRecord } from "../audit/audit-record.ts";
import { valueOf } from "../audit/record-values.ts";
import { standingSignOff } from "../audit/sign-off.ts";
import { authorityName } from "../authorities/find-authority.ts";
import { stateOf } from "../collation/share-audit.ts";
import type { HeldAudit } from "../collation/list-row.ts";
import { formatOfName } from "../collation/adapters/file/file-format.ts";
import { readServiceExport } from "../collation/adapters/file/json-lines-format.ts";
import type { FileContent } from "../collation/adapters/file/list-content.ts";
import { readListFile } from "../collation/adapters/file/read-list-file.ts";
import type { OutcomeAudit } from "../outcomes/outcome-audit.ts";
import { treeOf } from "../proforma/form-tree.ts";
import type { Form } from "../proforma/form.ts";
import { fail, type Problem, type Result } from "../result.ts";
import { findFiles } from "./find-files.ts";
import { internalError } from "./internal-error.ts";
import { openAudit } from "./open-audit.ts";
import { readWholeFile } from "./read-file.ts";

/** A file, or a row of one, whose audit could not be read. */
export interface RefusedFile {
  readonly title: string;
  readonly problem: Problem;
}

export interface ReadAudits {
  readonly audits: readonly OutcomeAudit[];
  /** The regions that lists name. */
  readonly regions: readonly string[];
  readonly refused: readonly RefusedFile[];
}

/**
 * Reads the audits in Word files, folders of them, and files of a list (.csv, .xlsx, .jsonl, or the export.json of a service).
 * A file or row that cannot be read stops no other.
 */
export async function readOutcomeAudits(
  paths: readonly string[],
  forms: readonly Form[],
): Promise<ReadAudits> {
  const audits: OutcomeAudit[] = [];
  const regions = new Set<string>();
  const refused: RefusedFile[] = [];
  for (const { path, problem } of findFiles(paths).files) {
    if (problem !== null) refused.push({ title: path, problem });
    else if (isListFile(path)) {
      const content = await readList(path, forms);
      if (!content.ok) {
        refused.push({ title: path, problem: content.problem });
        continue;
      }
      const { rows, troubles } = content.value;
      refused.push(
        ...troubles.map(({ row, problem: trouble }) => ({ title: `${path}, row ${row}`, problem: trouble })),
      );
      for (const { held } of rows) {
        audits.push(auditOfList(held));
        if (held.audit.region !== null) regions.add(held.audit.region);
      }
    } else {
      const read = readDocument(path, forms);
      if ("record" in read) audits.push(read);
      else refused.push({ title: path, problem: read });
    }
  }
  return { audits, regions: [...regions], refused };
}

function isListFile(path: string): boolean {
  return formatOfName(path) !== null || path.toLowerCase().endsWith(".json");
}

async function readList(path: string, forms: readonly Form[]): Promise<Result<FileContent>> {
  const read = readWholeFile(path);
  if (!read.ok) return read;
  const format = formatOfName(path);
  try {
    return format === null
      ? readServiceExport(read.value.bytes)
      : await readListFile(read.value.bytes, format, forms);
  } catch (error) {
    return fail(internalError(error));
  }
}

export function auditOfList({ audit, state }: HeldAudit): OutcomeAudit {
  const { record, authority, cycle } = audit;
  return { record, authority: authorityName(authority), cycle, state };
}

function readDocument(path: string, forms: readonly Form[]): OutcomeAudit | Problem {
  try {
    const opened = openAudit(path, forms);
    if (opened.status === "refused") return opened.reason;
    const { record, form } = opened.audit;
    const state = standingSignOff(record) === null ? "draft" : stateOf(record);
    return { record, authority: authorityOf(record, form), cycle: null, state };
  } catch (error) {
    return internalError(error);
  }
}

function authorityOf(record: AuditRecord, form: Form): string | null {
  const place = treeOf(form).meaning("authority")[0];
  const written = place === undefined ? null : valueOf(record, place);
  return typeof written === "string" && written.trim() !== "" ? authorityName(written) : null;
}
