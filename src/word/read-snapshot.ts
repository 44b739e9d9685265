import { readAudit, type AuditReading } from "../audit/read-audit.ts";
import type { WordPackage } from "../ooxml/package/word-package.ts";
import type { ProForma } from "../proforma/pro-forma.ts";
import { fail, succeed } from "../result.ts";
import type { DocumentSnapshot } from "./audit-document.ts";

/** Reads the audit in a snapshot, saved records that the host handed out apart included. */
export function readSnapshot(snapshot: DocumentSnapshot, proForma: ProForma): AuditReading {
  return readAudit(withRecordParts(snapshot), proForma.form);
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
