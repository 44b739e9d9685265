import type { Form } from "../proforma/form.ts";
import { treeOf, type FormValue } from "../proforma/form-tree.ts";
import type { AuditRecord } from "./audit-record.ts";
import { valueAtPlace, valueOf } from "./record-values.ts";

/** How much of what a finished audit has is there. It says nothing of how good the plan is: that is `profilesOf`. */
export interface Completeness {
  readonly filled: number;
  readonly of: number;
}

/**
 * Counts the values that a finished audit has, such as header fields, answers, grades and prompts. Only values that can be
 * read count: blank, a placeholder or a word that is not on the form's list is work left to do. What may rightly be blank,
 * such as a comment, a row of a list or a part that is about other cases, is not counted, and a question that does not apply
 * is answered.
 */
export function completenessOf(record: AuditRecord, form: Form): Completeness {
  const required = neededValues(record, form);
  const filled = required.filter((value) => valueOf(record, value) !== null);
  return { filled: filled.length, of: required.length };
}

/** The values that a finished audit of this case has, as `completenessOf` counts them, in the order of the form. */
export function neededValues(record: AuditRecord, form: Form): readonly FormValue[] {
  return treeOf(form).values.filter((value) => value.definition.required && appliesTo(form, record, value));
}

function appliesTo(form: Form, record: AuditRecord, { owner }: FormValue): boolean {
  const cases = owner.kind === "row" || owner.kind === "judgement" ? owner.part.appliesTo : undefined;
  if (cases === undefined) return true;
  const value = valueAtPlace(form, record, cases.at) ?? null;
  return value === null || cases.is.some((each) => each === value);
}
