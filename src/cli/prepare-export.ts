import { randomUUID } from "node:crypto";

import type { AuditRecord } from "../audit/audit-record.ts";
import { readAudit } from "../audit/read-audit.ts";
import { saveAudit } from "../audit/save-audit.ts";
import { blocks } from "../checks/engine/finding.ts";
import type { Policy } from "../checks/engine/policy.ts";
import { runChecks } from "../checks/run-checks.ts";
import type { CollatedAudit } from "../collation/collated-audit.ts";
import { digestOfCollated } from "../collation/edition.ts";
import { shareAudit } from "../collation/share-audit.ts";
import type { Sharing } from "../collation/share-audit.ts";
import { openWordFile } from "../ooxml/package/open-word-file.ts";
import type { Form } from "../proforma/form.ts";
import { fail, succeed } from "../result.ts";
import type { Problem, Result } from "../result.ts";
import { nodeCompression } from "./node-compression.ts";
import { openAudit } from "./open-audit.ts";
import { isoDateOf, isoMomentOf } from "./today.ts";
import { replaceFile } from "./write-file-safely.ts";

export interface ExportRules {
  /** The forms that a document may be a copy of. */
  readonly forms: readonly Form[];
  readonly policy: Policy | null;
  readonly sharingFor: (form: Form) => Sharing;
}

/** An audit that may go, with the record that it was made of. */
export interface ReadyToSend {
  readonly audit: CollatedAudit;
  readonly record: AuditRecord;
  readonly form: Form;
  /** Whether the record was not in the document yet, or not as the form has it. */
  readonly wasSaved: boolean;
}

/** Why an audit cannot go: something blocks it, or it could not be read, saved or shared. */
export type NotReady =
  | { readonly status: "blocked"; readonly blocking: readonly string[] }
  | { readonly status: "draft"; readonly problem: Problem }
  | { readonly status: "refused"; readonly problem: Problem };

/**
 * Reads a document and makes what to send of it. A record that is missing or stale is saved first, once it is known that
 * nothing blocks; in a dry run it is only worked out.
 */
export function prepareExport(
  path: string,
  { forms, policy, sharingFor }: ExportRules,
  isDryRun: boolean,
): ReadyToSend | NotReady {
  const opened = openAudit(path, forms);
  if (opened.status === "refused") return refuse(opened.reason);
  const { form } = opened.audit;
  const saved = saveAudit({
    record: opened.audit.record,
    form,
    file: opened.file,
    compression: nodeCompression,
    now: isoMomentOf(new Date()),
    newAuditId: randomUUID,
  });
  if (!saved.ok) return refuse(saved.problem);
  const { bytes, changed } = saved.value;
  const judged = readSaved(bytes, form);
  if (!judged.ok) return refuse(judged.problem);
  const { record, facts } = judged.value;
  const today = isoDateOf(new Date());
  const { findings } = runChecks({ record, facts, today, form, policy });
  const blocking = findings.filter(blocks).map(({ check, at }) => `${check} at ${at}`);
  if (blocking.length > 0) return { status: "blocked", blocking };
  const audit = shareAudit(record, findings, form, sharingFor(form));
  if (!audit.ok && audit.problem.code === "sharing-draft") return { status: "draft", problem: audit.problem };
  if (!audit.ok) return refuse(audit.problem);
  if (changed && !isDryRun) {
    const written = replaceFile(path, bytes, opened.state);
    if (!written.ok) return refuse(written.problem);
  }
  return { audit: audit.value, record, form, wasSaved: changed };
}

/**
 * Writes into the document that it was sent, which replaces what was known of this list; a document that knows it is not
 * touched.
 */
export function noteSending(
  path: string,
  to: string,
  audit: CollatedAudit,
  forms: readonly Form[],
): Result<null> {
  const opened = openAudit(path, forms);
  if (opened.status === "refused") return fail(opened.reason);
  const { record } = opened.audit;
  const digest = digestOfCollated(audit);
  const sendings = record.sendings ?? [];
  if (sendings.some((each) => each.to === to && each.digest === digest)) return succeed(null);
  const at = isoMomentOf(new Date());
  const saved = saveAudit({
    record,
    form: opened.audit.form,
    file: opened.file,
    compression: nodeCompression,
    now: at,
    newAuditId: randomUUID,
    sendings: [...sendings.filter((each) => each.to !== to), { to, at, digest }],
  });
  if (!saved.ok) return saved;
  return saved.value.changed ? replaceFile(path, saved.value.bytes, opened.state) : succeed(null);
}

/** The document as it is once it is saved: its record and the facts by which it is judged. */
function readSaved(bytes: Uint8Array, form: Form) {
  const file = openWordFile(bytes, nodeCompression);
  if (!file.ok) return file;
  const audit = readAudit(file.value, form);
  return audit.status === "read" ? succeed(audit) : fail(audit.reason);
}

function refuse(problem: Problem): NotReady {
  return { status: "refused", problem };
}
