import type { AuditRecord } from "../audit/audit-record.ts";
import { valueOf } from "../audit/record-values.ts";
import type { Form } from "../proforma/form.ts";
import type { AgreedGrades } from "./agreed-grades.ts";
import { gradedJudgements } from "./compare-grades.ts";

export interface RecordsWithAgreed {
  /** In the order in which they were given. */
  readonly records: readonly AuditRecord[];
  /** How many grades are another one than the first. */
  readonly changed: number;
  /** Titles of audits of the meeting that are not among the records. */
  readonly missing: readonly string[];
}

/**
 * The records as reports count them: with the grades that a moderation meeting agreed in place of the first ones. The audits themselves
 * keep their grades. A section without an agreed grade keeps the first.
 */
export function useAgreedGrades(
  form: Form,
  records: readonly AuditRecord[],
  { audits }: AgreedGrades,
): RecordsWithAgreed {
  const agreed = new Map(audits.flatMap(({ audit, grades }) => (audit === null ? [] : [[audit, grades]])));
  let changed = 0;
  const after = records.map((record) => {
    const grades = agreed.get(record.auditId ?? "");
    if (grades === undefined) return record;
    const judgements = { ...record.judgements };
    for (const value of gradedJudgements(form)) {
      const { owner, definition } = value;
      if (owner.kind !== "judgement") continue;
      const given = grades[owner.part.id]?.agreed ?? null;
      const before = judgements[owner.part.id];
      if (given === null || before === undefined || valueOf(record, value) === given) continue;
      judgements[owner.part.id] = { ...before, [definition.id]: given };
      changed += 1;
    }
    return { ...record, judgements };
  });
  const known = new Set(records.map(({ auditId }) => auditId));
  const missing = audits.filter(({ audit }) => audit === null || !known.has(audit));
  return { records: after, changed, missing: missing.map(({ title }) => title) };
}
