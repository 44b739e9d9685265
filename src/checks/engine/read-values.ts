import { entryOf, isMissing, valueAtPlace, valueOf, writtenOf } from "../../audit/record-values.ts";
import { treeOf, type FormValue, type Owner } from "../../proforma/form-tree.ts";
import type { GridPart, ListPart } from "../../proforma/form.ts";
import { findScaleValue, type ScaleValue } from "../../proforma/scale.ts";
import type { AuditToCheck } from "./audit-to-check.ts";
import type { ChoiceOutline } from "./form-outline.ts";

type Audit = Pick<AuditToCheck, "record" | "form">;

/** What was chosen, as its scale defines it; null where it is blank or none of the scale's values. */
export function chosenOf({ record }: Pick<Audit, "record">, value: FormValue): ScaleValue | null {
  const recorded = valueOf(record, value);
  return value.scale && typeof recorded === "string" ? findScaleValue(value.scale, recorded) : null;
}

export function commentOf({ record }: Pick<Audit, "record">, { comment }: ChoiceOutline): string | null {
  return comment && writtenOf(record, comment);
}

/** Whether the document lacks the row or judgement; a record that says nothing of it has not got it either. */
export function isAbsent({ record }: Pick<Audit, "record">, owner: Owner): boolean {
  return isMissing(record, owner) || Object.keys(entryOf(record, owner)).length === 0;
}

/**
 * Whether a part of the form is about the audited case: a page for care leavers is not about a baby.
 * Null while the form does not say which kind of case it is.
 */
export function appliesToCase(
  { form, record }: Audit,
  { appliesTo }: Pick<GridPart, "appliesTo">,
): boolean | null {
  if (appliesTo === undefined) return true;
  const kind = valueAtPlace(form, record, appliesTo.at);
  if (kind === null || kind === undefined) return null;
  const kinds = typeof kind === "object" ? kind : [String(kind)];
  return kinds.some((each) => appliesTo.is.includes(each));
}

/**
 * Whether a row of a list is an action. A strength is none: its focus asks for nothing. Rows of a list without a focus are
 * actions. Null while the focus cannot be read.
 * @param row counted from 1
 */
export function asksForAction(audit: Audit, list: ListPart, row: number): boolean | null {
  const focus = treeOf(audit.form)
    .listRow(list, row)
    .find(({ definition }) => definition.means === "focus");
  if (focus === undefined || focus.scale === null) return true;
  return chosenOf(audit, focus)?.asksForAction ?? null;
}
