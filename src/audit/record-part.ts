import { parseXml } from "../ooxml/xml/parse-xml.ts";
import { encodeUtf8 } from "../ooxml/text-codec.ts";
import { escapeText } from "../ooxml/write/xml-text.ts";
import { fail, succeed, type Problem, type Result } from "../result.ts";
import type { Form } from "../proforma/form.ts";
import type { AuditRecord } from "./audit-record.ts";
import { digestOf } from "./digest.ts";
import { parseRecord } from "./parse-record.ts";

/** The record as custom XML part: `<audit xmlns="…" schemaVersion="1" digest="…"><json>…</json></audit>`. */

export const recordNamespace = "urn:permanency-audit:record:1";
const schemaVersion = 1;

/**
 * The namespaces of this version and of those that may follow it, for hosts that find a part by its exact namespace only.
 * More versions than these will hardly be.
 */
export const recordNamespaces: readonly string[] = Array.from(
  { length: 9 },
  (_, index) => `urn:permanency-audit:record:${index + 1}`,
);

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

export const recordTooLarge: Problem = {
  code: "record-too-large",
  message:
    "This audit holds more text than can be kept in a Word document for all versions of Word: shorten the longest comments and save again.",
};

const recordInvalid: Problem = {
  code: "record-invalid",
  message:
    "We could not make a valid record from this form, so we did not save it. The document is unchanged. Report this to your IT support.",
};

export const recordUnreadable: Problem = {
  code: "record-unreadable",
  message:
    "The record saved in this document is damaged. The form itself is safe: save the record again to replace it.",
};

export const recordNewer: Problem = {
  code: "record-newer",
  message:
    "A newer version of this program saved the record in this document, so we did not change it. Update the program to save here.",
};

/** Is this the namespace of a record, of whatever version? */
export function isRecordNamespace(namespace: string): boolean {
  return /^urn:permanency-audit:record:[1-9]\d*$/.test(namespace);
}

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

/** What a part holds before it is known to be one of our records. */
export interface RawRecordPart {
  readonly digest: string | null;
  /** The parsed JSON, of any shape. */
  readonly json: unknown;
}

/** Takes the part apart. Fails with `record-unreadable` or, without looking at its content, with `record-newer`. */
export function readRawRecordPart(xml: string): Result<RawRecordPart> {
  const names: string[] = [];
  let namespace = "";
  let version: string | undefined;
  let digest: string | undefined;
  let text = "";
  const parsed = parseXml(xml, {
    open(element) {
      names.push(element.local);
      if (names.length > 1) return;
      namespace = element.namespace;
      version = element.attribute("schemaVersion");
      digest = element.attribute("digest");
    },
    close() {
      names.pop();
    },
    text(piece) {
      if (names.join(" ") === "audit json") text += piece;
    },
  });
  // Said before anything about damage: what a newer program wrote is never written over.
  if (Number(version) > schemaVersion || (isRecordNamespace(namespace) && namespace !== recordNamespace)) {
    return fail(recordNewer);
  }
  const json = parsed.ok ? parseJson(text) : undefined;
  if (json === undefined) return fail(recordUnreadable);
  if (versionOf(json) > schemaVersion) return fail(recordNewer);
  return succeed({ digest: digest ?? null, json });
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function versionOf(json: unknown): number {
  return typeof json === "object" && json !== null && "schemaVersion" in json
    ? Number(json.schemaVersion)
    : 0;
}
