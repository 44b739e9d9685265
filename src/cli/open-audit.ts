import { readAudit } from "../audit/read-audit.ts";
import type { AuditReading } from "../audit/read-audit.ts";
import { openWordFile } from "../ooxml/package/open-word-file.ts";
import type { WordFile } from "../ooxml/package/open-word-file.ts";
import type { Form } from "../proforma/form.ts";
import type { Problem } from "../result.ts";
import type { FileState } from "./file-system.ts";
import { nodeCompression } from "./node-compression.ts";
import { readWholeFile } from "./read-file.ts";

/** A file that was read as a pro forma, or why it could not be. */
export type OpenedAudit =
  | {
      readonly status: "read";
      readonly file: WordFile;
      /** Of the file before it was read. */
      readonly state: FileState;
      readonly audit: Extract<AuditReading, { status: "read" }>;
    }
  | { readonly status: "refused"; readonly reason: Problem; readonly messages: readonly Problem[] };

/**
 * Opens a file of this computer and reads the audit in it. Nothing in a file makes it throw.
 * @param forms the forms that it may be a copy of
 */
export function openAudit(path: string, forms: readonly Form[]): OpenedAudit {
  const read = readWholeFile(path);
  if (!read.ok) return refuse(read.problem);
  const file = openWordFile(read.value.bytes, nodeCompression);
  if (!file.ok) return refuse(file.problem);
  const audit = readAudit(file.value, forms);
  if (audit.status === "refused") return refuse(audit.reason, audit.messages);
  return { status: "read", file: file.value, state: read.value.state, audit };
}

function refuse(reason: Problem, messages: readonly Problem[] = []): OpenedAudit {
  return { status: "refused", reason, messages };
}
