import type { AuditRecord } from "../../audit/audit-record.ts";
import { writtenOf } from "../../audit/record-values.ts";
import type { Codebook } from "../../outcomes/factors/codebook.ts";
import { checkCodings, codingsSchema, type Coding, type Codings } from "../../outcomes/factors/codings.ts";
import { treeOf } from "../../proforma/form-tree.ts";
import type { Form } from "../../proforma/form.ts";
import { fail, succeed, type Result } from "../../result.ts";

/** An audit whose factors can be coded. */
export interface AuditToCode {
  readonly auditId: string;
  readonly title: string;
  /** What the auditor wrote; empty where they wrote nothing. */
  readonly text: string;
}

/** What an audit names as its key factors, wherever its form asks for them; "" where it names none. */
export function textOfFactors(form: Form, record: AuditRecord): string {
  const values = treeOf(form).meaning("factors");
  return values.flatMap((value) => writtenOf(record, value) ?? []).join("\n\n");
}

/** The file that the command line and the service take. */
export function fileOf({ id, version }: Codebook, codings: readonly Coding[]): Codings {
  return { schemaVersion: 1, codebook: { id, version }, codings: [...codings] };
}

/** Reads such a file. Fails with `codings-unreadable`, and as `checkCodings` does. */
export function readCodings(text: string, codebook: Codebook): Result<readonly Coding[]> {
  const read = codingsSchema.safeParse(parse(text));
  if (!read.success) return fail({ code: "codings-unreadable", message: "This is not a file of codings." });
  const checked = checkCodings(read.data, codebook);
  return checked.ok ? succeed(read.data.codings) : checked;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The codings with others added: the newer of two by one person for one audit counts, and the first coder stays the first. */
export function addCodings(codings: readonly Coding[], more: readonly Coding[]): readonly Coding[] {
  const all = new Map(codings.map((coding) => [keyOf(coding), coding]));
  for (const coding of more) {
    const known = all.get(keyOf(coding));
    if (known === undefined || known.on <= coding.on) all.set(keyOf(coding), coding);
  }
  return [...all.values()];
}

function keyOf({ auditId, by }: Coding): string {
  return JSON.stringify([auditId, by]);
}
