import { parseXml } from "../ooxml/xml/parse-xml.ts";
import { fail, succeed, type Problem, type Result } from "../result.ts";

/**
 * The record as custom XML part: `<audit xmlns="…" schemaVersion="1" digest="…"><json>…</json></audit>`. Here it is taken apart
 * without looking at its values, so that the pane can find it before the code that checks records is loaded.
 */

export const recordNamespace = "urn:permanency-audit:record:1";
export const schemaVersion = 1;

/**
 * The namespaces of this version and of those that may follow it, for hosts that find a part by its exact namespace only.
 * More versions than these will hardly be.
 */
export const recordNamespaces: readonly string[] = Array.from(
  { length: 9 },
  (_, index) => `urn:permanency-audit:record:${index + 1}`,
);

export const recordTooLarge: Problem = {
  code: "record-too-large",
  message:
    "This audit holds more text than can be kept in a Word document for all versions of Word: shorten the longest comments and save again.",
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
