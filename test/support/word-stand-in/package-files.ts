import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { parseTree, writeTree, XmlElement } from "./xml-tree.ts";

/** A custom XML part of the open document. Its id is Word's, from the part's properties where it has any. */
export interface HostXmlPart {
  readonly id: string;
  /** The part's name in the file; null for one that was added since. */
  readonly name: string | null;
  xml: string;
}

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const officeRelationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The file that was opened: its parts by name, and what Word would write back into it. */
export class PackageFiles {
  readonly #files: Map<string, Uint8Array>;
  readonly mainPart: string;

  constructor(bytes: Uint8Array) {
    this.#files = new Map(Object.entries(unzipSync(bytes)));
    const root = parseTree(this.text("_rels/.rels"));
    const main = root.elements.find((each) => each.attribute("Type")?.endsWith("/officeDocument"));
    this.mainPart = (main?.attribute("Target") ?? "word/document.xml").replace(/^\//, "");
  }

  get names(): readonly string[] {
    return [...this.#files.keys()];
  }

  text(name: string): string {
    const bytes = this.#files.get(name);
    if (bytes === undefined) throw new Error(`There is no part ${name}.`);
    return strFromU8(bytes);
  }

  bytesOf(name: string): Uint8Array {
    return this.#files.get(name) ?? new Uint8Array();
  }

  contentTypeOf(name: string): string {
    const types = parseTree(this.text("[Content_Types].xml")).elements;
    const override = types.find((each) => each.attribute("PartName") === `/${name}`);
    const byDefault = types.find((each) => each.attribute("Extension") === name.replace(/^.*\./, ""));
    return (override ?? byDefault)?.attribute("ContentType") ?? "application/octet-stream";
  }

  /** Whether changes are tracked, by the document's settings. */
  get tracksChanges(): boolean {
    const settings = this.names.find((name) => name.endsWith("/settings.xml"));
    return settings !== undefined && parseTree(this.text(settings)).child("trackRevisions") !== undefined;
  }

  customXmlParts(): HostXmlPart[] {
    return this.names
      .filter((name) => /^customXml\/item\d+\.xml$/.test(name))
      .map((name, index) => ({ id: this.#itemId(name) ?? `{PART-${index}}`, name, xml: this.text(name) }));
  }

  #itemId(name: string): string | undefined {
    const properties = name.replace(/item(\d+\.xml)$/, "itemProps$1");
    return this.#files.has(properties) ? parseTree(this.text(properties)).attribute("itemID") : undefined;
  }

  /** The file as Word would save it now. */
  write(mainXml: string, parts: readonly HostXmlPart[]): Uint8Array {
    const files = new Map(this.#files);
    files.set(this.mainPart, strToU8(mainXml));
    for (const gone of this.customXmlParts()) {
      if (!parts.some(({ name }) => name === gone.name)) this.#removePart(files, gone.name ?? "");
    }
    for (const part of parts) {
      if (part.name === null) this.#addPart(files, part);
      else files.set(part.name, strToU8(part.xml));
    }
    return zipped(files);
  }

  #addPart(files: Map<string, Uint8Array>, part: HostXmlPart): void {
    let number = 1;
    while (files.has(`customXml/item${number}.xml`)) number += 1;
    files.set(`customXml/item${number}.xml`, strToU8(part.xml));
    files.set(
      `customXml/itemProps${number}.xml`,
      strToU8(
        `${xmlDeclaration}<ds:datastoreItem ds:itemID="${part.id}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>`,
      ),
    );
    files.set(
      `customXml/_rels/item${number}.xml.rels`,
      strToU8(
        `${xmlDeclaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${officeRelationships}/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`,
      ),
    );
    editPart(files, this.#relationshipsOfMain(), (root) =>
      root.append(
        new XmlElement("Relationship", {
          Id: `rIdStandIn${number}`,
          Type: `${officeRelationships}/customXml`,
          Target: `../customXml/item${number}.xml`,
        }),
      ),
    );
    editPart(files, "[Content_Types].xml", (root) =>
      root.append(
        new XmlElement("Override", {
          PartName: `/customXml/itemProps${number}.xml`,
          ContentType: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
        }),
      ),
    );
  }

  #removePart(files: Map<string, Uint8Array>, name: string): void {
    const properties = name.replace(/item(\d+\.xml)$/, "itemProps$1");
    for (const each of [name, properties, name.replace("customXml/", "customXml/_rels/") + ".rels"])
      files.delete(each);
    dropElements(files, this.#relationshipsOfMain(), (each) => each.attribute("Target") === `../${name}`);
    dropElements(files, "[Content_Types].xml", (each) => each.attribute("PartName") === `/${properties}`);
  }

  #relationshipsOfMain(): string {
    return this.mainPart.replace(/([^/]+)$/, "_rels/$1.rels");
  }
}

/** The file that `getFileAsync` hands out: without the parts that open the pane by themselves (office-js issue 6434). */
export function withoutWebExtensions(bytes: Uint8Array): Uint8Array {
  const files = new Map(Object.entries(unzipSync(bytes)));
  for (const name of files.keys()) if (name.startsWith("word/webextensions/")) files.delete(name);
  dropElements(
    files,
    "_rels/.rels",
    (each) => each.attribute("Type")?.endsWith("/webextensiontaskpanes") ?? false,
  );
  dropElements(
    files,
    "[Content_Types].xml",
    (each) => each.attribute("PartName")?.startsWith("/word/webextensions/") ?? false,
  );
  return zipped(files);
}

function editPart(files: Map<string, Uint8Array>, name: string, change: (root: XmlElement) => void): void {
  const root = parseTree(strFromU8(files.get(name) ?? new Uint8Array()));
  change(root);
  files.set(name, strToU8(xmlDeclaration + writeTree(root)));
}

function dropElements(
  files: Map<string, Uint8Array>,
  name: string,
  isGone: (element: XmlElement) => boolean,
): void {
  editPart(files, name, (root) => {
    for (const element of root.elements) if (isGone(element)) element.remove();
  });
}

function zipped(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(files), { level: 1, mtime: new Date(1980, 0, 1) });
}
