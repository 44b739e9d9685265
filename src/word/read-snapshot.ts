import { readAudit, type AuditReading } from "../audit/read-audit.ts";
import type { WordPackage } from "../ooxml/package/word-package.ts";
import type { Form } from "../proforma/form.ts";
import { fail, succeed } from "../result.ts";
import type { DocumentSnapshot } from "./audit-document.ts";

/**
 * Reads the audit in a snapshot, saved records that the host handed out apart included.
 * @param forms those that the document may be a copy of
 */
export function readSnapshot(snapshot: DocumentSnapshot, forms: readonly Form[]): AuditReading {
  return snapshot.recordParts === null
    ? readOnce(snapshot.package, forms)
    : readAudit(withRecordParts(snapshot), forms);
}

const readings = new WeakMap<
  WordPackage,
  { readonly forms: readonly Form[]; readonly reading: AuditReading }
>();

/** Reads the audit in a package that never changes; asked again of the same one, it gives the same reading. */
export function readOnce(file: WordPackage, forms: readonly Form[]): AuditReading {
  const known = readings.get(file);
  if (known?.forms === forms) return known.reading;
  const reading = readAudit(file, forms);
  readings.set(file, { forms, reading });
  return reading;
}

/** The package as if it held the records, under names that no real part has. */
function withRecordParts({ package: parts, recordParts }: DocumentSnapshot): WordPackage {
  if (recordParts === null) return parts;
  const records = new Map(recordParts.map((xml, index) => [`customXml/record-${index + 1}.xml`, xml]));
  return {
    mainPart: parts.mainPart,
    partNames: [...parts.partNames, ...records.keys()],
    contentTypeOf: (name) => (records.has(name) ? "application/xml" : parts.contentTypeOf(name)),
    relationshipsOf: (name) => (records.has(name) ? succeed([]) : parts.relationshipsOf(name)),
    readXml: (name, limit) => {
      const record = records.get(name);
      if (record === undefined) return parts.readXml(name, limit);
      return limit !== undefined && record.length > limit ? fail(tooLarge) : succeed(record);
    },
  };
}

const tooLarge = {
  code: "too-large",
  message: "The record saved in this document is far too large to be one, so it was not read.",
};
