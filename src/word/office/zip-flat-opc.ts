import { strToU8, zipSync, type Zippable } from "fflate";
import { openFlatOpc } from "../../ooxml/package/open-flat-opc.ts";
import type { WordPackage } from "../../ooxml/package/word-package.ts";
import { parseXml } from "../../ooxml/xml/parse-xml.ts";
import { escapeAttribute } from "../../ooxml/write/xml-text.ts";
import { succeed, type Result } from "../../result.ts";
import { decodeBase64 } from "../base64.ts";

const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The one date that Word's own files bear, so that the same text gives the same bytes. */
const FILE_DATE = new Date(1980, 0, 1);

/**
 * A .docx of the flat OPC text that Word hands out: every part in it, and the list of content types that the text has at
 * its parts instead. For when Word will not hand out the file itself.
 * Fails as `openFlatOpc` does.
 */
export function zipFlatOpc(xml: string): Result<Uint8Array> {
  const opened = openFlatOpc(xml);
  if (!opened.ok) return opened;
  const parts = opened.value;
  const binary = readBinaryParts(xml);
  const files: Zippable = {
    "[Content_Types].xml": strToU8(contentTypes(parts)),
  };
  for (const name of parts.partNames) {
    const text = parts.readXml(name);
    files[name] = text.ok ? strToU8(XML_DECLARATION + text.value) : (binary.get(name) ?? new Uint8Array());
  }
  return succeed(zipSync(files, { level: 6, mtime: FILE_DATE }));
}

function contentTypes(parts: WordPackage): string {
  const overrides = parts.partNames
    .filter((name) => !name.endsWith(".rels"))
    .map((name) => {
      const type = escapeAttribute(parts.contentTypeOf(name) ?? "application/octet-stream");
      return `<Override PartName="/${escapeAttribute(name)}" ContentType="${type}"/>`;
    });
  return (
    `${XML_DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `${overrides.join("")}</Types>`
  );
}

/** Pictures and the like are in the text as base64. */
function readBinaryParts(xml: string): ReadonlyMap<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  let name = "";
  let base64: string[] | null = null;
  parseXml(
    xml,
    {
      open(element) {
        if (element.local === "part" && element.namespace === PACKAGE) {
          name = (element.attribute("name", PACKAGE) ?? "").replace(/^\//, "");
        }
        if (element.local === "binaryData" && element.namespace === PACKAGE) base64 = [];
      },
      text(text) {
        base64?.push(text);
      },
      close(local, namespace) {
        if (local !== "binaryData" || namespace !== PACKAGE || base64 === null) return;
        const bytes = decodeBase64(base64.join(""));
        if (bytes !== null) parts.set(name, bytes);
        base64 = null;
      },
    },
    { maxLength: Number.POSITIVE_INFINITY },
  );
  return parts;
}

const PACKAGE = "http://schemas.microsoft.com/office/2006/xmlPackage";
