import { textMeaning } from "../../../audit/record-values.ts";
import { findAuthority } from "../../../authorities/find-authority.ts";
import type { Form } from "../../../proforma/form.ts";
import { findForm } from "../../../proforma/registry.ts";
import { succeed, type Result } from "../../../result.ts";
import type { CollatedAudit } from "../../collated-audit.ts";
import type { ListProblem } from "../../collation-list.ts";
import { normaliseReference } from "../../keyed-hash.ts";
import { isLive, isOnSameForm, sameChildKey, type RowOfChild } from "../../same-child.ts";
import type { GraphList } from "./graph-list.ts";
import type { GraphItem } from "./graph-shapes.ts";
import { heldAuditOf } from "./list-rows.ts";

/** A row of the list with the audit that is in it. */
export interface ItemOfChild {
  readonly item: GraphItem;
  readonly row: RowOfChild;
}

/** The rows that a list has for the child of an audit. */
export interface ItemsOfChild {
  /** Those of other audits that count. */
  readonly others: readonly ItemOfChild[];
  /** Whether the audit itself has a row, whatever its state. */
  readonly hasOwn: boolean;
}

const none: ItemsOfChild = { others: [], hasOwn: false };

/**
 * Finds the rows of the same child: first by their columns, then by the audits in them, as those alone count. A row of which
 * neither can be read is not found.
 */
export async function findItemsOfChild(
  list: GraphList,
  audit: CollatedAudit,
  forms: readonly Form[],
): Promise<Result<ItemsOfChild, ListProblem>> {
  const child = sameChildKey(audit, forms);
  if (child === null) return succeed(none);
  const rows = await readCandidates(list, audit, forms);
  if (!rows.ok) return rows;
  const others: ItemOfChild[] = [];
  for (const key of rows.value) {
    if (key === audit.auditKey) continue;
    const found = await list.findItem(key);
    if (!found.ok) return found;
    const held = found.value && heldAuditOf(found.value);
    if (!found.value || !held || !isLive(held.state) || !isOnSameForm(held.audit, audit)) continue;
    if (sameChildKey(held.audit, forms) !== child) continue;
    others.push({ item: found.value, row: { ...held, sentAt: found.value.lastModifiedDateTime } });
  }
  return succeed({ others, hasOwn: rows.value.includes(audit.auditKey) });
}

/** The keys of the rows that have the same reference and cycle in their columns. */
async function readCandidates(
  list: GraphList,
  { authority, cycle, record }: CollatedAudit,
  forms: readonly Form[],
): Promise<Result<readonly string[], ListProblem>> {
  // An authority that we do not know may be written in several ways.
  const isKnown = findAuthority(authority)?.status === "current";
  const rows = isKnown
    ? await list.readRowsWith("Authority", authority)
    : await list.readRowsWith("Cycle", cycle);
  if (!rows.ok) return rows;
  const form = findForm(forms, record.proForma);
  const reference = normaliseReference((form && textMeaning(record, form, "child-reference")) ?? "");
  return succeed(
    rows.value.flatMap(({ fields: { AuditKey, ChildRef, Cycle } }) => {
      const isSame =
        normaliseReference(ChildRef ?? "") === reference &&
        (Cycle ?? "").trim().toLowerCase() === cycle.trim().toLowerCase();
      return isSame && AuditKey !== null ? [AuditKey] : [];
    }),
  );
}
