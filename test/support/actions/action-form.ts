import type { AuditRecord } from "../../../src/audit/audit-record.ts";
import { findActions, type FoundActions } from "../../../src/actions/find-actions.ts";
import type { CollatedAudit } from "../../../src/collation/collated-audit.ts";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";
import { auditKeyOf, collatedAudit } from "../collation/collated-audit.ts";

/** An action as a NIROMP form has it. */
export type ActionOnForm = readonly [area: string, action: string, date: string | null];

export const health: ActionOnForm = ["Health plan", "Social worker to book the dental check.", "2026-11-30"];
export const contact: ActionOnForm = ["Contact", "Team manager to confirm the plan by e-mail.", "2027-01-31"];

/** An audit of Sandwell with these actions, as a list has it. */
export function auditWithActions(
  actions: readonly ActionOnForm[],
  given: { readonly name?: string; readonly revision?: number; readonly childId?: string } = {},
): CollatedAudit {
  const { name = "the one", revision = 1, childId } = given;
  const rows = actions.map(([area, action, date]) => ({ area, action, date }));
  const auditKey = auditKeyOf(name);
  const { header } = collatedAudit().record;
  const record = {
    ...{ auditId: auditKey, revision, savedAt: "2026-10-01T09:00:00.000Z", actions: rows },
    ...(childId !== undefined && { header: { ...header, childId } }),
  };
  return collatedAudit({ auditKey, revision, authority: "Sandwell", record });
}

/** The actions of such a form. */
export function formWithActions(...actions: readonly ActionOnForm[]): FoundActions {
  const record: AuditRecord = auditWithActions(actions).record;
  return findActions(niromp2019Form, record);
}
