import { randomUUID } from "node:crypto";
import { dirname, resolve } from "node:path";

import { saveAudit } from "../audit/save-audit.ts";
import type { AuditToSave } from "../audit/save-audit.ts";
import type { Form } from "../proforma/form.ts";
import type { Problem, Result } from "../result.ts";
import { succeed } from "../result.ts";
import type { ExitCode } from "./exit-code.ts";
import { findNamedFiles } from "./find-files.ts";
import { nodeCompression } from "./node-compression.ts";
import type { OpenedAudit } from "./open-audit.ts";
import { openAudit } from "./open-audit.ts";
import { knownForms, type Surroundings } from "./surroundings.ts";
import { isoMomentOf } from "./today.ts";
import { refuse, writeFiles } from "./write-files.ts";
import type { WriteOutcome } from "./write-files.ts";
import { removeLeftovers, replaceFile } from "./write-file-safely.ts";

export type ReadDocument = Extract<OpenedAudit, { status: "read" }>;

/** What to save beside what the form says, or instead of it. */
export interface ToSave extends Partial<
  Pick<AuditToSave, "reasons" | "facts" | "signOffs" | "record" | "alongside">
> {
  /** What to tell the person of it. */
  readonly messages?: readonly Problem[];
  /** Why the document is to stay as it is; then nothing is saved. */
  readonly leaveAs?: string;
}

/** Works out what to save; where it fails, the document is left as it is. @param auditId under which it will be saved. */
type PlanSaving = (opened: ReadDocument, auditId: string) => Result<ToSave>;

/** Writes the record of each audit into the document itself; a document that holds it already stays as it is. */
export async function saveInPlace(
  paths: readonly string[],
  surroundings: Surroundings,
  plan: PlanSaving = () => succeed({}),
): Promise<ExitCode> {
  const files = findNamedFiles(paths);
  const folders = new Set(files.map(({ path }) => dirname(resolve(path))));
  for (const folder of folders) removeLeftovers(folder, new Date());
  return writeFiles(files, (path) => saveFile(path, knownForms(surroundings), plan), surroundings);
}

function saveFile(path: string, forms: readonly Form[], plan: PlanSaving): WriteOutcome {
  const opened = openAudit(path, forms);
  if (opened.status === "refused") return refuse(opened.reason);
  const auditId = opened.audit.record.auditId ?? randomUUID();
  const planned = plan(opened, auditId);
  if (!planned.ok) return refuse(planned.problem);
  const { messages: told = [], leaveAs, ...toSave } = planned.value;
  if (leaveAs !== undefined) return { status: "done", what: leaveAs, messages: told };
  const saved = saveAudit({
    record: opened.audit.record,
    form: opened.audit.form,
    ...toSave,
    file: opened.file,
    compression: nodeCompression,
    now: isoMomentOf(new Date()),
    newAuditId: () => auditId,
  });
  if (!saved.ok) return refuse(saved.problem);

  const { bytes, record, changed } = saved.value;
  const messages = [...told, ...saved.value.messages];
  const revision = `revision ${record.revision}`;
  if (!changed) return { status: "done", what: `up to date, ${revision}`, messages };
  const written = replaceFile(path, bytes, opened.state);
  return written.ok ? { status: "done", what: `saved, ${revision}`, messages } : refuse(written.problem);
}
