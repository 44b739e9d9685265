import { measureCompleteness, type Completeness } from "../../audit/completeness.ts";
import { readAudit } from "../../audit/read-audit.ts";
import { blocks } from "../../checks/engine/finding.ts";
import { runChecks } from "../../checks/run-checks.ts";
import { openWordFile } from "../../ooxml/package/open-word-file.ts";
import type { ProForma } from "../../proforma/pro-forma.ts";
import type { Problem } from "../../result.ts";
import { fflateCompression } from "../../word/fflate-compression.ts";

/** What the table says of one file: small, so that hundreds can be held while the files themselves are not. */
export type FileSummary =
  | {
      readonly status: "complete" | "incomplete";
      readonly completeness: Completeness;
      readonly errors: number;
      /** Queries without a reason. */
      readonly queries: number;
      readonly authority: string | null;
      readonly ageRange: string | null;
      readonly childId: string | null;
    }
  | { readonly status: "refused"; readonly reason: Problem };

/** Reads and checks one file. @param today ISO. */
export function summariseFile(bytes: Uint8Array, proForma: ProForma, today: string): FileSummary {
  const file = openWordFile(bytes, fflateCompression);
  if (!file.ok) return { status: "refused", reason: file.problem };
  const reading = readAudit(file.value, proForma.form);
  if (reading.status === "refused") return { status: "refused", reason: reading.reason };
  const { record, facts } = reading;
  const { findings } = runChecks({ record, proForma, facts, today });
  const blocking = findings.filter(blocks);
  return {
    status: blocking.length === 0 ? "complete" : "incomplete",
    completeness: measureCompleteness(record, proForma),
    errors: blocking.filter(({ severity }) => severity === "error").length,
    queries: blocking.filter(({ severity }) => severity === "query").length,
    authority: record.header.localAuthority ?? null,
    ageRange: record.header.ageRange ?? null,
    childId: record.header.childId ?? null,
  };
}
