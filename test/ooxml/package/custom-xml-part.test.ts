import { nodeCompression } from "../../../src/cli/node-compression.ts";
import { addCustomXmlPart, findCustomXmlParts } from "../../../src/ooxml/package/custom-xml-part.ts";
import { editWordFile } from "../../../src/ooxml/package/edit-word-file.ts";
import type { WordFile } from "../../../src/ooxml/package/open-word-file.ts";
import {
  codeOf,
  contentTypes,
  open,
  override,
  packedEntries,
  relationships,
  smallParts,
  smallWordFile,
  valueOf,
  wordType,
} from "../../support/small-word-file.ts";

const namespace = "urn:ours";
const xml = `<a xmlns="${namespace}">Zoë</a>`;
const itemId = "0b9e7f6a-3a52-4c54-9a10-1d3b7a4ad0c1";
const propertiesType = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

function withPart(bytes: Uint8Array): WordFile {
  const file = open(bytes);
  const edits = valueOf(addCustomXmlPart(file, { xml, namespace, itemId }));
  return open(valueOf(editWordFile(file, edits, nodeCompression)));
}

function found(file: WordFile, limit = 2 ** 20): string[] {
  return findCustomXmlParts(file, (each) => each === namespace, limit).map((part) => part.name);
}

describe("adding a custom XML part", () => {
  it("adds the part, its properties, both relationships and the content type", () => {
    const file = withPart(smallWordFile());
    expect(valueOf(file.readXml("customXml/item1.xml"))).toBe(xml);
    expect(valueOf(file.relationshipsOf("word/document.xml"))).toMatchObject([
      { id: "rId1", type: "styles" },
      { id: "rId2", type: "customXml", target: "customXml/item1.xml" },
    ]);
    expect(valueOf(file.relationshipsOf("customXml/item1.xml"))).toMatchObject([
      { type: "customXmlProps", target: "customXml/itemProps1.xml" },
    ]);
    expect(file.contentTypeOf("customXml/item1.xml")).toBe("application/xml");
    expect(file.contentTypeOf("customXml/itemProps1.xml")).toBe(propertiesType);
    const properties = valueOf(file.readXml("customXml/itemProps1.xml"));
    expect(properties).toContain('ds:itemID="{0B9E7F6A-3A52-4C54-9A10-1D3B7A4AD0C1}"');
    expect(properties).toContain('ds:uri="urn:ours"');
  });

  it("touches no other part than the package's own two lists", () => {
    const bytes = smallWordFile({ "customXml/item4.xml": '<b xmlns="urn:theirs"/>' });
    const before = packedEntries(bytes);
    const after = packedEntries(withPart(bytes).archive.bytes);
    const changed = [...before.keys()].filter((name) => after.get(name) !== before.get(name));
    expect(changed).toEqual(["[Content_Types].xml", "word/_rels/document.xml.rels"]);
    expect([...after.keys()].slice(before.size)).toEqual([
      "customXml/item1.xml",
      "customXml/itemProps1.xml",
      "customXml/_rels/item1.xml.rels",
    ]);
  });

  it("takes a number that neither an item nor the properties of one have", () => {
    const file = withPart(
      smallWordFile({
        "customXml/ITEM1.xml": "<b/>",
        "customXml/itemProps2.xml": "<b/>",
        "customXml/_rels/item3.xml.rels": relationships(),
      }),
    );
    expect(found(file)).toEqual(["customXml/item4.xml"]);
  });

  it("makes the main part's relationships where it has none, with a content type for them", () => {
    const file = withPart(
      smallWordFile({
        "word/_rels/document.xml.rels": null,
        "[Content_Types].xml": contentTypes(override("word/document.xml", wordType("document.main"))),
      }),
    );
    expect(valueOf(file.relationshipsOf("word/document.xml"))).toMatchObject([
      { target: "customXml/item1.xml" },
    ]);
    expect(file.contentTypeOf("word/_rels/document.xml.rels")).toMatch(/relationships\+xml$/);
    expect(file.contentTypeOf("customXml/_rels/item1.xml.rels")).toMatch(/relationships\+xml$/);
  });

  it.each([
    { because: "xml has no default", defaults: "" },
    {
      because: "the default of xml is something else",
      defaults: `<Default Extension="xml" ContentType="${wordType("document.main")}"/>`,
    },
  ])("gives the part a content type of its own where $because", ({ defaults }) => {
    const types = contentTypes(defaults + override("word/document.xml", wordType("document.main")));
    const file = withPart(smallWordFile({ "[Content_Types].xml": types }));
    expect(file.contentTypeOf("customXml/item1.xml")).toBe("application/xml");
    expect(found(file)).toEqual(["customXml/item1.xml"]);
  });

  it("uses the prefix that the lists use", () => {
    const prefixed = smallParts["[Content_Types].xml"]
      .replace(/<(\/?)(Types|Default|Override)/g, "<$1ct:$2")
      .replace("xmlns=", "xmlns:ct=");
    const file = withPart(smallWordFile({ "[Content_Types].xml": prefixed }));
    expect(valueOf(file.readXml("[Content_Types].xml"))).toContain(
      '<ct:Override PartName="/customXml/itemProps1.xml"',
    );
  });

  it("keeps lists in UTF-16 in UTF-16", () => {
    const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
    const name = "word/_rels/document.xml.rels";
    const file = withPart(smallWordFile({ [name]: utf16(smallParts[name]) }));
    expect(
      Buffer.from(valueOf(file.readBytes(name)))
        .subarray(0, 4)
        .toString("hex"),
    ).toBe("fffe3c00");
    expect(found(file)).toEqual(["customXml/item1.xml"]);
  });

  it("writes a Strict document in Strict terms", () => {
    const strict = smallParts["_rels/.rels"].replace(
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      "http://purl.oclc.org/ooxml/officeDocument/relationships",
    );
    const file = withPart(smallWordFile({ "_rels/.rels": strict }));
    expect(valueOf(file.relationshipsOf("word/document.xml"))[1]).toMatchObject({ dialect: "strict" });
    expect(valueOf(file.relationshipsOf("customXml/item1.xml"))).toMatchObject([{ dialect: "strict" }]);
    expect(valueOf(file.readXml("customXml/itemProps1.xml"))).toContain(
      'xmlns:ds="http://purl.oclc.org/ooxml/officeDocument/customXml"',
    );
  });

  it("fails where the file's relationships cannot be read", () => {
    const file = open(smallWordFile({ "word/_rels/document.xml.rels": "<Relationships>" }));
    expect(codeOf(addCustomXmlPart(file, { xml, namespace, itemId }))).toBe("xml-malformed");
  });
});

describe("finding custom XML parts", () => {
  it.each([
    { because: "nothing refers to it", name: "customXml/item7.xml" },
    { because: "it lies elsewhere", name: "xml/data.xml" },
  ])("finds one by its root element though $because", ({ name }) => {
    expect(found(open(smallWordFile({ [name]: xml })))).toEqual([name]);
  });

  it("finds several, in the order of the package", () => {
    const parts = { "customXml/item2.xml": xml, "customXml/item1.xml": xml, "customXml/item3.xml": "<b/>" };
    expect(found(open(smallWordFile(parts)))).toEqual(["customXml/item2.xml", "customXml/item1.xml"]);
  });

  it("finds one that is damaged behind its root's start tag", () => {
    expect(found(open(smallWordFile({ "customXml/item1.xml": `<a xmlns="${namespace}"><b` })))).toHaveLength(
      1,
    );
  });

  it("passes over parts of other types, too large ones and such as are no text", () => {
    const file = open(
      smallWordFile({
        "word/styles.xml": xml,
        "customXml/item1.xml": `${xml}${" ".repeat(2000)}`,
        "customXml/item2.xml": Uint8Array.of(0xff, 0xff, 0xff),
      }),
    );
    expect(found(file, 1000)).toEqual([]);
  });
});
