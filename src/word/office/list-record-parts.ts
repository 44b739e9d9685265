import { rootNamespaceOf } from "../../ooxml/package/root-namespace.ts";
import type { OfficeApi, OfficeXmlPart } from "./office-host.ts";
import { call } from "./whole-file.ts";

/** One of our parts in the open document, as the common API has it. */
export interface CommonRecordPart {
  readonly part: OfficeXmlPart;
  /** Without an XML declaration, which Word puts before the text that it was given. */
  readonly xml: string;
}

/**
 * The custom XML parts in any of these namespaces, by the common API: no round trip of `Word.run` is needed for them.
 * What the host lists is believed only where the part itself says the same: parts of other namespaces have been among it
 * (office-js issue 227), and ours are written over and deleted.
 * @throws OfficeCallError
 */
export async function listRecordParts(
  Office: OfficeApi,
  namespaces: readonly string[],
): Promise<readonly CommonRecordPart[]> {
  const lists = await Promise.all(namespaces.map((namespace) => partsOf(Office, namespace)));
  const byId = new Map(lists.flat().map((part) => [part.id, part]));
  byId.delete(undefined);
  const parts = await Promise.all([...byId.values()].map((part) => readPart(Office, part)));
  return parts.filter(({ xml }) => namespaces.includes(rootNamespaceOf(xml) ?? ""));
}

function partsOf(Office: OfficeApi, namespace: string): Promise<readonly OfficeXmlPart[]> {
  const { customXmlParts } = Office.context.document;
  return call(Office, (callback) => {
    customXmlParts.getByNamespaceAsync(namespace, callback);
  });
}

async function readPart(Office: OfficeApi, part: OfficeXmlPart): Promise<CommonRecordPart> {
  const xml = await call<string>(Office, (callback) => {
    part.getXmlAsync(callback);
  });
  return { part, xml: xml.replace(/^\s*<\?xml\s[^>]*\?>\s*/, "") };
}
