import { strToU8 } from "fflate";
import type { AuditRecord } from "../../src/audit/audit-record.ts";
import { nodeCompression } from "../../src/cli/node-compression.ts";
import { openWordFile, type WordFile } from "../../src/ooxml/package/open-word-file.ts";
import { inflateEntry } from "../../src/ooxml/zip/inflate-entry.ts";
import { readZip } from "../../src/ooxml/zip/read-zip.ts";
import type { ZipArchive } from "../../src/ooxml/zip/zip-archive.ts";
import type { Result } from "../../src/result.ts";
import { rawZip, type RawEntry, type RawSurroundings } from "./hostile/raw-zip.ts";

export type Parts = Readonly<Record<string, string | Uint8Array>>;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relationshipsStart = `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`;

/** The parts without which Word opens nothing, and one more that has to stay as it is. */
export const smallParts = {
  "[Content_Types].xml": contentTypes(
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      override("word/document.xml", wordType("document.main")) +
      override("word/styles.xml", wordType("styles")),
  ),
  "_rels/.rels": relationships(["officeDocument", "word/document.xml"]),
  "word/document.xml": `${declaration}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p/></w:body></w:document>`,
  "word/_rels/document.xml.rels": relationships(["styles", "styles.xml"]),
  "word/styles.xml": `${declaration}<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>`,
} as const;

export function contentTypes(inner: string): string {
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${inner}</Types>`;
}

export function override(part: string, contentType: string): string {
  return `<Override PartName="/${part}" ContentType="${contentType}"/>`;
}

export function wordType(name: string): string {
  return `application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml`;
}

/** Relationships rId1, rId2 and so on, by the last word of their type and their target. */
export function relationships(...each: readonly (readonly [type: string, target: string])[]): string {
  const inner = each.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `${relationshipsStart}${inner.join("")}</Relationships>`;
}

/** A zip of these parts, stored, in their order. */
export function zipOf(parts: Parts, surroundings?: RawSurroundings): Uint8Array {
  return rawZip(entriesOf(parts), surroundings);
}

export function entriesOf(parts: Parts): RawEntry[] {
  return Object.entries(parts).map(([name, content]) => ({
    name,
    stored: typeof content === "string" ? strToU8(content) : content,
  }));
}

/** The small file with some parts changed or added; those that are null are left out. */
export function smallWordFile(
  changes: Readonly<Record<string, string | Uint8Array | null>> = {},
): Uint8Array {
  const all: Record<string, string | Uint8Array | null> = { ...smallParts, ...changes };
  const parts: Record<string, string | Uint8Array> = {};
  for (const [name, content] of Object.entries(all)) {
    if (content !== null) parts[name] = content;
  }
  return zipOf(parts);
}

/** @throws with the problem's code where there is one. */
export function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`Refused with ${result.problem.code}.`);
  return result.value;
}

export function codeOf(result: Result<unknown>): string | null {
  return result.ok ? null : result.problem.code;
}

export function open(bytes: Uint8Array): WordFile {
  return valueOf(openWordFile(bytes, nodeCompression));
}

/** The text of an entry, unpacked. */
export function textOf(archive: ZipArchive, name: string): string {
  const entry = archive.entries.find((each) => each.name === name);
  if (!entry) throw new Error(`There is no entry ${name}.`);
  return new TextDecoder().decode(valueOf(inflateEntry(archive, entry, nodeCompression, 2 ** 24)));
}

/** For each entry its name and every byte it takes up in the file: local header, data, descriptor. */
export function packedEntries(bytes: Uint8Array): Map<string, string> {
  const archive = valueOf(readZip(bytes));
  const starts = [...archive.entries.map((entry) => entry.headerStart), archive.directoryStart];
  return new Map(
    archive.entries.map((entry) => {
      const end = Math.min(...starts.filter((start) => start > entry.headerStart));
      return [entry.name, Buffer.from(bytes.subarray(entry.headerStart, end)).toString("base64")];
    }),
  );
}

/** The least record there can be. */
export function smallRecord(content: Partial<AuditRecord> = {}): AuditRecord {
  return {
    schemaVersion: 1,
    proForma: { id: "niromp-permanency-second-review", version: "2019" },
    header: { childId: "C-17" },
    answers: { "health.named-professional": { answer: "Yes", comment: "LAC nurse is named." } },
    judgements: { health: { grade: "Good", comment: null } },
    actions: [],
    factors: null,
    local: [],
    reasons: [],
    ...content,
  };
}
