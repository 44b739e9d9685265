import { findCustomXmlParts } from "../ooxml/package/custom-xml-part.ts";
import type { WordPackage } from "../ooxml/package/word-package.ts";
import type { Form } from "../proforma/form.ts";
import type { Problem } from "../result.ts";
import { auditRecordSchema, reasonSchema, type AuditRecord } from "./audit-record.ts";
import { isRecordNamespace, readRawRecordPart, recordNewer, recordUnreadable } from "./raw-record-part.ts";
import { maxRecordBytes, readRecordPart, type RecordPart } from "./record-part.ts";

/** Longer than any record we write: a program that saved the part again may have written it in UTF-16 and escaped more. */
const maxStoredBytes = 4 * maxRecordBytes;

/** Where a record is or should be: a part of a package by its name, or of a live document by its id. */
export interface RecordCarrier {
  readonly name: string;
  readonly xml: string;
}

/** One place in the document that holds a record, or once did. */
export interface StoredPart extends RecordCarrier {
  /** Null when it cannot be read. */
  readonly content: RecordPart | null;
}

/** What can still be made out of a damaged record, so that its identity and what was said beside the form live on. */
export type RecordRemains = Pick<
  AuditRecord,
  "auditId" | "revision" | "reasons" | "facts" | "signOffs" | "sendings"
>;

interface Stored {
  readonly parts: readonly StoredPart[];
  /** For the auditor: `record-unreadable`, `record-newer`, `record-copies`. */
  readonly messages: readonly Problem[];
}

/**
 * What a document holds of a saved record. Of several copies the newest counts. `newer` means that at least one comes
 * from a newer schema version, and none may be written over.
 */
export type StoredRecord = Stored &
  (
    | { readonly status: "none" }
    | { readonly status: "found"; readonly record: AuditRecord; readonly digest: string | null }
    | { readonly status: "damaged"; readonly remains: RecordRemains }
    | { readonly status: "newer" }
  );

const recordCopies: Problem = {
  code: "record-copies",
  message:
    "The record is saved more than once in this document: the newest is used, and the next save brings the others into step.",
};

/**
 * Reads what a package holds. Our parts are known by the namespace of their root element and by nothing else.
 * @param forms those that are known, whose values can be checked
 */
export function readStoredRecord(parts: WordPackage, forms: readonly Form[]): StoredRecord {
  return readStoredParts(findCustomXmlParts(parts, isRecordNamespace, maxStoredBytes), forms);
}

/** The same for parts that were fetched otherwise, as from a live document. */
export function readStoredParts(carriers: readonly RecordCarrier[], forms: readonly Form[]): StoredRecord {
  const readings = carriers.map((carrier) => ({ carrier, reading: readRecordPart(carrier.xml, forms) }));
  const parts = readings.map(({ carrier: { name, xml }, reading }) => ({
    name,
    xml,
    content: reading.ok ? reading.value : null,
  }));
  if (readings.some(({ reading }) => !reading.ok && reading.problem.code === recordNewer.code)) {
    return { status: "newer", parts, messages: [recordNewer] };
  }
  const newest = findNewest(parts);
  if (newest) {
    const messages = parts.length > 1 ? [recordCopies] : [];
    return { status: "found", record: newest.record, digest: newest.digest, parts, messages };
  }
  const [first] = parts;
  if (!first) return { status: "none", parts, messages: [] };
  return { status: "damaged", remains: readRemains(first.xml), parts, messages: [recordUnreadable] };
}

function findNewest(parts: readonly StoredPart[]): RecordPart | undefined {
  return parts
    .flatMap((part) => part.content ?? [])
    .toSorted(
      ({ record: one }, { record: other }) =>
        (other.revision ?? 0) - (one.revision ?? 0) ||
        Date.parse(other.savedAt ?? "1970-01-01") - Date.parse(one.savedAt ?? "1970-01-01"),
    )[0];
}

const { auditId, revision, facts, signOffs, sendings } = auditRecordSchema.shape;

function readRemains(xml: string): RecordRemains {
  const raw = readRawRecordPart(xml);
  const json: unknown = raw.ok ? raw.value.json : null;
  const fields: Readonly<Record<string, unknown>> =
    typeof json === "object" && json !== null ? { ...json } : {};
  const id = auditId.safeParse(fields.auditId).data;
  const number = revision.safeParse(fields.revision).data;
  const given: readonly unknown[] = Array.isArray(fields.reasons) ? fields.reasons : [];
  const known = facts.safeParse(fields.facts).data;
  const signed = signOffs.safeParse(fields.signOffs).data;
  const sent = sendings.safeParse(fields.sendings).data;
  return {
    ...(id === undefined ? {} : { auditId: id }),
    ...(number === undefined ? {} : { revision: number }),
    reasons: given.flatMap((each) => reasonSchema.safeParse(each).data ?? []),
    ...(known === undefined ? {} : { facts: known }),
    ...(signed === undefined ? {} : { signOffs: signed }),
    ...(sent === undefined ? {} : { sendings: sent }),
  };
}
