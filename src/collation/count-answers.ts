import type { AuditRecord } from "../audit/audit-record.ts";
import { valueOf } from "../audit/record-values.ts";
import { treeOf, type FormValue } from "../proforma/form-tree.ts";
import type { Form } from "../proforma/form.ts";
import { findScaleValue, type ScaleValue } from "../proforma/scale.ts";
import type { CollatedAudit } from "./collated-audit.ts";

export type AnswerCounts = Omit<CollatedAudit["counts"], "waived">;

const memberOf: Readonly<Record<ScaleValue["counts"], keyof AnswerCounts>> = {
  for: "yes",
  against: "no",
  none: "notApplicable",
};

/**
 * How many questions were answered for the practice that is audited, against it, and in a way that counts for neither. On a
 * form with Yes, No and Not applicable these are those three. A region's own questions do not count.
 */
export function countAnswers(record: AuditRecord, form: Form): AnswerCounts {
  const counts = { yes: 0, no: 0, notApplicable: 0 };
  for (const value of answersOf(form)) {
    const given = valueOf(record, value);
    const found = value.scale && typeof given === "string" ? findScaleValue(value.scale, given) : null;
    if (found) counts[memberOf[found.counts]] += 1;
  }
  return counts;
}

/** The values of a form that answer its questions. */
export function answersOf(form: Form): readonly FormValue[] {
  return treeOf(form).values.filter(
    ({ owner, definition }) => owner.kind === "row" && definition.means === "answer",
  );
}
