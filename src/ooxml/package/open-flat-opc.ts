import { fail, succeed, type Result } from "../../result.ts";
import { parseXml, type XmlElement } from "../xml/parse-xml.ts";
import { entryKey, plainName } from "../zip/zip-archive.ts";
import { unpacksTooLarge } from "../zip/zip-problems.ts";
import { findMainPart } from "./find-main-part.ts";
import { notAWordDocument, partMissing, partNotText } from "./package-problems.ts";
import { parseRelationships, relationshipsPartOf, type TypedRelationship } from "./relationships.ts";
import { readAttributes } from "./root-namespace.ts";
import type { WordPackage } from "./word-package.ts";

const packageNamespace = "http://schemas.microsoft.com/office/2006/xmlPackage";

/** Pictures are in the text as base64, which the parser runs over quickly: four times the length of a part that is read. */
const maxFlatLength = 64 * 2 ** 20;

type Declarations = ReadonlyMap<string, string>;

interface FlatPart {
  readonly name: string;
  readonly contentType: string | null;
  /** Where its root element is in the whole text; null for a part that is not XML. */
  readonly root: { readonly start: number; readonly end: number } | null;
  /** Namespaces declared around the root element, which it may rely on. */
  readonly inherited: Declarations;
}

/**
 * Opens the flat OPC text that Word's `body.getOoxml()` returns: one XML document with every part in a `pkg:part`.
 * Each part is handed out as a text of its own, root element first, complete with the namespaces it needs.
 * Fails with `not-a-word-document`, `no-main-part` or a code of the XML parser.
 */
export function openFlatOpc(xml: string): Result<WordPackage> {
  const parts = readParts(xml);
  if (!parts.ok) return parts;
  const byKey = new Map(parts.value.map((part) => [entryKey(part.name), part]));
  const contentTypeOf = (name: string) => byKey.get(entryKey(name))?.contentType ?? null;

  const readXml = (name: string, limit = maxFlatLength): Result<string> => {
    const part = byKey.get(entryKey(name));
    if (!part) return fail(partMissing);
    if (!part.root) return fail(partNotText);
    if (part.root.end - part.root.start > limit) return fail(unpacksTooLarge);
    return succeed(declareInherited(xml.slice(part.root.start, part.root.end), part.inherited));
  };
  const relationshipsOf = (name: string): Result<readonly TypedRelationship[]> => {
    const holder = relationshipsPartOf(name);
    if (!byKey.has(entryKey(holder))) return succeed([]);
    const text = readXml(holder);
    return text.ok ? parseRelationships(text.value, name) : text;
  };

  const relationships = relationshipsOf("");
  if (!relationships.ok) return relationships;
  const findPart = (name: string) => byKey.get(entryKey(name))?.name ?? null;
  const main = findMainPart(relationships.value, { findPart, contentTypeOf });
  if (!main.ok) return main;
  return succeed({
    mainPart: main.value.name,
    partNames: parts.value.map((part) => part.name),
    contentTypeOf,
    relationshipsOf,
    readXml,
  });
}

/** `pkg:package` holds `pkg:part`, that holds `pkg:xmlData` or `pkg:binaryData`, and that the part's root element. */
function readParts(xml: string): Result<readonly FlatPart[]> {
  const parts: FlatPart[] = [];
  const around: Declarations[] = [];
  let depth = 0;
  let rootName = "";
  let rootStart = 0;

  const parsed = parseXml(
    xml,
    {
      open(element) {
        depth += 1;
        if (depth <= 3) around.splice(depth - 1, 3, readDeclarations(xml, element));
        if (depth === 1) rootName = `${element.namespace} ${element.local}`;
        if (depth === 2) parts.push(beginPart(element));
        if (depth === 4) rootStart = element.start;
      },
      close(_local, _namespace, _start, end) {
        const last = parts.at(-1);
        if (depth === 4 && last?.root === null) {
          const inherited = new Map(around.flatMap((each) => [...each]));
          parts.splice(-1, 1, { ...last, root: { start: rootStart, end }, inherited });
        }
        depth -= 1;
      },
    },
    { maxLength: maxFlatLength },
  );
  if (!parsed.ok) return parsed;
  const isPackage = rootName === `${packageNamespace} package`;
  return isPackage ? succeed(parts) : fail(notAWordDocument("XML text of another kind"));
}

function beginPart(element: XmlElement): FlatPart {
  return {
    name: plainName(element.attribute("name", packageNamespace) ?? ""),
    contentType: element.attribute("contentType", packageNamespace) ?? null,
    root: null,
    inherited: new Map(),
  };
}

function readDeclarations(xml: string, element: XmlElement): Declarations {
  const nameLength = element.local.length + (element.prefix === "" ? 0 : element.prefix.length + 1);
  const attributes = readAttributes(xml, element.start + 1 + nameLength);
  return new Map(attributes.filter(([name]) => name === "xmlns" || name.startsWith("xmlns:")));
}

/** The part's text, its root element given those inherited namespaces that it uses and does not declare itself. */
function declareInherited(text: string, inherited: Declarations): string {
  const nameEnd = (/^<[^\s/>]+/.exec(text)?.[0] ?? "").length;
  const own = new Set(readAttributes(text, nameEnd).map(([name]) => name));
  const missing = [...inherited].filter(
    ([name]) => !own.has(name) && (name === "xmlns" || text.includes(`${name.slice("xmlns:".length)}:`)),
  );
  const declarations = missing.map(([name, value]) => ` ${name}="${value.replaceAll('"', "&quot;")}"`);
  return text.slice(0, nameEnd) + declarations.join("") + text.slice(nameEnd);
}
