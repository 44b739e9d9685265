import type { Problem } from "../../../result.ts";
import type { CollatedAudit } from "../../collated-audit.ts";
import { compareEditions } from "../../edition.ts";
import { sameChildKey } from "../../same-child.ts";
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

/** The rows of a list in their order: by the key of their audit, and by child. */
export class FileRows {
  readonly #byKey: Map<string, FileRow>;
  readonly #byChild = new Map<string, Set<string>>();

  constructor(rows: Iterable<FileRow> = []) {
    this.#byKey = new Map([...rows].map((row) => [row.held.audit.auditKey, row]));
    for (const row of this.#byKey.values()) this.#addToChild(row);
  }

  get(auditKey: string): FileRow | undefined {
    return this.#byKey.get(auditKey);
  }

  all(): readonly FileRow[] {
    return [...this.#byKey.values()];
  }

  first(): FileRow | undefined {
    return this.#byKey.values().next().value;
  }

  /** The rows of the same child, as far as that can be told. */
  ofChild(audit: CollatedAudit): readonly FileRow[] {
    const keys = this.#byChild.get(sameChildKey(audit) ?? "") ?? [];
    return [...keys].flatMap((key) => this.#byKey.get(key) ?? []);
  }

  /** Adds a row at the end, or puts it in the place of the one with its key. */
  put(row: FileRow): void {
    const before = this.#byKey.get(row.held.audit.auditKey);
    const child = before && sameChildKey(before.held.audit);
    if (child) this.#byChild.get(child)?.delete(row.held.audit.auditKey);
    this.#byKey.set(row.held.audit.auditKey, row);
    this.#addToChild(row);
  }

  #addToChild({ held: { audit } }: FileRow): void {
    const child = sameChildKey(audit);
    if (child === null) return;
    const keys = this.#byChild.get(child) ?? new Set();
    this.#byChild.set(child, keys.add(audit.auditKey));
  }
}

/** The rows of a file: where a row was copied, the newest edition stands for it. */
export function rowsOf(content: FileContent): FileRows {
  const found = new Map<string, FileRow>();
  for (const { held, beside } of content.rows) {
    const other = found.get(held.audit.auditKey);
    if (!other || compareEditions(other.held.audit, held.audit) < 0)
      found.set(held.audit.auditKey, { held, beside });
  }
  return new FileRows(found.values());
}
