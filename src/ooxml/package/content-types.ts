import { fail, succeed, type Result } from "../../result.ts";
import { escapeAttribute } from "../write/xml-text.ts";
import { parseXml } from "../xml/parse-xml.ts";
import { entryKey } from "../zip/zip-archive.ts";
import { insertBeforeRootEnd } from "./insert-before-root-end.ts";

export const contentTypesName = "[Content_Types].xml";

/** The content types of a package by part and by file ending (ECMA-376 Part 2, 6.2.3). */
export interface ContentTypes {
  readonly overrides: ReadonlyMap<string, string>;
  readonly defaults: ReadonlyMap<string, string>;
}

export interface PartType {
  readonly part: string;
  readonly contentType: string;
}

export function parseContentTypes(xml: string): Result<ContentTypes> {
  const overrides = new Map<string, string>();
  const defaults = new Map<string, string>();
  const parsed = parseXml(xml, {
    open(element) {
      const contentType = element.attribute("ContentType");
      if (contentType === undefined) return;
      const part = element.attribute("PartName");
      const ending = element.attribute("Extension");
      if (element.local === "Override" && part !== undefined) overrides.set(entryKey(part), contentType);
      if (element.local === "Default" && ending !== undefined) {
        defaults.set(ending.toLowerCase(), contentType);
      }
    },
  });
  return parsed.ok ? succeed({ overrides, defaults }) : fail(parsed.problem);
}

/** The content type of a part, null when the package does not say. */
export function contentTypeOf(types: ContentTypes, part: string): string | null {
  const key = entryKey(part);
  const ending = key.slice(key.lastIndexOf(".") + 1);
  return types.overrides.get(key) ?? types.defaults.get(ending) ?? null;
}

/** The text of `[Content_Types].xml` with an override for each part that would not have its type without. Fails where it is not XML. */
export function addContentTypes(
  xml: string,
  types: ContentTypes,
  added: readonly PartType[],
): Result<string> {
  const needed = added.filter((each) => contentTypeOf(types, each.part) !== each.contentType);
  if (needed.length === 0) return succeed(xml);
  return insertBeforeRootEnd(xml, (prefix) =>
    needed
      .map(
        (each) =>
          `<${prefix}Override PartName="/${escapeAttribute(each.part)}" ContentType="${each.contentType}"/>`,
      )
      .join(""),
  );
}
