import { fail, succeed, type Result } from "../../result.ts";
import { entryKey } from "../zip/zip-archive.ts";
import { addContentTypes, contentTypesName, type PartType } from "./content-types.ts";
import type { PackageEdits } from "./edit-word-file.ts";
import type { WordFile } from "./open-word-file.ts";
import { addRelationship, makeRelationships, relationshipsPartOf, relativeTarget } from "./relationships.ts";
import { rootNamespaceOf } from "./root-namespace.ts";
import type { WordPackage } from "./word-package.ts";

export interface CustomXmlPart {
  readonly name: string;
  readonly xml: string;
  readonly namespace: string;
}

export interface NewCustomXmlPart {
  /** The whole text of the part, without an XML declaration: Word for the web fails on one. */
  readonly xml: string;
  readonly namespace: string;
  /** A UUID that no other part of the document has. */
  readonly itemId: string;
}

const xmlType = "application/xml";
const relationshipsType = "application/vnd.openxmlformats-package.relationships+xml";
const propertiesType = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const propertiesNamespaces = {
  transitional: "http://schemas.openxmlformats.org/officeDocument/2006/customXml",
  strict: "http://purl.oclc.org/ooxml/officeDocument/customXml",
} as const;

/**
 * The custom XML parts whose root element is in a wanted namespace, in the order of the package. Neither names nor
 * numbers nor properties are trusted, for other programs change and lose all three. A part that cannot be unpacked is
 * passed over.
 * @param limit parts of more bytes than this are not ours and are not looked at.
 */
export function findCustomXmlParts(
  parts: WordPackage,
  isWanted: (namespace: string) => boolean,
  limit: number,
): readonly CustomXmlPart[] {
  return namesOfCustomXml(parts).flatMap((name) => {
    const xml = parts.readXml(name, limit);
    const namespace = xml.ok ? rootNamespaceOf(xml.value) : null;
    return xml.ok && namespace !== null && isWanted(namespace) ? [{ name, xml: xml.value, namespace }] : [];
  });
}

/** The names of the parts that may be custom XML, in the order of the package. */
export function namesOfCustomXml(parts: WordPackage): readonly string[] {
  return parts.partNames.filter((name) => mayHoldCustomXml(parts, name));
}

/** Everything else in a Word file has a content type of its own. */
function mayHoldCustomXml(parts: WordPackage, name: string): boolean {
  const type = parts.contentTypeOf(name)?.toLowerCase() ?? "";
  if (name === parts.mainPart || /\.rels$/i.test(name)) return false;
  return type === xmlType || type === "text/xml" || (type === "" && /\.xml$/i.test(name));
}

/**
 * What has to change in a file for it to hold one more custom XML part (ECMA-376 Part 1, 15.2.5 and 15.2.6): the part,
 * its properties, the relationships to both, and their content types. Fails where the file's own lists cannot be read.
 */
export function addCustomXmlPart(file: WordFile, part: NewCustomXmlPart): Result<PackageEdits> {
  const { item, properties } = freeNames(file);
  const itemRelationships = relationshipsPartOf(item);
  const mainRelationships = relationshipsPartOf(file.mainPart);
  const { dialect } = file;
  const replace = new Map<string, string>();
  const add = new Map<string, string>([
    [item, part.xml],
    [properties, makeProperties(part, propertiesNamespaces[dialect])],
    [
      itemRelationships,
      makeRelationships({ dialect, type: "customXmlProps", target: properties.replace(/^.*\//, "") }),
    ],
  ]);

  const toItem = { dialect, type: "customXml", target: relativeTarget(file.mainPart, item) };
  const existing = file.relationshipsOf(file.mainPart);
  if (!existing.ok) return existing;
  if (has(file, mainRelationships)) {
    const changed = edit(file, mainRelationships, (xml) => addRelationship(xml, existing.value, toItem));
    if (!changed.ok) return changed;
    replace.set(mainRelationships, changed.value);
  } else {
    add.set(mainRelationships, makeRelationships(toItem));
  }

  const types: PartType[] = [
    { part: item, contentType: xmlType },
    { part: properties, contentType: propertiesType },
    ...[...add.keys()]
      .filter((name) => name.endsWith(".rels"))
      .map((name) => ({ part: name, contentType: relationshipsType })),
  ];
  const newTypes = edit(file, contentTypesName, (xml) => addContentTypes(xml, file.contentTypes, types));
  if (!newTypes.ok) return newTypes;
  replace.set(contentTypesName, newTypes.value);
  return succeed({ replace, add });
}

function edit(file: WordFile, name: string, change: (xml: string) => Result<string>): Result<string> {
  const xml = file.readXml(name);
  return xml.ok ? change(xml.value) : fail(xml.problem);
}

function has(file: WordFile, name: string): boolean {
  return file.archive.byKey.has(entryKey(name));
}

/** The lowest number that neither an item nor anything belonging to one has. */
function freeNames(file: WordFile): { item: string; properties: string } {
  for (let number = 1; ; number += 1) {
    const item = `customXml/item${number}.xml`;
    const properties = `customXml/itemProps${number}.xml`;
    if ([item, properties, relationshipsPartOf(item)].every((name) => !has(file, name))) {
      return { item, properties };
    }
  }
}

function makeProperties(part: NewCustomXmlPart, namespace: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="{${part.itemId.toUpperCase()}}" xmlns:ds="${namespace}"><ds:schemaRefs><ds:schemaRef ds:uri="${part.namespace}"/></ds:schemaRefs></ds:datastoreItem>`;
}
