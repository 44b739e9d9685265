import type { AuditRecord } from "../../audit/audit-record.ts";
import { measureCompleteness, type Completeness } from "../../audit/completeness.ts";
import { readAudit } from "../../audit/read-audit.ts";
import { standingSignOff } from "../../audit/sign-off.ts";
import { blocks, type Finding } from "../../checks/engine/finding.ts";
import { runChecks } from "../../checks/run-checks.ts";
import { openWordFile } from "../../ooxml/package/open-word-file.ts";
import type { ProForma } from "../../proforma/pro-forma.ts";
import type { FormKey } from "../../proforma/registry.ts";
import type { Problem } from "../../result.ts";
import { fflateCompression } from "../../word/fflate-compression.ts";

/** The step of signing off that counts now; `expired` when the form has changed since. */
export type SignOffState = "draft" | "ready" | "countersigned" | "returned" | "expired";

/** What the page knows of one file: hundreds are held, while the files themselves are not. */
export type FileSummary =
  | {
      readonly status: "complete" | "incomplete";
      readonly form: FormKey;
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

/** Reads and checks one file. @param today ISO. */
export function summariseFile(bytes: Uint8Array, proForma: ProForma, today: string): FileSummary {
  const file = openWordFile(bytes, fflateCompression);
  if (!file.ok) return { status: "refused", reason: file.problem };
  const reading = readAudit(file.value, proForma.form);
  if (reading.status === "refused") return { status: "refused", reason: reading.reason };
  const { record, facts } = reading;
  const { findings } = runChecks({ record, form: proForma.form, facts, today });
  const blocking = findings.filter(blocks);
  return {
    status: blocking.length === 0 ? "complete" : "incomplete",
    form: { id: proForma.id, version: proForma.version },
    record,
    completeness: measureCompleteness(record, proForma),
    blocking,
    errors: blocking.filter(({ severity }) => severity === "error").length,
    queries: blocking.filter(({ severity }) => severity === "query").length,
    authority: record.header.localAuthority ?? null,
    ageRange: record.header.ageRange ?? null,
    signOff: signOffStateOf(record),
  };
}

function signOffStateOf(record: AuditRecord): SignOffState {
  if ((record.signOffs ?? []).length === 0) return "draft";
  return standingSignOff(record)?.step ?? "expired";
}
