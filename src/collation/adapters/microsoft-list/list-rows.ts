import * as z from "zod/mini";
import { collatedAuditSchema, listStates } from "../../collated-audit.ts";
import type { ListProblem } from "../../collation-list.ts";
import type { CollatedAudit } from "../../collated-audit.ts";
import { digestOfCollated, type HeldEdition } from "../../edition.ts";
import type { Cell, Column, HeldAudit } from "../../list-row.ts";
import type { GraphItem } from "./graph-shapes.ts";

/** SharePoint keeps 255 characters in a single line of text. */
const maxLineLength = 255;
/** It keeps 63,999 in several lines; the rest is room for what its own escaping adds. */
export const maxJsonLength = 60_000;

/**
 * The cells of a row as Graph takes them.
 * @param title what people see as the name of the row.
 */
export function fieldsOf(
  columns: readonly Column[],
  row: Readonly<Record<string, Cell>>,
  title: string,
): Readonly<Record<string, Cell>> {
  const cells = columns.map(({ name, kind }) => [name, fieldOf(kind, row[name] ?? null)]);
  return { Title: inOneLine(title), ...(Object.fromEntries(cells) as Record<string, Cell>) };
}

function fieldOf(kind: Column["kind"], cell: Cell): Cell {
  if (typeof cell !== "string") return cell;
  switch (kind) {
    case "date":
      // SharePoint keeps a day as a moment in the time zone of the site: at midday it is the same day in nearly all of them.
      return `${cell}T12:00:00Z`;
    case "text":
      return inOneLine(cell);
    default:
      return cell;
  }
}

/** Cut to what the column takes: the JSON has the whole of it. */
function inOneLine(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length <= maxLineLength ? line : line.slice(0, maxLineLength).replace(/[\uD800-\uDBFF]$/, "");
}

/** That an audit does not fit in its row; null when it does. */
export function findLengthProblem(row: Readonly<Record<string, Cell>>): ListProblem | null {
  const length = String(row.AuditJson ?? "").length;
  if (length <= maxJsonLength) return null;
  return {
    code: "list-row-too-large",
    message: `The audit has ${length} characters, and the list takes ${maxJsonLength}. Leave out comments in the sharing policy or shorten them, then send it again.`,
    retry: "never",
  };
}

/** That the row of an audit says nothing by which it could be judged. */
export const unreadableRow: ListProblem = {
  code: "list-row-unreadable",
  message:
    "The list has a row with the key of this audit, but we cannot read its contents. Restore an earlier version of the row or delete it, then send the audit again.",
  retry: "never",
};

/** That the one row of the audit's key has an audit on another form, which is not to be lost. */
export const onOtherForm: ListProblem = {
  code: "list-other-form",
  message:
    "The list already has this audit on another form, and keeps one row for each. Withdraw the other one, or fill in a new copy of the form and send that.",
  retry: "never",
};

/** That rows were left out of what was read: counted, as totals depend on it. */
export function rowsLeftOut(count: number): ListProblem {
  return {
    code: "list-rows-unreadable",
    message: `${count === 1 ? "1 row of the list was" : `${count} rows of the list were`} left out, because column AuditJson or State was changed by hand. Restore an earlier version of the row, or send its audit again.`,
    retry: "never",
  };
}

/**
 * Which edition a row holds: by its JSON, or where somebody spoilt that by its columns, so that the audit can be sent
 * again and fixes the row. Null where neither says it.
 */
export function editionOf(item: GraphItem): HeldEdition | null {
  const held = heldAuditOf(item);
  if (held) return { ...held.audit, state: held.state, digest: digestOfCollated(held.audit) };
  const { Revision: revision, SavedAt: savedAt } = item.fields;
  if (revision === null || savedAt === null || Number.isNaN(Date.parse(savedAt))) return null;
  return { revision, savedAt, state: "received", digest: "" };
}

/** The audit in a row; null where it cannot be read. */
export function heldAuditOf(item: GraphItem): HeldAudit | null {
  const audit = auditOf(item);
  const state = z.enum(listStates).safeParse(item.fields.State);
  return audit && state.success ? { audit, state: state.data } : null;
}

function auditOf({ fields }: GraphItem): CollatedAudit | null {
  let value: unknown;
  try {
    value = JSON.parse(fields.AuditJson ?? "");
  } catch {
    return null;
  }
  const audit = collatedAuditSchema.safeParse(value);
  // A row whose JSON was copied from another one is nobody's.
  return audit.success && audit.data.auditKey === fields.AuditKey ? audit.data : null;
}
