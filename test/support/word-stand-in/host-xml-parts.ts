import type { HostDocument } from "./host-document.ts";
import type { HostXmlPart } from "./package-files.ts";
import { parseTree } from "./xml-tree.ts";

// What both object models, Word's own and the common one, do to the custom XML parts of the open document.

/** Word on the web does not see large parts. */
export function seenParts(host: HostDocument): readonly HostXmlPart[] {
  return host.xmlParts.filter(({ xml }) => new TextEncoder().encode(xml).length <= host.profile.largestPart);
}

/**
 * A part with this text; the document has it unless Word ignores it.
 * @throws where the text is no well-formed XML.
 */
export function addPart(host: HostDocument, xml: string): HostXmlPart {
  const part: HostXmlPart = { id: host.takePartId(), name: null, xml: host.faults.keepsXmlAs(xml) };
  if (isIgnored(host, xml)) return part;
  parseTree(xml);
  host.xmlParts = [...host.xmlParts, part];
  return part;
}

/** @throws where the text is no well-formed XML. */
export function writePart(host: HostDocument, part: HostXmlPart, xml: string): void {
  if (isIgnored(host, xml)) return;
  parseTree(xml);
  part.xml = host.faults.keepsXmlAs(xml);
}

export function deletePart(host: HostDocument, gone: HostXmlPart): void {
  if (!host.faults.ignoresXml) host.xmlParts = host.xmlParts.filter((part) => part !== gone);
}

/** The text of a part, which Word does not hand out as it was given: it writes it anew. */
export function textOf({ xml }: HostXmlPart): string {
  return xml.replace(/^(<[^>]*[^/])\/>$/, "$1 />");
}

export function namespaceOf({ xml }: HostXmlPart): string {
  const root = parseTree(xml);
  const prefix = root.name.includes(":") ? `xmlns:${root.name.split(":")[0] ?? ""}` : "xmlns";
  return root.attributes.get(prefix) ?? "";
}

/** An XML declaration makes Word do nothing, and say nothing (office-js issue 1643). */
function isIgnored(host: HostDocument, xml: string): boolean {
  return host.faults.ignoresXml || xml.startsWith("<?xml");
}
