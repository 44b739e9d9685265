import { openFlatOpc } from "../../../src/ooxml/package/open-flat-opc.ts";
import { parseXml } from "../../../src/ooxml/xml/parse-xml.ts";
import { mutateXml } from "../../support/mutate.ts";
import { codeOf, relationships, smallParts, valueOf, wordType } from "../../support/small-word-file.ts";

const relationshipsType = "application/vnd.openxmlformats-package.relationships+xml";
const main =
  '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>';

function part(name: string, contentType: string, xml: string): string {
  const root = xml.replace(/^<\?xml[^>]*>\s*/, "");
  return `<pkg:part pkg:name="${name}" pkg:contentType="${contentType}"><pkg:xmlData>${root}</pkg:xmlData></pkg:part>`;
}

function flat(parts: readonly string[], declarations = ""): string {
  return (
    '<?xml version="1.0" standalone="yes"?>\n<?mso-application progid="Word.Document"?>\n' +
    `<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage"${declarations}>${parts.join("")}</pkg:package>`
  );
}

const rootRelationships = part("/_rels/.rels", relationshipsType, smallParts["_rels/.rels"]);
const mainRelationships = part(
  "/word/_rels/document.xml.rels",
  relationshipsType,
  relationships(["image", "media/image1.png"]),
);
const picture =
  '<pkg:part pkg:name="/word/media/image1.png" pkg:contentType="image/png" pkg:compression="store"><pkg:binaryData>iVBORw0KGgo=</pkg:binaryData></pkg:part>';

function document(xml = main): string {
  return part("/word/document.xml", wordType("document.main"), xml);
}

describe("opening flat OPC text", () => {
  const whole = flat([rootRelationships, mainRelationships, document(), picture]);

  it("gives its parts, their types, their relationships and their text", () => {
    const file = valueOf(openFlatOpc(whole));
    expect(file.mainPart).toBe("word/document.xml");
    expect(file.partNames).toEqual([
      "_rels/.rels",
      "word/_rels/document.xml.rels",
      "word/document.xml",
      "word/media/image1.png",
    ]);
    expect(file.contentTypeOf("word/media/image1.png")).toBe("image/png");
    expect(valueOf(file.relationshipsOf("word/document.xml"))).toMatchObject([
      { type: "image", target: "word/media/image1.png" },
    ]);
    expect(valueOf(file.readXml("word/document.xml"))).toBe(main);
  });

  it("gives a part that is complete by itself where its namespaces were declared around it", () => {
    const prefixed = '<w:document xmlns:v="urn:own"><w:body><v:a/><o:b/></w:body></w:document>';
    const around =
      ' xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:v="urn:other" xmlns:o="urn:o?a=1&amp;b=2" xmlns:unused="urn:u"';
    const file = valueOf(openFlatOpc(flat([rootRelationships, document(prefixed)], around)));
    const xml = valueOf(file.readXml("word/document.xml"));
    expect(xml).toBe(
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:o="urn:o?a=1&amp;b=2" xmlns:v="urn:own"><w:body><v:a/><o:b/></w:body></w:document>',
    );
    expect(codeOf(parseXml(xml, {}))).toBeNull();
  });

  it("keeps a default namespace from around the part, but not over the part's own", () => {
    const bare = part("/customXml/item1.xml", "application/xml", "<audit/>");
    const own = part("/customXml/item2.xml", "application/xml", '<audit xmlns="urn:own"/>');
    const file = valueOf(openFlatOpc(flat([rootRelationships, document(), bare, own], ' xmlns="urn:outer"')));
    expect(valueOf(file.readXml("customXml/item1.xml"))).toBe('<audit xmlns="urn:outer"/>');
    expect(valueOf(file.readXml("customXml/item2.xml"))).toBe('<audit xmlns="urn:own"/>');
  });

  it("does not give the namespaces of one part to another", () => {
    const first = document("<w:document/>").replace("<pkg:xmlData>", '<pkg:xmlData xmlns:w="urn:w">');
    const second = part("/word/styles.xml", wordType("styles"), "<styles>w:</styles>");
    const file = valueOf(openFlatOpc(flat([rootRelationships, first, second])));
    expect(valueOf(file.readXml("word/document.xml"))).toBe('<w:document xmlns:w="urn:w"/>');
    expect(valueOf(file.readXml("word/styles.xml"))).toBe("<styles>w:</styles>");
  });

  it.each([
    { because: "it is no XML", xml: "Dear colleague,", code: "xml-malformed" },
    { because: "it breaks off", xml: whole.slice(0, 900), code: "xml-malformed" },
    {
      because: "it has a document type",
      xml: `<!DOCTYPE a>${whole.slice(whole.indexOf("<pkg"))}`,
      code: "xml-doctype",
    },
    { because: "it is other XML", xml: main, code: "not-a-word-document" },
    { because: "it has no parts", xml: flat([]), code: "no-main-part" },
    { because: "its main part is missing", xml: flat([rootRelationships]), code: "no-main-part" },
  ])("is refused with $code when $because", ({ xml, code }) => {
    expect(codeOf(openFlatOpc(xml))).toBe(code);
  });

  it("says of a part that is not there, not text, or too large to be used", () => {
    const file = valueOf(openFlatOpc(whole));
    expect(codeOf(file.readXml("word/footer1.xml"))).toBe("part-missing");
    expect(codeOf(file.readXml("word/media/image1.png"))).toBe("part-not-text");
    expect(codeOf(file.readXml("word/document.xml", 10))).toBe("too-large");
  });

  it("opens or refuses with a code whatever happens to the text", () => {
    let opened = 0;
    for (let seed = 0; seed < 1500; seed += 1) {
      const file = openFlatOpc(mutateXml(whole, seed));
      if (!file.ok) continue;
      opened += 1;
      for (const name of file.value.partNames) {
        file.value.readXml(name);
        file.value.relationshipsOf(name);
      }
    }
    expect(opened).toBeGreaterThan(10);
  });
});
