import type { Problem } from "../../../result.ts";
import { compareEditions } from "../../edition.ts";
import type { HeldAudit } from "../../list-row.ts";

/** A value in a cell of a file. */
export type FileCell = string | number | boolean | Date | null;

/** An audit in a file, with what people put beside it in columns of their own. */
export interface FileRow {
  readonly held: HeldAudit;
  readonly beside: ReadonlyMap<string, FileCell>;
}

/** A row of a file that could not be read. */
export interface RowTrouble {
  /** As a person counts: rows of a sheet with its headings, or lines. */
  readonly row: number;
  readonly problem: Problem;
}

/** Everything that was found in a file. */
export interface FileContent {
  readonly rows: readonly (FileRow & { readonly row: number })[];
  readonly troubles: readonly RowTrouble[];
  /** The headings of columns that are not ours, in their order. */
  readonly columnsBeside: readonly string[];
}

export const emptyContent: FileContent = { rows: [], troubles: [], columnsBeside: [] };

/** The rows by the key of their audits, in their order: where a row was copied, the newest edition stands for it. */
export function rowsByKey(content: FileContent): Map<string, FileRow> {
  const found = new Map<string, FileRow>();
  for (const { held, beside } of content.rows) {
    const other = found.get(held.audit.auditKey);
    if (!other || compareEditions(other.held.audit, held.audit) < 0)
      found.set(held.audit.auditKey, { held, beside });
  }
  return found;
}
