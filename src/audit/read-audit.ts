import type { WordDocument } from "../ooxml/document-model.ts";
import type { WordPackage } from "../ooxml/package/word-package.ts";
import { readDocument } from "../ooxml/read-document.ts";
import type { ProForma } from "../proforma/pro-forma.ts";
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
import { recognise } from "./recognise/recognise.ts";
import { readStoredRecord, type StoredRecord } from "./stored-record.ts";

/** All that is known of one document, or why it could not be read as an audit. */
export type AuditReading =
  | {
      readonly status: "read";
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
 *
 * Refuses with the codes of `WordPackage.readXml`, `readDocument` and `recognise`.
 */
export function readAudit(file: WordPackage, proForma: ProForma): AuditReading {
  const mainXml = file.readXml(file.mainPart);
  if (!mainXml.ok) return refuse(mainXml.problem);
  const document = readDocument(mainXml.value);
  if (!document.ok) return refuse(document.problem);
  const recognition = recognise(document.value, proForma);
  if (!recognition.ok) return refuse(recognition.problem);
  const stored = readStoredRecord(file);
  const content = buildRecord(recognition.value, proForma);
  const recordState = stateOfRecord(stored, content);
  const isOwnText = makeOwnWordsTest(proForma, content.header.localAuthority ?? null);
  const beside = listPackageFacts(file, document.value, isOwnText);
  return {
    status: "read",
    record: withSaved(content, stored),
    recognition: recognition.value,
    document: document.value,
    mainXml: mainXml.value,
    messages: [
      ...recognition.value.messages,
      ...listDocumentMessages(file, recognition.value, beside),
      ...stored.messages,
      ...(recordState === "stale" ? [recordStale] : []),
    ],
    stored,
    facts: listDocumentFacts(document.value, recognition.value, proForma, { ...beside, recordState }),
  };
}

function refuse(reason: Problem): AuditReading {
  return { status: "refused", reason, messages: [] };
}

function stateOfRecord(stored: StoredRecord, content: AuditRecord): RecordState {
  if (stored.status === "none") return "never-saved";
  if (stored.status !== "found") return stored.status;
  const { record } = stored;
  const isSame = record.proForma.id === content.proForma.id && digestOf(record) === digestOf(content);
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
