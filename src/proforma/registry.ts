import { caseFileAudit } from "./definitions/case-file-audit.ts";
import { focusedMatching } from "./definitions/focused-matching.ts";
import { inspectionCaseAudit } from "./definitions/inspection-case-audit.ts";
import { niromp2019Form } from "./definitions/niromp-2019.ts";
import type { Form } from "./form.ts";

/** The forms that ship. Others come from outside, as files. */
export const shippedForms: readonly Form[] = [
  niromp2019Form,
  focusedMatching,
  inspectionCaseAudit,
  caseFileAudit,
];

/** The form that is meant where nobody names one. */
export const defaultForm: Form = niromp2019Form;

/** A form's name in keys and messages, as no two versions of a form are ever counted together. */
export interface FormKey {
  readonly id: string;
  readonly version: string;
}

/** The form with this id and version; null where none of them is. */
export function findForm(forms: readonly Form[], { id, version }: FormKey): Form | null {
  return forms.find((form) => form.id === id && form.version === version) ?? null;
}
