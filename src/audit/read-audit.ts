import type { WordDocument } from "../ooxml/document-model.ts";
import type { WordPackage } from "../ooxml/package/word-package.ts";
import { readDocument } from "../ooxml/read-document.ts";
import type { Form } from "../proforma/form.ts";
import { treeOf } from "../proforma/form-tree.ts";
import type { FormKey } from "../proforma/registry.ts";
import type { Problem } from "../result.ts";
import type { AuditRecord } from "./audit-record.ts";
import { buildRecord } from "./build-record.ts";
import { digestOf } from "./digest.ts";
import type { DocumentFacts, RecordState } from "./document-facts.ts";
import { listDocumentMessages, recordStale } from "./document-messages.ts";
import { keepFacts, keepReasons } from "./kept-beside-form.ts";
import { listDocumentFacts } from "./list-document-facts.ts";
import { makeOwnWordsTest } from "./own-words.ts";
import { listPackageFacts } from "./package-facts.ts";
import type { Message, Recognition } from "./recognise/recognition.ts";
import { recogniseForm } from "./recognise/recognise-form.ts";
import { writtenOf } from "./record-values.ts";
import { readStoredRecord, type StoredRecord } from "./stored-record.ts";

/** All that is known of one document, or why it could not be read as an audit. */
export type AuditReading =
  | {
      readonly status: "read";
      /** The form that the document is a copy of. */
      readonly form: Form;
      /** What the visible form says, with the id, revision and reasons that are saved in the document. */
      readonly record: AuditRecord;
      readonly recognition: Recognition;
      readonly document: WordDocument;
      /** The text that every span of `document` and `recognition` refers to. */
      readonly mainXml: string;
      readonly messages: readonly Message[];
      readonly stored: StoredRecord;
      readonly facts: DocumentFacts;
    }
  | { readonly status: "refused"; readonly reason: Problem; readonly messages: readonly Message[] };

/** A document that could be read as an audit. */
export type ReadAudit = Extract<AuditReading, { status: "read" }>;

/**
 * Reads the audit in a Word file: what its form says, and what is saved with it. The form is the record; the saved part gives
 * identity and reasons only. Nothing is changed.
 * @param forms the form that it is, or those that it may be
 *
 * Refuses with the codes of `WordPackage.readXml`, `readDocument` and `recogniseForm`.
 */
export function readAudit(file: WordPackage, forms: Form | readonly Form[]): AuditReading {
  const known = isList(forms) ? forms : [forms];
  const mainXml = file.readXml(file.mainPart);
  if (!mainXml.ok) return refuse(mainXml.problem);
  const document = readDocument(mainXml.value);
  if (!document.ok) return refuse(document.problem);
  const stored = readStoredRecord(file, known);
  const recognised = recogniseForm(document.value, known, savedFormOf(stored));
  if (!recognised.ok) return refuse(recognised.problem);
  const { form, recognition } = recognised.value;
  const content = buildRecord(recognition, form);
  const recordState = stateOfRecord(stored, content);
  const isOwnText = makeOwnWordsTest(form, authorityOf(content, form));
  const beside = listPackageFacts(file, document.value, isOwnText);
  return {
    status: "read",
    form,
    record: withSaved(content, stored),
    recognition,
    document: document.value,
    mainXml: mainXml.value,
    messages: [
      ...recognition.messages,
      ...listDocumentMessages(file, recognition, beside),
      ...stored.messages,
      ...(recordState === "stale" ? [recordStale] : []),
    ],
    stored,
    facts: listDocumentFacts(document.value, recognition, form, { ...beside, recordState }),
  };
}

/** TypeScript does not narrow read-only arrays by `Array.isArray` alone. */
function isList(forms: Form | readonly Form[]): forms is readonly Form[] {
  return Array.isArray(forms);
}

function savedFormOf(stored: StoredRecord): FormKey | null {
  return stored.status === "found" ? stored.record.proForma : null;
}

function authorityOf(record: AuditRecord, form: Form): string | null {
  const [authority] = treeOf(form).meaning("authority");
  return authority === undefined ? null : writtenOf(record, authority);
}

function refuse(reason: Problem): AuditReading {
  return { status: "refused", reason, messages: [] };
}

function stateOfRecord(stored: StoredRecord, content: AuditRecord): RecordState {
  if (stored.status === "none") return "never-saved";
  if (stored.status !== "found") return stored.status;
  const { proForma } = stored.record;
  const isSame =
    proForma.id === content.proForma.id &&
    proForma.version === content.proForma.version &&
    digestOf(stored.record) === digestOf(content);
  return isSame ? "up-to-date" : "stale";
}

function withSaved(record: AuditRecord, stored: StoredRecord): AuditRecord {
  if (stored.status === "none" || stored.status === "newer") return record;
  const reasons = [...keepReasons(stored, record)];
  if (stored.status === "damaged") return { ...record, ...stored.remains, reasons };
  const { auditId, revision, savedAt, facts, signOffs, sendings } = stored.record;
  return {
    ...record,
    ...(auditId === undefined ? {} : { auditId }),
    ...(revision === undefined ? {} : { revision }),
    ...(savedAt === undefined ? {} : { savedAt }),
    reasons,
    ...keepFacts(facts ?? {}),
    ...(signOffs === undefined ? {} : { signOffs }),
    ...(sendings === undefined ? {} : { sendings }),
  };
}
