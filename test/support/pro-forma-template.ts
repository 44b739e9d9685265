import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { convertMainPart } from "../../src/audit/convert/convert-main-part.ts";
import { readAudit } from "../../src/audit/read-audit.ts";
import { editWordFile } from "../../src/ooxml/package/edit-word-file.ts";
import { openWordFile } from "../../src/ooxml/package/open-word-file.ts";
import { niromp2019Form } from "../../src/proforma/definitions/niromp-2019.ts";
import type { Result } from "../../src/result.ts";
import { fflateCompression } from "../../src/word/fflate-compression.ts";
import { attributeOf, readManifest } from "./manifest.ts";
import { blankFormPath } from "./samples.ts";

/**
 * The template that ships: the blank form converted, with what makes Word open the pane beside it. It holds no record:
 * every document made from it would have the same audit's id. After a change of the form, the conversion or the manifest run
 *
 *     REWRITE_SAMPLES=1 npx jest test/manifest/template
 */
export const templatePath = resolve(__dirname, "../../assets/niromp-pro-forma.dotx");

export const webExtensionNames = {
  panes: "word/webextensions/taskpanes.xml",
  panesRelationships: "word/webextensions/_rels/taskpanes.xml.rels",
  extension: "word/webextensions/webextension1.xml",
} as const;

const officeTypes = "http://schemas.microsoft.com/office/2011/relationships";
const packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function makeTemplate(): Uint8Array {
  const file = take(openWordFile(new Uint8Array(readFileSync(blankFormPath)), fflateCompression));
  const reading = readAudit(file, niromp2019Form);
  if (reading.status === "refused") throw new Error(reading.reason.message);
  const { document, mainXml, recognition } = reading;
  const converted = take(convertMainPart({ document, xml: mainXml, recognition, form: niromp2019Form }));
  const replace = new Map([
    [file.mainPart, converted.xml],
    ["[Content_Types].xml", typesOfTemplate(take(file.readXml("[Content_Types].xml")))],
    ["_rels/.rels", relationshipsOfTemplate(take(file.readXml("_rels/.rels")))],
  ]);
  const add = new Map([
    [webExtensionNames.panes, panes],
    [webExtensionNames.panesRelationships, panesRelationships],
    [webExtensionNames.extension, makeExtension()],
  ]);
  return take(editWordFile(file, { replace, add }, fflateCompression));
}

/** A template's main part has a type of its own (ECMA-376 Part 1, 11.3.10); the rest are Microsoft's ([MS-OWEXML], 2.1). */
function typesOfTemplate(xml: string): string {
  const main = "application/vnd.openxmlformats-officedocument.wordprocessingml";
  const types = [
    [webExtensionNames.panes, "application/vnd.ms-office.webextensiontaskpanes+xml"],
    [webExtensionNames.extension, "application/vnd.ms-office.webextension+xml"],
  ];
  const overrides = types.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`);
  return xml
    .replace(`${main}.document.main+xml`, `${main}.template.main+xml`)
    .replace("</Types>", `${overrides.join("")}</Types>`);
}

function relationshipsOfTemplate(xml: string): string {
  const target = webExtensionNames.panes;
  const relationship = `<Relationship Id="rIdPanes" Type="${officeTypes}/webextensiontaskpanes" Target="${target}"/>`;
  return xml.replace("</Relationships>", `${relationship}</Relationships>`);
}

// Not visible at first: where the add-in is installed the property opens the pane, and elsewhere nobody is asked to trust it.
const panes = `${declaration}<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="4"><wetp:webextensionref xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`;

const panesRelationships = `${declaration}<Relationships xmlns="${packageRelationships}"><Relationship Id="rId1" Type="${officeTypes}/webextension" Target="webextension1.xml"/></Relationships>`;

/** Names the add-in as the admin centre deploys it, and otherwise as a developer sideloads it. */
function makeExtension(): string {
  const manifest = readManifest();
  const id = manifest.child("Id")?.text ?? "";
  const version = manifest.child("Version")?.text ?? "";
  const reference = (store: string, storeType: string) =>
    `<we:reference id="${id}" version="${version}" store="${store}" storeType="${storeType}"/>`;
  const namespaces =
    'xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
  return `${declaration}<we:webextension ${namespaces} id="{6A4B1D52-0E7C-4C39-9D1B-8F3A5C2E7D60}">${reference("EXCatalog", "EXCatalog")}<we:alternateReferences>${reference("developer", "Registry")}</we:alternateReferences><we:properties><we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/></we:properties><we:bindings/><we:snapshot/></we:webextension>`;
}

/** The references of an extension part, as pairs of store and id. */
export function referencesOf(extension: string): readonly (readonly [string, string])[] {
  return [...extension.matchAll(/<we:reference [^>]*>/g)].map(([tag]) => [
    attributeOf(tag, "storeType"),
    attributeOf(tag, "id"),
  ]);
}

function take<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}
