import { constants, deflateRawSync } from "node:zlib";
import { strToU8 } from "fflate";
import { joinBytes } from "./bytes.ts";
import { buildForm, buildForms, buildMainPart, wordFile, zipped } from "./build-form.ts";
import { packageParts } from "./form/form-package.ts";
import { paragraph, rootNamespaces, run, xmlDeclaration } from "./form/wordprocessing.ts";
import { compoundFile } from "./hostile/compound-file.ts";
import { rawZip, type RawEntry } from "./hostile/raw-zip.ts";

/** A file that must be refused, with the stable code of the refusal. Made on demand: some are large. */
export interface HostileFile {
  readonly name: string;
  readonly code: string;
  readonly bytes: () => Uint8Array;
}

export const hostileFiles: readonly HostileFile[] = [
  { name: "an empty file", code: "empty-file", bytes: () => new Uint8Array() },
  {
    name: "a text file",
    code: "not-a-zip",
    bytes: () => strToU8("Minutes of the second review.\n".repeat(20)),
  },
  {
    name: "a PDF",
    code: "not-a-zip",
    bytes: () => strToU8("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n"),
  },
  {
    name: "a form of which the end is missing",
    code: "zip-truncated",
    bytes: () => firstPart(buildForm(), 0.6),
  },
  {
    name: "a form of which only the last bytes are missing",
    code: "zip-truncated",
    bytes: () => buildForm().slice(0, -10),
  },
  { name: "a form with a byte changed in its text", code: "zip-damaged", bytes: damagedForm },
  { name: "a zip with the same part twice", code: "zip-damaged", bytes: zipWithRepeatedPart },
  { name: "a zip whose entries share their data", code: "zip-damaged", bytes: overlappingZip },
  {
    name: "a Word file with a password",
    code: "file-encrypted",
    bytes: () => compoundFile(["EncryptionInfo", "EncryptedPackage"]),
  },
  { name: "a zip whose entries have a password", code: "file-encrypted", bytes: zipWithPassword },
  {
    name: "a Word 97 document",
    code: "old-word-format",
    bytes: () => compoundFile(["1Table", "WordDocument"]),
  },
  { name: "a spreadsheet", code: "not-a-word-document", bytes: spreadsheet },
  { name: "a presentation", code: "not-a-word-document", bytes: presentation },
  {
    name: "a form inside another zip",
    code: "not-a-word-document",
    bytes: () => zipped({ "audit.docx": buildForm() }),
  },
  { name: "a Word file that names no main part", code: "no-main-part", bytes: fileWithoutMainRelationship },
  { name: "a Word file whose main part is not there", code: "no-main-part", bytes: fileWithoutMainPart },
  { name: "a zip bomb", code: "too-large", bytes: () => zipBomb() },
  { name: "a zip bomb that understates its size", code: "too-large", bytes: () => zipBomb(1000) },
  {
    name: "a form cut off within its XML",
    code: "xml-malformed",
    bytes: () => wordFile(buildMainPart().slice(0, 30_000)),
  },
  {
    name: "a form with tags in the wrong order",
    code: "xml-malformed",
    bytes: () => wordFile(buildMainPart().replace("</w:r></w:p>", "</w:p></w:r>")),
  },
  { name: "a main part that is no XML", code: "xml-malformed", bytes: () => wordFile("Dear colleague,") },
  { name: "entity expansion", code: "xml-doctype", bytes: () => wordFile(entityExpansion) },
  { name: "an external entity", code: "xml-doctype", bytes: () => wordFile(externalEntity) },
  {
    name: "100,000 tables in one another",
    code: "xml-too-deep",
    bytes: () => wordFile(deeplyNested(100_000)),
  },
  { name: "a letter", code: "not-a-pro-forma", bytes: letter },
  { name: "two audits in one file", code: "two-audits", bytes: () => buildForms([{}, {}]) },
];

function firstPart(bytes: Uint8Array, share: number): Uint8Array {
  return bytes.slice(0, Math.floor(bytes.length * share));
}

function stored(name: string, text: string): RawEntry {
  return { name, stored: strToU8(text) };
}

/** The parts of a blank form as uncompressed entries, so that single bytes of them can be found and changed. */
function storedForm(): readonly RawEntry[] {
  return packageParts(buildMainPart()).map(({ name, content }) => ({
    name,
    stored: typeof content === "string" ? strToU8(content) : content,
  }));
}

function damagedForm(): Uint8Array {
  const bytes = rawZip(storedForm());
  const at = Buffer.from(bytes.buffer).indexOf("Has the permanency plan");
  bytes[at] = "B".charCodeAt(0);
  return bytes;
}

function zipWithRepeatedPart(): Uint8Array {
  return rawZip([...storedForm(), stored("word/document.xml", buildMainPart({ factors: "Another text." }))]);
}

/** Fifty entries of the directory that name one and the same data: a bomb that no single entry shows. */
function overlappingZip(): Uint8Array {
  const form = storedForm();
  const shared = form.findIndex((entry) => entry.name === "word/document.xml");
  const more = Array.from({ length: 50 }, (_, index) => ({
    ...stored(`word/media/image${index + 1}.png`, ""),
    dataOf: shared,
  }));
  return rawZip([...form, ...more]);
}

function zipWithPassword(): Uint8Array {
  return rawZip(storedForm().map((entry) => ({ ...entry, isEncrypted: true })));
}

const officeDocument = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";

function packageOf(mainPart: string, contentType: string, xml: string): Uint8Array {
  return zipped({
    "[Content_Types].xml": strToU8(
      `${xmlDeclaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        `<Override PartName="/${mainPart}" ContentType="${contentType}"/></Types>`,
    ),
    "_rels/.rels": strToU8(
      `${xmlDeclaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
        `<Relationship Id="rId1" Type="${officeDocument}" Target="${mainPart}"/></Relationships>`,
    ),
    [mainPart]: strToU8(xml),
  });
}

function spreadsheet(): Uint8Array {
  return packageOf(
    "xl/workbook.xml",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
    `${xmlDeclaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets/></workbook>`,
  );
}

function presentation(): Uint8Array {
  return packageOf(
    "ppt/presentation.xml",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
    `${xmlDeclaration}<p:presentation xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"/>`,
  );
}

function formParts(): Record<string, Uint8Array> {
  return Object.fromEntries(storedForm().map(({ name, stored: bytes }) => [name, bytes]));
}

function fileWithoutMainRelationship(): Uint8Array {
  return zipped({
    ...formParts(),
    "_rels/.rels": strToU8(
      `${xmlDeclaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`,
    ),
  });
}

function fileWithoutMainPart(): Uint8Array {
  return zipped(
    Object.fromEntries(Object.entries(formParts()).filter(([name]) => name !== "word/document.xml")),
  );
}

const mebibyte = 2 ** 20;

/**
 * A form whose main part grows to 1 GiB from 1 MiB.
 * @param claimedSize what the entry says of its size; the truth when left out. Its checksum is wrong in any case: a
 *   reader that gets as far as comparing it has already lost.
 */
export function zipBomb(claimedSize?: number): Uint8Array {
  const { deflated, size } = growingMainPart();
  const name = "word/document.xml";
  const bomb: RawEntry = { name, stored: deflated, method: "deflated", size: claimedSize ?? size, crc: 0 };
  return rawZip(storedForm().map((entry) => (entry.name === name ? bomb : entry)));
}

/**
 * The bomb's main part, never held whole: a deflated block of spaces that ends on a byte refers to nothing before it
 * (RFC 1951, 2.3), so the same bytes can be repeated 1,024 times.
 */
export function growingMainPart(): { readonly deflated: Uint8Array; readonly size: number } {
  const opening = `${xmlDeclaration}<w:document ${rootNamespaces}><w:body>`;
  const closing = "</w:body></w:document>";
  const block = openBlock(" ".repeat(mebibyte));
  const blocks = Array.from({ length: 1024 }, () => block);
  return {
    deflated: joinBytes([openBlock(opening), ...blocks, new Uint8Array(deflateRawSync(closing))]),
    size: opening.length + 1024 * mebibyte + closing.length,
  };
}

function openBlock(text: string): Uint8Array {
  return new Uint8Array(deflateRawSync(text, { level: 9, finishFlush: constants.Z_SYNC_FLUSH }));
}

function documentWith(doctype: string, text: string): string {
  return (
    `<?xml version="1.0"?>\n${doctype}\n<w:document ${rootNamespaces}><w:body>` +
    `<w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`
  );
}

/** "Billion laughs": nine levels of ten references each. */
const entityExpansion = documentWith(
  `<!DOCTYPE w [<!ENTITY a0 "ha">${Array.from(
    { length: 9 },
    (_, level) => `<!ENTITY a${level + 1} "${`&a${level};`.repeat(10)}">`,
  ).join("")}]>`,
  "&a9;",
);

const externalEntity = documentWith('<!DOCTYPE w [<!ENTITY file SYSTEM "file:///etc/hostname">]>', "&file;");

function deeplyNested(depth: number): string {
  const tables = Math.floor(depth / 3);
  return (
    `${xmlDeclaration}<w:document ${rootNamespaces}><w:body>${"<w:tbl><w:tr><w:tc>".repeat(tables)}` +
    `<w:p/>${"</w:tc></w:tr></w:tbl>".repeat(tables)}</w:body></w:document>`
  );
}

function letter(): Uint8Array {
  const lines = [
    "Dear colleague,",
    "Thank you for agreeing to audit two care plans this quarter. The quality of the plans will be discussed in May.",
    "Please return the completed forms by the end of the month.",
    "With kind regards",
  ];
  const body = lines.map((line) => paragraph(run(line))).join("");
  return wordFile(`${xmlDeclaration}<w:document ${rootNamespaces}><w:body>${body}</w:body></w:document>`);
}

const megabyteOfText = "The plan was read against the review minutes. "
  .repeat(Math.ceil(mebibyte / 46))
  .trim();

/** No hostile file, but one that tempts: 1 MB of text in one comment. It must be read whole, and fast. */
export function formWithLongComment(): { readonly bytes: Uint8Array; readonly comment: string } {
  const comment = megabyteOfText;
  return { bytes: buildForm({ answers: { "clarity.contingency": { answer: "No", comment } } }), comment };
}
