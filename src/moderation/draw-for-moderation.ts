import type { AuditRecord } from "../audit/audit-record.ts";
import { valueOf } from "../audit/record-values.ts";
import { treeOf } from "../proforma/form-tree.ts";
import type { Form } from "../proforma/form.ts";
import { worstOf } from "../proforma/scale.ts";
import { ticketOf, type DrawKey } from "../sample/ticket.ts";
import { gradedJudgements } from "./compare-grades.ts";

/** An audit that may be graded a second time. */
export interface AuditToDraw {
  readonly title: string;
  readonly record: AuditRecord;
}

export interface DrawnAudit extends AuditToDraw {
  readonly why: "ticket" | "worst-grade";
}

/** How many audits there are for each one that is drawn (docs/moderation.md). */
const oneOf = 6;

/**
 * The audits to grade a second time: by ticket one of every six, at least one, and beside them every audit with a worst grade. The
 * same audits, seed and cycle give the same draw.
 */
export function drawForModeration(
  form: Form,
  audits: readonly AuditToDraw[],
  key: DrawKey,
): readonly DrawnAudit[] {
  const tree = treeOf(form);
  const textAt = (record: AuditRecord, meaning: "child-reference" | "age-band") => {
    const value = tree.meaning(meaning)[0];
    const written = value === undefined ? null : valueOf(record, value);
    return typeof written === "string" ? written : "";
  };
  const tickets = audits
    .map((audit) => {
      const reference = textAt(audit.record, "child-reference") || (audit.record.auditId ?? audit.title);
      return { audit, ticket: ticketOf({ reference, band: textAt(audit.record, "age-band") }, key) };
    })
    .toSorted((one, other) => (one.ticket < other.ticket ? -1 : 1));
  const drawn = tickets.slice(0, Math.ceil(audits.length / oneOf)).map(({ audit }) => audit);
  return audits.flatMap((audit): readonly DrawnAudit[] => {
    if (drawn.includes(audit)) return [{ ...audit, why: "ticket" }];
    return hasWorstGrade(form, audit.record) ? [{ ...audit, why: "worst-grade" }] : [];
  });
}

function hasWorstGrade(form: Form, record: AuditRecord): boolean {
  return gradedJudgements(form).some((value) => valueOf(record, value) === worstOf(value.scale));
}
