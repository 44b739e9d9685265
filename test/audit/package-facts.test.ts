import type { PackageFacts } from "../../src/audit/document-facts.ts";
import { makeOwnWordsTest } from "../../src/audit/own-words.ts";
import { listPackageFacts } from "../../src/audit/package-facts.ts";
import { readDocument } from "../../src/ooxml/read-document.ts";
import { niromp2019Form } from "../../src/proforma/definitions/niromp-2019.ts";
import { readForm } from "../support/read-form.ts";
import {
  contentTypes,
  open,
  override,
  smallWordFile,
  valueOf,
  wordType,
} from "../support/small-word-file.ts";
import { countSteps } from "../support/count-steps.ts";

const transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
const coreType = "application/vnd.openxmlformats-package.core-properties+xml";

/** A part with its content type; null where the default for its ending is enough. */
interface Part {
  readonly name: string;
  readonly type: string | null;
  readonly xml: string | Uint8Array;
}

function factsOf(...parts: readonly Part[]): PackageFacts {
  const types = parts.map(({ name, type }) => (type === null ? "" : override(name, type)));
  const file = open(
    smallWordFile({
      "[Content_Types].xml": contentTypes(
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
          '<Default Extension="xml" ContentType="application/xml"/>' +
          '<Default Extension="xlsx" ContentType="application/octet-stream"/>' +
          override("word/document.xml", wordType("document.main")) +
          override("word/styles.xml", wordType("styles")) +
          types.join(""),
      ),
      ...Object.fromEntries(parts.map(({ name, xml }) => [name, xml])),
    }),
  );
  const document = valueOf(readDocument(valueOf(file.readXml(file.mainPart))));
  return listPackageFacts(file, document, makeOwnWordsTest(niromp2019Form, "Westhaven"));
}

function wordPart(kind: string, root: string, inner: string, namespace = transitional): Part {
  const xml = `<w:${root} xmlns:w="${namespace}">${inner}</w:${root}>`;
  return { name: `word/${kind}1.xml`, type: wordType(kind), xml };
}

function customPart(xml: string): Part {
  return { name: "customXml/item1.xml", type: null, xml };
}

function properties(inner: string): Part {
  const xml =
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ` xmlns:dc="http://purl.org/dc/elements/1.1/">${inner}</cp:coreProperties>`;
  return { name: "docProps/core.xml", type: coreType, xml };
}

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

describe("what a package holds beside the form", () => {
  it("is nothing in the form as circulated, its footer included", () => {
    expect(readForm().facts).toMatchObject({
      trackedChanges: 0,
      hiddenRuns: 0,
      wordComments: { count: 0, authors: 0 },
      margins: 0,
      embeddedDocuments: 0,
      embeddedFiles: 0,
      otherData: 0,
      namesPerson: false,
    });
  });

  it.each([transitional, strict])("are Word comments and the number of their authors, in %s", (namespace) => {
    const comments = ["Jane Smith", "A. Other", "Jane Smith"]
      .map((author, id) => `<w:comment w:id="${id}" w:author="${author}">${paragraph("x")}</w:comment>`)
      .join("");
    expect(factsOf(wordPart("comments", "comments", comments, namespace)).wordComments).toEqual({
      count: 3,
      authors: 2,
    });
  });

  it("are no Word comments where Word left their part empty", () => {
    expect(factsOf(wordPart("comments", "comments", "")).wordComments.count).toBe(0);
  });

  it("is one Word comment at least where their part cannot be read", () => {
    expect(factsOf({ ...wordPart("comments", "comments", ""), xml: "<w:comments" }).wordComments.count).toBe(
      1,
    );
  });

  it.each([
    ["header", "hdr"],
    ["footer", "ftr"],
    ["footnotes", "footnotes"],
    ["endnotes", "endnotes"],
  ])("are words in a %s that are not the form's own", (kind, root) => {
    expect(factsOf(wordPart(kind, root, paragraph("About Tommy"))).margins).toBe(1);
    expect(factsOf(wordPart(kind, root, paragraph("Page 2 of 5"))).margins).toBe(0);
  });

  it("are words in a table or a text box of a header", () => {
    const inTable = `<w:tbl><w:tr><w:tc>${paragraph("Tommy")}</w:tc></w:tr></w:tbl>`;
    const inBox = `<w:p><w:r><w:pict><w:txbxContent>${paragraph("Tommy")}</w:txbxContent></w:pict></w:r></w:p>`;
    expect(factsOf(wordPart("header", "hdr", inTable)).margins).toBe(1);
    expect(factsOf(wordPart("header", "hdr", inBox)).margins).toBe(1);
  });

  it("is a header that cannot be read, as nobody knows what it says", () => {
    expect(factsOf({ ...wordPart("header", "hdr", ""), xml: "<w:hdr" }).margins).toBe(1);
  });

  it("counts tracked changes, hidden text and embedded documents in margins and notes with those of the form", () => {
    const { trackedChanges, hiddenRuns, embeddedDocuments, margins } = factsOf(
      wordPart("header", "hdr", `<w:p><w:del w:id="1"><w:r><w:delText>Tommy</w:delText></w:r></w:del></w:p>`),
      wordPart("footer", "ftr", `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Tommy</w:t></w:r></w:p>`),
      wordPart("footnotes", "footnotes", "<w:altChunk/>"),
    );
    expect({ trackedChanges, hiddenRuns, embeddedDocuments, margins }).toEqual({
      trackedChanges: 1,
      hiddenRuns: 1,
      embeddedDocuments: 1,
      margins: 0,
    });
  });

  it("are files embedded as objects", () => {
    const sheet = { name: "word/embeddings/sheet1.xlsx", type: null, xml: new Uint8Array([1]) };
    expect(factsOf(sheet).embeddedFiles).toBe(1);
  });

  it.each([
    ["a case system's data", '<case xmlns="urn:case-system"><child>Tommy</child></case>', 1],
    ["data in no namespace", "<case>Tommy</case>", 1],
    ["data in a CDATA section", "<case><![CDATA[<Tommy>]]></case>", 1],
    ["a part that is not XML", "Tommy", 1],
    ["elements without text", '<label xmlns="urn:label"><value id="7"/> </label>', 0],
    [
      "Office's own list of sources",
      '<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography">x</b:Sources>',
      0,
    ],
    [
      "Office's own cover page",
      '<CoverPageProperties xmlns="http://schemas.microsoft.com/office/2006/coverPageProps">x</CoverPageProperties>',
      0,
    ],
    [
      "the columns of a document library",
      '<p:properties xmlns:p="http://schemas.microsoft.com/office/2006/metadata/properties">x</p:properties>',
      0,
    ],
    ["our own record", '<audit xmlns="urn:permanency-audit:record:1"><json>{}</json></audit>', 0],
  ])("has as data of other programs: %s", (_, xml, count) => {
    expect(factsOf(customPart(xml)).otherData).toBe(count);
  });

  it.each([
    ["an author", "<dc:creator>Jane Smith</dc:creator>", true],
    ["who saved it last", "<cp:lastModifiedBy>Smith, Jane</cp:lastModifiedBy>", true],
    [
      "an author with attributes and entities",
      '<dc:creator xml:lang="en">Ann O&apos;Hara</dc:creator>',
      true,
    ],
    ["a title, which is none of these", "<dc:title>Jane Smith</dc:title>", false],
    ["empty entries", "<dc:creator/><cp:lastModifiedBy></cp:lastModifiedBy>", false],
    ["initials", "<dc:creator>JS</dc:creator>", false],
  ])("knows a person in the properties: %s", (_, inner, expected) => {
    expect(factsOf(properties(inner)).namesPerson).toBe(expected);
  });

  it("holds no word of what it counts", () => {
    const facts = factsOf(
      wordPart("header", "hdr", paragraph("Zqxjk")),
      wordPart("comments", "comments", `<w:comment w:author="Zqxjk Zqxjk">${paragraph("Zqxjk")}</w:comment>`),
      customPart("<x>Zqxjk</x>"),
      properties("<dc:creator>Zqxjk Zqxjk</dc:creator>"),
    );
    expect(JSON.stringify(facts)).not.toContain("Zqxjk");
  });

  it("reads characters in proportion to the length of what other programs left", () => {
    const stepsFor = (length: number): number =>
      countSteps(() => {
        factsOf(customPart("<x>" + "<".repeat(length)), properties("<dc:creator>".repeat(length / 20)));
      });
    expect(stepsFor(40_000)).toBeLessThan(2.2 * stepsFor(20_000));
  });
});
