import { addCustomXmlPart } from "../ooxml/package/custom-xml-part.ts";
import { editWordFile, type PackageEdits } from "../ooxml/package/edit-word-file.ts";
import type { WordFile } from "../ooxml/package/open-word-file.ts";
import type { Compression } from "../ooxml/package/word-package.ts";
import type { Form } from "../proforma/form.ts";
import { succeed, type Problem, type Result } from "../result.ts";
import type { AuditRecord } from "./audit-record.ts";
import { nextRecord, partsOutOfStep, type SaveMoment } from "./next-record.ts";
import { recordNamespace } from "./raw-record-part.ts";
import { writeRecordPart, type SavedRecord } from "./record-part.ts";
import { readStoredRecord, type StoredRecord } from "./stored-record.ts";

export interface AuditToSave extends SaveMoment {
  readonly file: WordFile;
  /** The form that the record is of. */
  readonly form: Form;
  /** What the form says now; its own `auditId`, `revision` and `savedAt` are not looked at. */
  readonly record: AuditRecord;
  readonly compression: Compression;
  /** Other parts to be changed in the same go, by name, as XML text: a conversion changes the main part. */
  readonly alongside?: ReadonlyMap<string, string>;
}

export interface SavedAudit {
  /** The file's own bytes, when nothing had to change. */
  readonly bytes: Uint8Array;
  readonly record: SavedRecord;
  readonly changed: boolean;
  /** What was found of an earlier record: `record-unreadable` when it had to be made anew, `record-copies`. */
  readonly messages: readonly Problem[];
}

/**
 * Puts the record into the file's custom XML part, adding the part where there is none and bringing every copy into step
 * where there are several. No other part changes, but for the package's own lists when the part is new.
 * Saving the same twice gives the same bytes.
 * Fails with `record-newer`, `record-too-large`, `record-invalid`, `document-signed`, or where the file's lists cannot be read.
 */
export function saveAudit(audit: AuditToSave): Result<SavedAudit> {
  const stored = readStoredRecord(audit.file, [audit.form]);
  const record = nextRecord(stored, audit.record, audit);
  if (!record.ok) return record;
  const recordEdits = planEdits(audit, stored, record.value);
  if (!recordEdits.ok) return recordEdits;
  const edits: PackageEdits = {
    replace: new Map([...recordEdits.value.replace, ...(audit.alongside ?? [])]),
    add: recordEdits.value.add,
  };
  const bytes = editWordFile(audit.file, edits, audit.compression);
  if (!bytes.ok) return bytes;
  return succeed({
    bytes: bytes.value,
    record: record.value,
    changed: bytes.value !== audit.file.archive.bytes,
    messages: stored.messages,
  });
}

function planEdits(
  { file, form }: AuditToSave,
  stored: StoredRecord,
  record: SavedRecord,
): Result<PackageEdits> {
  const xml = writeRecordPart(record, form);
  if (!xml.ok) return xml;
  if (stored.parts.length === 0) {
    return addCustomXmlPart(file, { xml: xml.value, namespace: recordNamespace, itemId: record.auditId });
  }
  const replace = new Map(partsOutOfStep(stored, record).map((part) => [part.name, xml.value]));
  return succeed({ replace, add: new Map() });
}
