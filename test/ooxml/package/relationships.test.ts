import {
  addRelationship,
  makeRelationships,
  parseRelationships,
  relationshipsPartOf,
  relativeTarget,
  resolveTarget,
} from "../../../src/ooxml/package/relationships.ts";
import { codeOf, relationships, valueOf } from "../../support/small-word-file.ts";

describe("relationships", () => {
  it.each([
    { source: "", part: "_rels/.rels" },
    { source: "word/document.xml", part: "word/_rels/document.xml.rels" },
    { source: "document.xml", part: "_rels/document.xml.rels" },
  ])("of '$source' are in $part", ({ source, part }) => {
    expect(relationshipsPartOf(source)).toBe(part);
  });

  it.each([
    {
      because: "it is relative to the source's folder",
      source: "word/document.xml",
      target: "styles.xml",
      part: "word/styles.xml",
    },
    {
      because: "a slash means the package",
      source: "word/document.xml",
      target: "/customXml/item1.xml",
      part: "customXml/item1.xml",
    },
    {
      because: "it goes up",
      source: "word/document.xml",
      target: "../customXml/item1.xml",
      part: "customXml/item1.xml",
    },
    { because: "it goes up too far", source: "word/document.xml", target: "../../a.xml", part: "a.xml" },
    { because: "it goes nowhere", source: "", target: "./word/./document.xml", part: "word/document.xml" },
    {
      because: "its slashes are Windows'",
      source: "",
      target: "word\\document.xml",
      part: "word/document.xml",
    },
    {
      because: "it points into a part",
      source: "word/document.xml",
      target: "notes.xml#a",
      part: "word/notes.xml",
    },
  ])("lead to $part from '$source' by $target: $because", ({ source, target, part }) => {
    expect(resolveTarget(source, target)).toBe(part);
  });

  it.each([
    { source: "word/document.xml", target: "../customXml/item1.xml" },
    { source: "document.xml", target: "customXml/item1.xml" },
    { source: "a/b/c.xml", target: "../../customXml/item1.xml" },
  ])("are written from $source as $target", ({ source, target }) => {
    expect(relativeTarget(source, "customXml/item1.xml")).toBe(target);
    expect(resolveTarget(source, target)).toBe("customXml/item1.xml");
  });

  it("have the same type in both dialects", () => {
    const xml =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      '<Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/styles" Target="styles.xml"/>' +
      '<Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://example.org/a" TargetMode="External"/>' +
      "</Relationships>";
    expect(valueOf(parseRelationships(xml, "word/document.xml"))).toEqual([
      { id: "a", type: "styles", target: "word/styles.xml", external: false, dialect: "strict" },
      {
        id: "b",
        type: "hyperlink",
        target: "https://example.org/a",
        external: true,
        dialect: "transitional",
      },
    ]);
  });

  it("are refused where they are no XML", () => {
    expect(codeOf(parseRelationships("<Relationships>", ""))).toBe("xml-malformed");
  });

  const added = { dialect: "transitional", type: "customXml", target: "../customXml/item1.xml" } as const;

  it("take one more under an id that none has, the rest left as it was", () => {
    const xml = relationships(["styles", "styles.xml"], ["footer", "footer1.xml"]).replace("rId2", "rid3");
    const existing = valueOf(parseRelationships(xml, "word/document.xml"));
    const longer = valueOf(addRelationship(xml, existing, added));
    expect(longer).toBe(
      xml.replace(
        "</Relationships>",
        '<Relationship Id="rId4" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml" Target="../customXml/item1.xml"/></Relationships>',
      ),
    );
  });

  it("can be made for a part that has none", () => {
    const xml = makeRelationships({ ...added, dialect: "strict" });
    expect(valueOf(parseRelationships(xml, "word/document.xml"))).toEqual([
      { id: "rId1", type: "customXml", target: "customXml/item1.xml", external: false, dialect: "strict" },
    ]);
  });
});
