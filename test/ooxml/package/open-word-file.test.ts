import { zipSync } from "fflate";
import { nodeCompression } from "../../../src/cli/node-compression.ts";
import { openWordFile } from "../../../src/ooxml/package/open-word-file.ts";
import type { Compression } from "../../../src/ooxml/package/word-package.ts";
import { mutateBytes } from "../../support/mutate.ts";
import {
  codeOf,
  contentTypes,
  open,
  override,
  relationships,
  smallParts,
  smallWordFile,
  valueOf,
  wordType,
  zipOf,
} from "../../support/small-word-file.ts";

function withMainType(contentType: string): Uint8Array {
  return smallWordFile({
    "[Content_Types].xml": smallParts["[Content_Types].xml"].replace(wordType("document.main"), contentType),
  });
}

describe("opening a Word file", () => {
  it("gives its parts, their types, their relationships and their text", () => {
    const file = open(smallWordFile());
    expect(file.mainPart).toBe("word/document.xml");
    expect(file.dialect).toBe("transitional");
    expect(file.partNames).toEqual(Object.keys(smallParts).slice(1));
    expect(file.contentTypeOf("word/styles.xml")).toBe(wordType("styles"));
    expect(valueOf(file.relationshipsOf("word/document.xml"))).toMatchObject([
      { id: "rId1", type: "styles", target: "word/styles.xml" },
    ]);
    expect(valueOf(file.relationshipsOf("word/styles.xml"))).toEqual([]);
    expect(valueOf(file.readXml("word/document.xml"))).toBe(smallParts["word/document.xml"]);
  });

  it.each([
    { kind: "a document", contentType: wordType("document.main") },
    { kind: "a template", contentType: wordType("template.main") },
    { kind: "a document with macros", contentType: "application/vnd.ms-word.document.macroEnabled.main+xml" },
    {
      kind: "a template with macros",
      contentType: "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    },
  ])("takes $kind", ({ contentType }) => {
    expect(codeOf(openWordFile(withMainType(contentType), nodeCompression))).toBeNull();
  });

  it("follows the package to a main part of another name, by an absolute target and in another case", () => {
    const { "word/document.xml": main } = smallParts;
    const file = open(
      smallWordFile({
        "word/document.xml": null,
        "Word/Document22.xml": main,
        "_rels/.rels": relationships(["officeDocument", "/word/document22.xml"]),
        "[Content_Types].xml": contentTypes(override("word/document22.XML", wordType("document.main"))),
      }),
    );
    expect(file.mainPart).toBe("Word/Document22.xml");
    expect(valueOf(file.readXml("word/document22.xml"))).toBe(main);
  });

  it("knows the Strict dialect", () => {
    const strict = smallParts["_rels/.rels"].replace(
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      "http://purl.oclc.org/ooxml/officeDocument/relationships",
    );
    expect(open(smallWordFile({ "_rels/.rels": strict })).dialect).toBe("strict");
  });

  it("unpacks nothing but the content types and the package's relationships", () => {
    const unpacked: number[] = [];
    const watching: Compression = {
      ...nodeCompression,
      inflate: (compressed, limit) => {
        unpacked.push(limit);
        return nodeCompression.inflate(compressed, limit);
      },
    };
    const broken = "no XML at all";
    const parts = { ...smallParts, "word/document.xml": broken, "word/_rels/document.xml.rels": broken };
    const file = valueOf(openWordFile(deflatedZipOf(parts), watching));
    expect(unpacked).toEqual([smallParts["[Content_Types].xml"].length, smallParts["_rels/.rels"].length]);
    expect(codeOf(file.relationshipsOf("word/document.xml"))).toBe("xml-malformed");
  });

  const refused: { because: string; bytes: Uint8Array; code: string; says: string }[] = [
    {
      because: "a spreadsheet",
      bytes: withMainType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"),
      code: "not-a-word-document",
      says: "a spreadsheet",
    },
    {
      because: "a spreadsheet with macros",
      bytes: withMainType("application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
      code: "not-a-word-document",
      says: "a spreadsheet",
    },
    {
      because: "a presentation",
      bytes: withMainType(
        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
      ),
      code: "not-a-word-document",
      says: "a presentation",
    },
    {
      because: "a drawing",
      bytes: withMainType("application/vnd.ms-visio.drawing.main+xml"),
      code: "not-a-word-document",
      says: "a Visio drawing",
    },
    {
      because: "a theme",
      bytes: withMainType("application/vnd.openxmlformats-officedocument.themeManager+xml"),
      code: "not-a-word-document",
      says: "another kind",
    },
    {
      because: "a zip of documents",
      bytes: zipOf({ "audits/one.docx": "", "audits/two.docx": "" }),
      code: "not-a-word-document",
      says: "unpack it first",
    },
    {
      because: "a zip of pictures",
      bytes: zipOf({ "a.png": "" }),
      code: "not-a-word-document",
      says: "a zip",
    },
    {
      because: "an OpenDocument text",
      bytes: zipOf({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<a/>" }),
      code: "not-a-word-document",
      says: ".odt",
    },
    {
      because: "an OpenDocument spreadsheet",
      bytes: zipOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" }),
      code: "not-a-word-document",
      says: "OpenDocument",
    },
    {
      because: "one without content types",
      bytes: smallWordFile({ "[Content_Types].xml": null }),
      code: "no-main-part",
      says: "repair",
    },
    {
      because: "one without relationships",
      bytes: smallWordFile({ "_rels/.rels": null }),
      code: "no-main-part",
      says: "repair",
    },
    {
      because: "one whose relationships name no main part",
      bytes: smallWordFile({ "_rels/.rels": relationships(["thumbnail", "a.png"]) }),
      code: "no-main-part",
      says: "repair",
    },
    {
      because: "one whose main part is missing",
      bytes: smallWordFile({ "word/document.xml": null }),
      code: "no-main-part",
      says: "repair",
    },
    {
      because: "one whose content types are no XML",
      bytes: smallWordFile({ "[Content_Types].xml": "<Types>" }),
      code: "xml-malformed",
      says: "repair",
    },
    {
      because: "one whose relationships have a document type",
      bytes: smallWordFile({ "_rels/.rels": "<!DOCTYPE a><a/>" }),
      code: "xml-doctype",
      says: "Word never writes",
    },
  ];
  it.each(refused)("refuses $because with $code and says '$says'", ({ bytes, code, says }) => {
    const result = openWordFile(bytes, nodeCompression);
    expect(codeOf(result)).toBe(code);
    expect(result.ok ? "" : result.problem.message).toContain(says);
  });

  it("says of a part that is not there or too large to be used", () => {
    const file = open(smallWordFile());
    expect(codeOf(file.readXml("word/footer1.xml"))).toBe("part-missing");
    expect(codeOf(file.readXml("word/document.xml", 10))).toBe("too-large");
  });

  it("opens or refuses with a code whatever happens to the bytes", () => {
    const original = deflatedZipOf(smallParts);
    const outcomes = new Map<string | null, number>();
    for (let seed = 0; seed < 1500; seed += 1) {
      const file = openWordFile(mutateBytes(original, seed), nodeCompression);
      const outcome = file.ok ? codeOf(file.value.readXml(file.value.mainPart)) : file.problem.code;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }
    const known = [
      null,
      "empty-file",
      "not-a-zip",
      "zip-truncated",
      "zip-damaged",
      "file-encrypted",
      "too-large",
      "no-main-part",
      "not-a-word-document",
      "xml-malformed",
    ];
    expect([...outcomes.keys()].filter((code) => !known.includes(code))).toEqual([]);
    expect(outcomes.get("zip-damaged")).toBeGreaterThan(100);
  });
});

function deflatedZipOf(parts: Readonly<Record<string, string>>): Uint8Array {
  const entries = Object.entries(parts).map(
    ([name, text]) => [name, new TextEncoder().encode(text)] as const,
  );
  return zipSync(Object.fromEntries(entries), { mtime: new Date(1980, 0, 1) });
}
