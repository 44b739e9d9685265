import type { PackageFiles } from "./package-files.ts";
import { findAll, isWithin, parseTree, writeTree, type XmlElement } from "./xml-tree.ts";

export interface OoxmlFaults {
  /** Leaves out controls inside another one, as Word on the web has done (office-js issue 3098). */
  readonly dropsChildControls: boolean;
  /** Gives every control another id than the object model does. */
  readonly renumbersIds: boolean;
}

const packageNamespace = "http://schemas.microsoft.com/office/2006/xmlPackage";

/** What `getOoxml` returns: the document as one XML text, without its custom XML parts. */
export function writeFlatOpc(files: PackageFiles, main: XmlElement, faults: OoxmlFaults): string {
  const parts = files.names
    .filter((name) => name !== "[Content_Types].xml" && !name.startsWith("customXml/") && !name.endsWith("/"))
    .map((name) => {
      const attributes = `pkg:name="/${name}" pkg:contentType="${files.contentTypeOf(name)}"`;
      if (name === files.mainPart) return xmlPart(attributes, writeTree(faulty(main, faults)));
      if (!/\.(xml|rels)$/.test(name)) return binaryPart(attributes, files.bytesOf(name));
      return xmlPart(attributes, writeTree(withoutCustomXml(parseTree(files.text(name)))));
    });
  return `<?xml version="1.0" standalone="yes"?>\n<?mso-application progid="Word.Document"?>\n<pkg:package xmlns:pkg="${packageNamespace}">${parts.join("")}</pkg:package>`;
}

function xmlPart(attributes: string, xml: string): string {
  return `<pkg:part ${attributes}><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;
}

function binaryPart(attributes: string, bytes: Uint8Array): string {
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  const lines = base64.match(/.{1,76}/g) ?? [];
  return `<pkg:part ${attributes} pkg:compression="store"><pkg:binaryData>${lines.join("\r\n")}</pkg:binaryData></pkg:part>`;
}

function withoutCustomXml(root: XmlElement): XmlElement {
  for (const element of root.elements) {
    if (element.local === "Relationship" && element.attribute("Target")?.includes("customXml/") === true)
      element.remove();
  }
  return root;
}

function faulty(main: XmlElement, faults: OoxmlFaults): XmlElement {
  const copy = main.clone();
  for (const sdt of findAll(copy, "sdt")) {
    if (faults.dropsChildControls && isWithin(sdt, "sdt")) {
      sdt.replaceWith(...(sdt.child("sdtContent")?.children ?? []));
      continue;
    }
    const id = sdt.child("sdtPr")?.child("id");
    const name = [...(id?.attributes.keys() ?? [])][0];
    if (faults.renumbersIds && id !== undefined && name !== undefined) {
      id.attributes.set(name, String((Number(id.attribute("val")) ^ 0x55555555) | 0));
    }
  }
  return copy;
}
