import type { Block, WordDocument } from "../ooxml/document-model.ts";
import { namesOfCustomXml } from "../ooxml/package/custom-xml-part.ts";
import { rootNamespaceOf } from "../ooxml/package/root-namespace.ts";
import type { WordPackage } from "../ooxml/package/word-package.ts";
import { readDocument } from "../ooxml/read-document.ts";
import { parseXml } from "../ooxml/xml/parse-xml.ts";
import type { PackageFacts } from "./document-facts.ts";
import { looksLikeFullName } from "./full-name.ts";
import { isRecordNamespace } from "./raw-record-part.ts";

/** Larger parts beside the form are no ordinary ones: they count as holding more than they should, unread. */
const maxBytes = 512 * 1024;
/** So many margins are read; a form has three or so, and those of a file made to keep a reader busy count unread. */
const maxMargins = 40;

/**
 * Finds what goes wherever the file goes and is not on the form: tracked changes, hidden text, Word comments, words in
 * margins and notes, embedded files, data of other programs, names of people in the file's properties. Parts are known by
 * their content types (ECMA-376 Part 1, 11.3 and 15.2), as one that nothing refers to is passed on all the same. No part
 * is read that is not one of these.
 */
export function listPackageFacts(
  file: WordPackage,
  document: WordDocument,
  isOwnText: (text: string) => boolean,
): PackageFacts {
  const parts = sortParts(file);
  const margins = readMargins(file, parts.margins, isOwnText);
  return {
    trackedChanges: document.trackedChanges + margins.trackedChanges,
    hiddenRuns: document.hiddenRuns + margins.hiddenRuns,
    wordComments: countComments(file, parts.comments),
    margins: margins.withOtherText,
    embeddedDocuments: document.embeddedDocuments + margins.embeddedDocuments,
    embeddedFiles: parts.embedded.length,
    otherData: namesOfCustomXml(file).filter((name) => isOtherData(file, name)).length,
    namesPerson: parts.properties.some((name) => namesPerson(file, name)),
  };
}

type PartKind = "comments" | "margins" | "properties" | "embedded";

const kindOfType: ReadonlyMap<string, PartKind> = new Map([
  ["comments+xml", "comments"],
  ["header+xml", "margins"],
  ["footer+xml", "margins"],
  ["footnotes+xml", "margins"],
  ["endnotes+xml", "margins"],
  ["core-properties+xml", "properties"],
]);

function sortParts(file: WordPackage): Readonly<Record<PartKind, readonly string[]>> {
  const parts: Record<PartKind, string[]> = { comments: [], margins: [], properties: [], embedded: [] };
  for (const name of file.partNames) {
    const type = file.contentTypeOf(name) ?? "";
    const kind = kindOfType.get(type.slice(type.lastIndexOf(".") + 1).toLowerCase());
    if (kind !== undefined) parts[kind].push(name);
    else if (name.includes("/embeddings/") && !name.endsWith(".rels")) parts.embedded.push(name);
  }
  return parts;
}

function readMargins(file: WordPackage, names: readonly string[], isOwnText: (text: string) => boolean) {
  const sum = { trackedChanges: 0, hiddenRuns: 0, embeddedDocuments: 0, withOtherText: 0 };
  for (const [index, name] of names.entries()) {
    const xml = index < maxMargins ? file.readXml(name, maxBytes) : null;
    const margin = xml?.ok === true ? readDocument(xml.value) : null;
    if (margin?.ok !== true) {
      sum.withOtherText += 1;
      continue;
    }
    sum.trackedChanges += margin.value.trackedChanges;
    sum.hiddenRuns += margin.value.hiddenRuns;
    sum.embeddedDocuments += margin.value.embeddedDocuments;
    if (!isOwnText(textOf(margin.value.blocks))) sum.withOtherText += 1;
  }
  return sum;
}

function textOf(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) =>
      block.type === "paragraph"
        ? block.text
        : block.rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
    )
    .join("\n");
}

/** `w:comment` elements and the different values of their `w:author` (17.13.4.2). A part that cannot be read counts as one. */
function countComments(file: WordPackage, names: readonly string[]): PackageFacts["wordComments"] {
  const authors = new Set<string>();
  let count = 0;
  for (const name of names) {
    const before = count;
    const xml = file.readXml(name);
    const parsed = xml.ok
      ? parseXml(xml.value, {
          open: (element) => {
            if (element.local !== "comment") return;
            count += 1;
            authors.add(element.attribute("author", element.namespace) ?? "");
          },
        })
      : xml;
    if (!parsed.ok && count === before) count += 1;
  }
  return { count, authors: authors.size };
}

/** Their namespaces belong to Office: sources, cover pages, and the schemas and properties of a document library. */
const officeNamespace =
  /^http:\/\/(?:schemas\.(?:microsoft|openxmlformats)\.(?:com|org)|purl\.oclc\.org\/ooxml)\//u;

function isOtherData(file: WordPackage, name: string): boolean {
  const xml = file.readXml(name, maxBytes);
  const namespace = xml.ok ? rootNamespaceOf(xml.value) : null;
  if (!xml.ok || namespace === null) return true;
  if (isRecordNamespace(namespace) || officeNamespace.test(namespace)) return false;
  return /\S/u.test(xml.value.replace(/<(?!!\[CDATA\[)[^<>]*>/gu, ""));
}

/** `dc:creator` and `cp:lastModifiedBy` (Part 2, 8.3.2). */
function namesPerson(file: WordPackage, name: string): boolean {
  const xml = file.readXml(name, maxBytes);
  if (!xml.ok) return false;
  const entries = xml.value.matchAll(/<(?:[\w.-]+:)?(?:creator|lastModifiedBy)(?:\s[^<>]*)?>([^<]*)</gu);
  return [...entries].some(([, entry = ""]) => looksLikeFullName(entry.replace(/&#?\w+;/gu, "'")));
}
