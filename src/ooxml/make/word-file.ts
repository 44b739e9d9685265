import { strToU8, zipSync } from "fflate";
import { escapeAttribute, escapeText } from "../write/xml-text.ts";
import { numbering, stylesOf } from "./word-styles.ts";

/** A part that a new document has beside its text, such as a chart. */
export interface NewPart {
  /** Its name in the package, without a slash in front: `word/charts/chart1.xml`. */
  readonly name: string;
  readonly contentType: string;
  readonly content: string | Uint8Array;
  /** How the main part refers to it; absent for parts that only other parts refer to. */
  readonly relationship?: { readonly id: string; readonly type: string };
}

export interface WordFileToMake {
  /** The document's title property, which screen readers read first. */
  readonly title: string;
  /** Whole paragraphs and tables, as `word-markup` makes them. */
  readonly body: string;
  readonly isLandscape?: boolean;
  /** Small type and narrow margins, for a document that should fit on one page. */
  readonly isCompact?: boolean;
  /** A template (.dotx) rather than a document. */
  readonly isTemplate?: boolean;
  /** A line at the foot of every page, before its number. */
  readonly footer?: string;
  readonly parts?: readonly NewPart[];
}

const office = "http://schemas.openxmlformats.org/officeDocument/2006";
const packageNames = "http://schemas.openxmlformats.org/package/2006";
const wordTypes = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  `xmlns:r="${office}/relationships" ` +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14"';

/** The earliest moment that a zip can name, so that the same document gives the same bytes. */
const earliest = new Date(1980, 0, 1);

/**
 * Makes a Word file from nothing: Transitional WordprocessingML with our styles, in British English. The same input gives the
 * same bytes, and nothing in the file names a person or a program's user.
 */
export function makeWordFile(file: WordFileToMake): Uint8Array {
  const parts = file.parts ?? [];
  const entries = new Map<string, string | Uint8Array>([
    ["[Content_Types].xml", contentTypes(file.isTemplate ?? false, parts)],
    ["_rels/.rels", packageRelationships],
    ["word/document.xml", mainPart(file)],
    ["word/_rels/document.xml.rels", mainRelationships(parts)],
    ["word/styles.xml", declaration + stylesOf(file.isCompact ?? false)],
    ["word/settings.xml", declaration + settings],
    ["word/numbering.xml", declaration + numbering],
    ["word/footer1.xml", declaration + footer(file.footer ?? file.title)],
    ["docProps/core.xml", coreProperties(file.title)],
    ...parts.map(({ name, content }): [string, string | Uint8Array] => [name, content]),
  ]);
  return zipSync(
    Object.fromEntries(
      [...entries].map(([name, content]) => [
        name,
        [typeof content === "string" ? strToU8(content) : content, { mtime: earliest, level: 6 }],
      ]),
    ),
  );
}

function mainPart({ body, isLandscape = false, isCompact = false }: WordFileToMake): string {
  const margin = isCompact ? 624 : 1134;
  const edge = isCompact ? 340 : 567;
  const size = isLandscape
    ? '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    : '<w:pgSz w:w="11906" w:h="16838"/>';
  const section =
    `<w:sectPr><w:footerReference w:type="default" r:id="rId3"/>${size}` +
    `<w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}" w:header="${edge}" w:footer="${edge}" w:gutter="0"/></w:sectPr>`;
  return `${declaration}<w:document ${namespaces}><w:body>${body}${section}</w:body></w:document>`;
}

function mainRelationships(parts: readonly NewPart[]): string {
  const own = [
    relationship("rId1", `${office}/relationships/styles`, "styles.xml"),
    relationship("rId2", `${office}/relationships/settings`, "settings.xml"),
    relationship("rId3", `${office}/relationships/footer`, "footer1.xml"),
    relationship("rId4", `${office}/relationships/numbering`, "numbering.xml"),
  ];
  const others = parts.flatMap(({ name, relationship: reference }) =>
    reference === undefined ? [] : [relationship(reference.id, reference.type, name.replace(/^word\//u, ""))],
  );
  return relationships([...own, ...others]);
}

const packageRelationships = relationships([
  relationship("rId1", `${office}/relationships/officeDocument`, "word/document.xml"),
  relationship("rId2", `${packageNames}/relationships/metadata/core-properties`, "docProps/core.xml"),
]);

function relationships(each: readonly string[]): string {
  return `${declaration}<Relationships xmlns="${packageNames}/relationships">${each.join("")}</Relationships>`;
}

function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${escapeAttribute(target)}"/>`;
}

function contentTypes(isTemplate: boolean, parts: readonly NewPart[]): string {
  const overrides = [
    ["word/document.xml", `${wordTypes}.${isTemplate ? "template" : "document"}.main+xml`],
    ["word/styles.xml", `${wordTypes}.styles+xml`],
    ["word/settings.xml", `${wordTypes}.settings+xml`],
    ["word/footer1.xml", `${wordTypes}.footer+xml`],
    ["word/numbering.xml", `${wordTypes}.numbering+xml`],
    ["docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ...parts
      .filter(({ name }) => !name.endsWith(".rels"))
      .map(({ name, contentType }) => [name, contentType]),
  ];
  return (
    `${declaration}<Types xmlns="${packageNames}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    overrides
      .map(
        ([name = "", type = ""]) => `<Override PartName="/${escapeAttribute(name)}" ContentType="${type}"/>`,
      )
      .join("") +
    "</Types>"
  );
}

function coreProperties(title: string): string {
  return (
    `${declaration}<cp:coreProperties xmlns:cp="${packageNames}/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>' +
    `${escapeText(title)}</dc:title><dc:language>en-GB</dc:language></cp:coreProperties>`
  );
}

const settings =
  '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
  '<w:themeFontLang w:val="en-GB"/></w:settings>';

function footer(text: string): string {
  const field = (code: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>` +
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
  return (
    '<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>' +
    `<w:r><w:t xml:space="preserve">${escapeText(text)} · Page </w:t></w:r>${field("PAGE")}` +
    `<w:r><w:t xml:space="preserve"> of </w:t></w:r>${field("NUMPAGES")}</w:p></w:ftr>`
  );
}
