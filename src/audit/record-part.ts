import { encodeUtf8 } from "../ooxml/text-codec.ts";
import { escapeText } from "../ooxml/write/xml-text.ts";
import { fail, succeed, type Problem, type Result } from "../result.ts";
import type { Form } from "../proforma/form.ts";
import type { AuditRecord } from "./audit-record.ts";
import { digestOf } from "./digest.ts";
import { parseRecord } from "./parse-record.ts";
import {
  readRawRecordPart,
  recordNamespace,
  recordTooLarge,
  recordUnreadable,
  schemaVersion,
} from "./raw-record-part.ts";

/** The record as custom XML part: its values are checked against the form, on the way in and out. */

/** Word for the web does not see parts of 1 MB and more; a long audit has some 0.05 MB. */
export const maxRecordBytes = 512 * 1024;

/** A record with its identity: as a document has it once it has been saved. */
export type SavedRecord = AuditRecord & {
  readonly auditId: string;
  readonly revision: number;
  readonly savedAt: string;
};

export interface RecordPart {
  readonly record: AuditRecord;
  /** As written in the part: what the record said when it was saved. */
  readonly digest: string | null;
}

const recordInvalid: Problem = {
  code: "record-invalid",
  message:
    "We could not make a valid record from this form, so we did not save it. The document is unchanged. Report this to your IT support.",
};

/**
 * The whole text of the part: no XML declaration, and no character in it that XML cannot hold.
 * @param form the one that the record is of
 * Fails with `record-too-large` or `record-invalid`.
 */
export function writeRecordPart(record: SavedRecord, form: Form): Result<string> {
  const isOfForm = record.proForma.id === form.id && record.proForma.version === form.version;
  if (!isOfForm || parseRecord(record, [form]) === null) return fail(recordInvalid);
  const json = escapeText(escapeInJson(JSON.stringify(record)));
  const part = `<audit xmlns="${recordNamespace}" schemaVersion="${schemaVersion}" digest="${digestOf(record)}"><json>${json}</json></audit>`;
  return encodeUtf8(part).length > maxRecordBytes ? fail(recordTooLarge) : succeed(part);
}

/**
 * `JSON.stringify` escapes control characters below U+0020 and lone surrogates. What else XML 1.0 (2.2) forbids,
 * discourages or takes for a line break is escaped here.
 */
function escapeInJson(json: string): string {
  return json.replace(
    /[\u007f-\u009f\u2028\u2029\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/**
 * Reads a part.
 * @param forms those that are known, whose values can be checked
 * Fails with `record-unreadable` or `record-newer`.
 */
export function readRecordPart(xml: string, forms: readonly Form[]): Result<RecordPart> {
  const raw = readRawRecordPart(xml);
  if (!raw.ok) return raw;
  const record = parseRecord(raw.value.json, forms);
  return record === null ? fail(recordUnreadable) : succeed({ record, digest: raw.value.digest });
}
