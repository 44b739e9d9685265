import type { AuditRecord } from "../../audit/audit-record.ts";
import { completenessOf, type Completeness } from "../../audit/completeness.ts";
import { readAudit } from "../../audit/read-audit.ts";
import { textMeaning } from "../../audit/record-values.ts";
import { standingSignOff } from "../../audit/sign-off.ts";
import { blocks, type Finding } from "../../checks/engine/finding.ts";
import { runChecks } from "../../checks/run-checks.ts";
import { openWordFile } from "../../ooxml/package/open-word-file.ts";
import type { Form } from "../../proforma/form.ts";
import type { FormKey } from "../../proforma/registry.ts";
import type { Problem } from "../../result.ts";
import { fflateCompression } from "../../word/fflate-compression.ts";

/** The step of signing off that counts now; `expired` when the form has changed since. */
export type SignOffState = "draft" | "ready" | "countersigned" | "returned" | "expired";

/** What the page knows of one file: hundreds are held, while the files themselves are not. */
export type FileSummary =
  | {
      readonly status: "complete" | "incomplete";
      readonly form: FormKey & Pick<Form, "title">;
      readonly record: AuditRecord;
      readonly completeness: Completeness;
      /** What has to be fixed or explained. */
      readonly blocking: readonly Finding[];
      readonly errors: number;
      /** Queries without a reason. */
      readonly queries: number;
      readonly authority: string | null;
      readonly ageRange: string | null;
      readonly signOff: SignOffState;
    }
  | { readonly status: "refused"; readonly reason: Problem };

/** Reads and checks one file. @param forms those that it may be a copy of @param today ISO */
export function summariseFile(bytes: Uint8Array, forms: readonly Form[], today: string): FileSummary {
  const file = openWordFile(bytes, fflateCompression);
  if (!file.ok) return { status: "refused", reason: file.problem };
  const reading = readAudit(file.value, forms);
  if (reading.status === "refused") return { status: "refused", reason: reading.reason };
  const { record, facts, form } = reading;
  const { findings } = runChecks({ record, form, facts, today });
  const blocking = findings.filter(blocks);
  return {
    status: blocking.length === 0 ? "complete" : "incomplete",
    form: { id: form.id, version: form.version, title: form.title },
    record,
    completeness: completenessOf(record, form),
    blocking,
    errors: blocking.filter(({ severity }) => severity === "error").length,
    queries: blocking.filter(({ severity }) => severity === "query").length,
    authority: textMeaning(record, form, "authority"),
    ageRange: textMeaning(record, form, "age-band"),
    signOff: signOffStateOf(record),
  };
}

function signOffStateOf(record: AuditRecord): SignOffState {
  if ((record.signOffs ?? []).length === 0) return "draft";
  return standingSignOff(record)?.step ?? "expired";
}
