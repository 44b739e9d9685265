import type { Form } from "../../../proforma/form.ts";
import type { Problem } from "../../../result.ts";
import type { CollatedAudit } from "../../collated-audit.ts";
import { compareEditions } from "../../edition.ts";
import { rowKeyOf, sameChildKey } from "../../same-child.ts";
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

/** The rows of a list in their order: by their audit and the form that it is on, and by child. */
export class FileRows {
  readonly #byKey: Map<string, FileRow>;
  readonly #byChild = new Map<string, Set<string>>();

  readonly #forms: readonly Form[];

  constructor(forms: readonly Form[], rows: Iterable<FileRow> = []) {
    this.#forms = forms;
    this.#byKey = new Map([...rows].map((row) => [rowKeyOf(row.held.audit), row]));
    for (const row of this.#byKey.values()) this.#addToChild(row);
  }

  get(audit: CollatedAudit): FileRow | undefined {
    return this.#byKey.get(rowKeyOf(audit));
  }

  /** The rows with the key of an audit, one for each form that it was sent on. */
  withKey(auditKey: string): readonly FileRow[] {
    return this.all().filter(({ held }) => held.audit.auditKey === auditKey);
  }

  all(): readonly FileRow[] {
    return [...this.#byKey.values()];
  }

  first(): FileRow | undefined {
    return this.#byKey.values().next().value;
  }

  /** The rows of the same child, as far as that can be told. */
  ofChild(audit: CollatedAudit): readonly FileRow[] {
    const keys = this.#byChild.get(sameChildKey(audit, this.#forms) ?? "") ?? [];
    return [...keys].flatMap((key) => this.#byKey.get(key) ?? []);
  }

  /** Adds a row at the end, or replaces the one with its key. */
  put(row: FileRow): void {
    const key = rowKeyOf(row.held.audit);
    const before = this.#byKey.get(key);
    const child = before && sameChildKey(before.held.audit, this.#forms);
    if (child) this.#byChild.get(child)?.delete(key);
    this.#byKey.set(key, row);
    this.#addToChild(row);
  }

  #addToChild({ held: { audit } }: FileRow): void {
    const child = sameChildKey(audit, this.#forms);
    if (child === null) return;
    const keys = this.#byChild.get(child) ?? new Set();
    this.#byChild.set(child, keys.add(rowKeyOf(audit)));
  }
}

/** The rows of a file. Of a row that was copied, the newest version counts. */
export function rowsOf(content: FileContent, forms: readonly Form[]): FileRows {
  const found = new Map<string, FileRow>();
  for (const { held, beside } of content.rows) {
    const key = rowKeyOf(held.audit);
    const other = found.get(key);
    if (!other || compareEditions(other.held.audit, held.audit) < 0) found.set(key, { held, beside });
  }
  return new FileRows(forms, found.values());
}
