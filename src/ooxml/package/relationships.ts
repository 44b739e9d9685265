import { fail, succeed, type Result } from "../../result.ts";
import { parseXml } from "../xml/parse-xml.ts";
import { plainName } from "../zip/zip-archive.ts";
import { insertBeforeRootEnd } from "./insert-before-root-end.ts";
import type { Relationship } from "./word-package.ts";

const relationshipsNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";

/** What comes before the last word of a relationship's type in either dialect (ECMA-376 Part 1 and Part 4, annex A). */
export const typePrefixes = {
  transitional: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
  strict: "http://purl.oclc.org/ooxml/officeDocument/relationships/",
} as const;

export type Dialect = keyof typeof typePrefixes;

export interface TypedRelationship extends Relationship {
  readonly dialect: Dialect;
}

/** The part that holds the relationships of a part, or of the package for "" (ECMA-376 Part 2, 6.5.2.3). */
export function relationshipsPartOf(partName: string): string {
  const folderEnd = partName.lastIndexOf("/") + 1;
  return `${partName.slice(0, folderEnd)}_rels/${partName.slice(folderEnd)}.rels`;
}

/** @param source the part whose relationships they are, "" for the package: targets are relative to its folder. */
export function parseRelationships(xml: string, source: string): Result<readonly TypedRelationship[]> {
  const found: TypedRelationship[] = [];
  const parsed = parseXml(xml, {
    open(element) {
      if (element.local !== "Relationship") return;
      const type = element.attribute("Type") ?? "";
      const target = element.attribute("Target") ?? "";
      const external = element.attribute("TargetMode")?.toLowerCase() === "external";
      found.push({
        id: element.attribute("Id") ?? "",
        type: type.slice(type.lastIndexOf("/") + 1),
        target: external ? target : resolveTarget(source, target),
        external,
        dialect: type.startsWith(typePrefixes.strict) ? "strict" : "transitional",
      });
    },
  });
  return parsed.ok ? succeed(found) : fail(parsed.problem);
}

/** The part that a target names, seen from the folder of its source part. A leading slash means the whole package. */
export function resolveTarget(source: string, target: string): string {
  const path = target.replaceAll("\\", "/").split("#", 1)[0] ?? "";
  const folder = path.startsWith("/") ? "" : source.slice(0, source.lastIndexOf("/") + 1);
  const resolved: string[] = [];
  for (const step of `${folder}${path}`.split("/")) {
    if (step === "..") resolved.pop();
    else if (step !== "." && step !== "") resolved.push(step);
  }
  return plainName(resolved.join("/"));
}

/** How a part in one folder names a part elsewhere in the package. */
export function relativeTarget(source: string, target: string): string {
  return "../".repeat(source.split("/").length - 1) + target;
}

export interface NewRelationship {
  readonly dialect: Dialect;
  readonly type: string;
  /** As written in the file, relative to the source. */
  readonly target: string;
}

/** The text of a relationships part with one more relationship, under an id that is free. Fails where it is not XML. */
export function addRelationship(
  xml: string,
  existing: readonly Relationship[],
  added: NewRelationship,
): Result<string> {
  const id = freeId(existing);
  return insertBeforeRootEnd(xml, (prefix) => writeRelationship(prefix, id, added));
}

/** The text of a new relationships part with one relationship. */
export function makeRelationships(only: NewRelationship): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${relationshipsNamespace}">${writeRelationship("", "rId1", only)}</Relationships>`;
}

function writeRelationship(prefix: string, id: string, added: NewRelationship): string {
  return `<${prefix}Relationship Id="${id}" Type="${typePrefixes[added.dialect]}${added.type}" Target="${added.target}"/>`;
}

function freeId(existing: readonly Relationship[]): string {
  const taken = new Set(existing.map((each) => each.id.toLowerCase()));
  let number = existing.length + 1;
  while (taken.has(`rid${number}`)) number += 1;
  return `rId${number}`;
}
