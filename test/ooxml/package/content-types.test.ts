import {
  addContentTypes,
  contentTypeOf,
  parseContentTypes,
} from "../../../src/ooxml/package/content-types.ts";
import { codeOf, contentTypes, override, valueOf } from "../../support/small-word-file.ts";

const xml = contentTypes(
  '<Default Extension="XML" ContentType="application/xml"/>' + override("word/A.xml", "text/a"),
);

describe("content types", () => {
  const types = valueOf(parseContentTypes(xml));

  it.each([
    { because: "it has an override", part: "word/A.xml", type: "text/a" },
    { because: "names do not differ by case", part: "WORD/a.xml", type: "text/a" },
    { because: "its ending has a default", part: "word/b.xml", type: "application/xml" },
    { because: "nothing is said of it", part: "word/b.png", type: null },
    { because: "it has no ending", part: "mimetype", type: null },
  ])("say $type of $part: $because", ({ part, type }) => {
    expect(contentTypeOf(types, part)).toBe(type);
  });

  it("take an override for each part that needs one, the rest left as it was", () => {
    const longer = addContentTypes(xml, types, [
      { part: "customXml/item1.xml", contentType: "application/xml" },
      { part: "customXml/itemProps1.xml", contentType: "text/props" },
    ]);
    expect(valueOf(longer)).toBe(
      xml.replace(
        "</Types>",
        '<Override PartName="/customXml/itemProps1.xml" ContentType="text/props"/></Types>',
      ),
    );
  });

  it("stay as they are where no part needs one", () => {
    expect(valueOf(addContentTypes(xml, types, [{ part: "b.xml", contentType: "application/xml" }]))).toBe(
      xml,
    );
  });

  it("keep a strange part name from becoming markup", () => {
    const longer = valueOf(addContentTypes(xml, types, [{ part: 'a"/><b>&.rels', contentType: "text/b" }]));
    expect(longer).toContain('PartName="/a&quot;/&gt;&lt;b&gt;&amp;.rels"');
  });

  it("are refused where they are no XML", () => {
    expect(codeOf(parseContentTypes("<Types"))).toBe("xml-malformed");
  });
});
