import { fail, succeed, type Problem, type Result } from "../../result.ts";
import { decodeXmlBytes } from "../text-codec.ts";
import { MAX_XML_LENGTH } from "../xml/parse-xml.ts";
import { inflateEntry } from "../zip/inflate-entry.ts";
import { readZip } from "../zip/read-zip.ts";
import { entryKey, type ZipArchive } from "../zip/zip-archive.ts";
import { contentTypeOf, contentTypesName, parseContentTypes, type ContentTypes } from "./content-types.ts";
import { findMainPart } from "./find-main-part.ts";
import { noMainPart, notAWordDocument, partMissing } from "./package-problems.ts";
import {
  parseRelationships,
  relationshipsPartOf,
  type Dialect,
  type TypedRelationship,
} from "./relationships.ts";
import type { Compression, WordPackage } from "./word-package.ts";

/** The most bytes of one XML part: as many as the parser takes, in UTF-16 two each. */
const maxXmlBytes = 2 * MAX_XML_LENGTH;

/** A Word file from a zip. Parts are unpacked when they are asked for, and not kept. */
export interface WordFile extends WordPackage {
  readonly archive: ZipArchive;
  readonly dialect: Dialect;
  readonly contentTypes: ContentTypes;
  /** The bytes of any part or of `[Content_Types].xml`. Fails with `part-missing`, `too-large` or `zip-damaged`. */
  readBytes(name: string, limit?: number): Result<Uint8Array>;
}

/**
 * Opens a .docx, .dotx, .docm or .dotm file. Only its directory, content types and package relationships are read.
 * Fails with the codes of `readZip`, with `not-a-word-document` (naming the kind of file), `no-main-part`, or with a code
 * of the XML parser.
 */
export function openWordFile(bytes: Uint8Array, compression: Compression): Result<WordFile> {
  const archive = readZip(bytes);
  if (!archive.ok) return archive;
  const parts = new ZipParts(archive.value, compression);
  if (!parts.has(contentTypesName)) return fail(describeOtherZip(parts));

  const typesText = parts.readXml(contentTypesName);
  if (!typesText.ok) return typesText;
  const types = parseContentTypes(typesText.value);
  if (!types.ok) return types;
  const relationships = parts.relationshipsOf("");
  if (!relationships.ok) return relationships;
  const main = findMainPart(relationships.value, {
    findPart: (name) => parts.spellingOf(name),
    contentTypeOf: (name) => contentTypeOf(types.value, name),
  });
  if (!main.ok) return main;

  return succeed({
    archive: archive.value,
    dialect: main.value.dialect,
    contentTypes: types.value,
    mainPart: main.value.name,
    partNames: parts.names(),
    contentTypeOf: (name) => contentTypeOf(types.value, name),
    relationshipsOf: (name) => (name === "" ? relationships : parts.relationshipsOf(name)),
    readXml: (name, limit) => parts.readXml(name, limit),
    readBytes: (name, limit) => parts.readBytes(name, limit),
  });
}

class ZipParts {
  readonly #archive: ZipArchive;
  readonly #compression: Compression;

  constructor(archive: ZipArchive, compression: Compression) {
    this.#archive = archive;
    this.#compression = compression;
  }

  has(name: string): boolean {
    return this.#archive.byKey.has(entryKey(name));
  }

  spellingOf(name: string): string | null {
    return this.#archive.byKey.get(entryKey(name))?.name ?? null;
  }

  names(): readonly string[] {
    return this.#archive.entries
      .map((entry) => entry.name)
      .filter((name) => !name.endsWith("/") && entryKey(name) !== entryKey(contentTypesName));
  }

  readBytes(name: string, limit = maxXmlBytes): Result<Uint8Array> {
    const entry = this.#archive.byKey.get(entryKey(name));
    if (!entry) return fail(partMissing);
    return inflateEntry(this.#archive, entry, this.#compression, limit);
  }

  readXml(name: string, limit = maxXmlBytes): Result<string> {
    const bytes = this.readBytes(name, Math.min(limit, maxXmlBytes));
    return bytes.ok ? decodeXmlBytes(bytes.value) : bytes;
  }

  relationshipsOf(name: string): Result<readonly TypedRelationship[]> {
    const part = relationshipsPartOf(name);
    if (!this.has(part)) return succeed([]);
    const xml = this.readXml(part);
    return xml.ok ? parseRelationships(xml.value, name) : xml;
  }
}

/** What a zip without content types is instead. */
function describeOtherZip(parts: ZipParts): Problem {
  const mimetype = parts.readXml("mimetype", 200);
  if (mimetype.ok && mimetype.value.includes("opendocument.text")) {
    return notAWordDocument(
      "an OpenDocument text (.odt)",
      "open it in Word and save it as a Word document (.docx)",
    );
  }
  if (mimetype.ok && mimetype.value.includes("opendocument")) {
    return notAWordDocument("an OpenDocument file of another kind");
  }
  const names = parts.names();
  if (names.some((name) => /\.do[ct][xm]?$/i.test(name))) {
    return notAWordDocument(
      "a zip archive with documents in it",
      "unpack it first and use the documents themselves",
    );
  }
  if (names.some((name) => name.startsWith("word/"))) return noMainPart;
  return notAWordDocument("a zip archive");
}
