import { inStrict } from "./dialect.ts";
import { rootNamespaces, xmlDeclaration } from "./wordprocessing.ts";

/** Everything about the file that is not the form itself. */
export interface FileOptions {
  readonly mainPart?: string;
  readonly contentType?: "document" | "template" | "macro-enabled";
  /** The program named in `docProps/app.xml`; as circulated there is no such part. */
  readonly savedBy?: string;
  /** XML texts to be carried as custom XML parts, each with its properties part, as other programs' data. */
  readonly customXml?: readonly string[];
  /** Further parts by name, bytes or text, without relationships. Their extensions get a content type. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  /** How the main part is encoded. */
  readonly encoding?: "utf-8" | "utf-8-with-bom" | "utf-16le";
  readonly dialect?: "transitional" | "strict";
}

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const officeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";

export const mainContentTypes = {
  document: `${word}.document.main+xml`,
  template: `${word}.template.main+xml`,
  "macro-enabled": "application/vnd.ms-word.document.macroEnabled.main+xml",
} as const;

export interface PackagePart {
  /** Without the leading slash. */
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Null where a default by extension covers it. */
  readonly contentType: string | null;
}

/** The parts of a Word file around this main part, `[Content_Types].xml` first, in the order in which Word writes them. */
export function packageParts(mainPartXml: string, options: FileOptions = {}): readonly PackagePart[] {
  const mainPart = options.mainPart ?? "word/document.xml";
  const folder = mainPart.slice(0, mainPart.lastIndexOf("/") + 1);
  const custom = (options.customXml ?? []).flatMap(customXmlParts);
  const parts: PackagePart[] = [
    part(mainPart, mainPartXml, mainContentTypes[options.contentType ?? "document"]),
    part(`${folder}_rels/${mainPart.slice(folder.length)}.rels`, mainRelationships(options), null),
    part(`${folder}styles.xml`, styles, `${word}.styles+xml`),
    part(`${folder}settings.xml`, settings, `${word}.settings+xml`),
    part(`${folder}footer1.xml`, footer, `${word}.footer+xml`),
    part("docProps/core.xml", coreProperties, "application/vnd.openxmlformats-package.core-properties+xml"),
    ...(options.savedBy === undefined ? [] : [applicationPart(options.savedBy)]),
    ...custom,
    ...Object.entries(options.parts ?? {}).map(([name, content]) => part(name, content, null)),
  ];
  const dialect = options.dialect ?? "transitional";
  const written = parts.map((each) =>
    dialect === "strict" && typeof each.content === "string" && !each.name.startsWith("customXml/")
      ? { ...each, content: inStrict(each.content) }
      : each,
  );
  const rootRelationshipsXml = rootRelationships(mainPart, options);
  return [
    part("[Content_Types].xml", contentTypes(parts), null),
    part("_rels/.rels", dialect === "strict" ? inStrict(rootRelationshipsXml) : rootRelationshipsXml, null),
    ...written,
  ];
}

function part(name: string, content: string | Uint8Array, contentType: string | null): PackagePart {
  return { name, content, contentType };
}

function contentTypes(parts: readonly PackagePart[]): string {
  const extensions = new Set(["rels", "xml", ...parts.map((each) => each.name.replace(/^.*\./, ""))]);
  const defaults = [...extensions].map(
    (extension) => `<Default Extension="${extension}" ContentType="${defaultContentType(extension)}"/>`,
  );
  const overrides = parts.flatMap(({ name, contentType }) =>
    contentType === null ? [] : [`<Override PartName="/${name}" ContentType="${contentType}"/>`],
  );
  return (
    `${xmlDeclaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    `${defaults.join("")}${overrides.join("")}</Types>`
  );
}

function defaultContentType(extension: string): string {
  switch (extension) {
    case "rels":
      return "application/vnd.openxmlformats-package.relationships+xml";
    case "xml":
      return "application/xml";
    case "png":
      return "image/png";
    default:
      return "application/octet-stream";
  }
}

function relationships(entries: readonly (readonly [id: string, type: string, target: string])[]): string {
  const elements = entries.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `${xmlDeclaration}<Relationships xmlns="${packageRelationships}">${elements.join("")}</Relationships>`;
}

function rootRelationships(mainPart: string, options: FileOptions): string {
  const application: readonly (readonly [string, string, string])[] =
    options.savedBy === undefined
      ? []
      : [["rId3", `${officeRelationships}/extended-properties`, "docProps/app.xml"]];
  return relationships([
    ["rId1", `${officeRelationships}/officeDocument`, mainPart],
    ["rId2", `${packageRelationships}/metadata/core-properties`, "docProps/core.xml"],
    ...application,
  ]);
}

function mainRelationships(options: FileOptions): string {
  return relationships([
    ["rId1", `${officeRelationships}/styles`, "styles.xml"],
    ["rId2", `${officeRelationships}/settings`, "settings.xml"],
    ["rId3", `${officeRelationships}/footer`, "footer1.xml"],
    ...(options.customXml ?? []).map(
      (_, index) =>
        [`rId${index + 4}`, `${officeRelationships}/customXml`, `../customXml/item${index + 1}.xml`] as const,
    ),
  ]);
}

function customXmlParts(xml: string, index: number): readonly PackagePart[] {
  const number = index + 1;
  const properties =
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n' +
    `<ds:datastoreItem ds:itemID="{5B1C0A2E-7D4F-4E63-9A18-0C2D6E4F10${String(number).padStart(2, "0")}}"` +
    ' xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>';
  return [
    part(`customXml/item${number}.xml`, xml, null),
    part(
      `customXml/itemProps${number}.xml`,
      properties,
      "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
    ),
    part(
      `customXml/_rels/item${number}.xml.rels`,
      relationships([["rId1", `${officeRelationships}/customXmlProps`, `itemProps${number}.xml`]]),
      null,
    ),
  ];
}

function applicationPart(program: string): PackagePart {
  const xml =
    `${xmlDeclaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
    `<Application>${program}</Application></Properties>`;
  return part(
    "docProps/app.xml",
    xml,
    "application/vnd.openxmlformats-officedocument.extended-properties+xml",
  );
}

const styles =
  `${xmlDeclaration}<w:styles ${rootNamespaces}><w:docDefaults><w:rPrDefault><w:rPr>` +
  '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="22"/><w:lang w:val="en-GB"/>' +
  "</w:rPr></w:rPrDefault></w:docDefaults>" +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/>' +
  '<w:rPr><w:b/><w:sz w:val="36"/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>' +
  '<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>' +
  '<w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/></w:style>' +
  '<w:style w:type="character" w:styleId="PlaceholderText"><w:name w:val="Placeholder Text"/>' +
  '<w:rPr><w:color w:val="666666"/></w:rPr></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr>' +
  '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>' +
  "</w:tblCellMar></w:tblPr></w:style>" +
  '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>' +
  `<w:tblPr><w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"]
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
    .join("")}</w:tblBorders></w:tblPr></w:style></w:styles>`;

const settings = `${xmlDeclaration}<w:settings ${rootNamespaces}><w:defaultTabStop w:val="720"/></w:settings>`;

const footer =
  `${xmlDeclaration}<w:ftr ${rootNamespaces}><w:p><w:r><w:t>National IRO Managers Partnership (NIROMP) wish to thank ` +
  "colleagues in the West Midlands region for allowing us to adapt this template.</w:t></w:r></w:p></w:ftr>";

const coreProperties =
  `${xmlDeclaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
  ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
  ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Audit of Permanency Plans</dc:title>' +
  '<dcterms:created xsi:type="dcterms:W3CDTF">2026-11-02T09:00:00Z</dcterms:created></cp:coreProperties>';
