import type { AuditContent } from "../../src/audit/audit-record.ts";
import { readAudit, type AuditReading } from "../../src/audit/read-audit.ts";
import { nodeCompression } from "../../src/cli/node-compression.ts";
import { openWordFile } from "../../src/ooxml/package/open-word-file.ts";
import { niromp2019Form } from "../../src/proforma/definitions/niromp-2019.ts";
import type { Form } from "../../src/proforma/form.ts";
import { buildForm } from "./build-form.ts";
import type { FormLayout } from "./form/form-layout.ts";
import type { FileOptions } from "./form/form-package.ts";
import type { FormValues } from "./form/form-values.ts";

export type ReadForm = Extract<AuditReading, { status: "read" }>;

/** Opens a Word file and reads the audit in it, as every face of the product does. */
export function readFile(bytes: Uint8Array, forms: Form | readonly Form[] = niromp2019Form): AuditReading {
  const file = openWordFile(bytes, nodeCompression);
  if (!file.ok) throw new Error(`Not opened: ${file.problem.code}.`);
  return readAudit(file.value, forms);
}

/** @throws with the code when it is refused. */
export function readAsAudit(bytes: Uint8Array, forms?: Form | readonly Form[]): ReadForm {
  const reading = readFile(bytes, forms);
  if (reading.status === "refused") throw new Error(`Refused: ${reading.reason.code}.`);
  return reading;
}

/** Builds a form and reads it back. */
export function readForm(
  values: FormValues = {},
  layout: FormLayout = {},
  options: FileOptions = {},
): ReadForm {
  return readAsAudit(buildForm(values, layout, options));
}

/** Only what the audit says. */
export function contentOf({ record }: ReadForm): AuditContent {
  const { header, answers, judgements, actions, factors, local } = record;
  return { header, answers, judgements, actions, factors, local };
}

export function codesOf({ messages }: ReadForm): readonly string[] {
  return messages.map(({ code }) => code);
}
