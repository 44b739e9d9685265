import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Block, WordDocument } from "../../src/ooxml/document-model.ts";
import { MAX_PARTS, MAX_TEXT_LENGTH } from "../../src/ooxml/read/reading.ts";
import { readDocument } from "../../src/ooxml/read-document.ts";
import { buildMainPart } from "../support/build-form.ts";
import { combinedVariations, formVariations, telling } from "../support/form/form-variations.ts";
import { mutateXml, seededRandom, type SeededRandom } from "../support/mutate.ts";
import { corpusMissing, corpusNames, readCorpusFile } from "../support/public-corpus.ts";
import { p, r, sdt, t, tbl, tc, tr } from "../support/small-document.ts";
import { spanFaults } from "../support/span-faults.ts";
import { visibleText } from "../support/visible-text.ts";

const transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

/** The document, its places checked. */
function documentIn(xml: string): WordDocument {
  const read = readDocument(xml);
  if (!read.ok) throw new Error(read.problem.message);
  expect(spanFaults(xml, read.value)).toEqual([]);
  return read.value;
}

function codeOf(xml: string): string {
  const read = readDocument(xml);
  return read.ok ? "read" : read.problem.code;
}

const mainPart = (body: string): string =>
  `<w:document xmlns:w="${transitional}"><w:body>${body}</w:body></w:document>`;

describe("the part that is read", () => {
  test("is Transitional or Strict, which the document remembers", () => {
    const body = `<w:body>${tbl(tr(tc(p(sdt(t("Yes"), '<w:tag w:val="x"/>')))))}</w:body>`;
    for (const [dialect, namespace] of [
      ["transitional", transitional],
      ["strict", strict],
    ]) {
      expect(documentIn(`<w:document xmlns:w="${namespace ?? ""}">${body}</w:document>`)).toMatchObject({
        dialect,
        controls: [{ tag: "x", text: "Yes" }],
        blocks: [{ rows: [{ cells: [{ text: "Yes", controls: [0] }] }] }],
      });
    }
  });

  test.each([
    {
      because: "another prefix",
      xml: `<ns0:document xmlns:ns0="${transitional}"><ns0:body><ns0:p/></ns0:body></ns0:document>`,
      prefix: "ns0",
    },
    { because: "none", xml: `<document xmlns="${transitional}"><body><p/></body></document>`, prefix: "" },
    {
      because: "none for elements, one for attributes",
      xml: `<document xmlns="${transitional}" xmlns:w="${transitional}"><body><p/></body></document>`,
      prefix: "w",
    },
  ])("may use $because as its prefix", ({ xml, prefix }) => {
    expect(documentIn(xml)).toMatchObject({ prefix, blocks: [{ type: "paragraph" }] });
  });

  test.each(["document", "hdr", "ftr", "footnotes", "endnotes", "glossaryDocument"])(
    "may have the root %s",
    (root) => {
      const xml = `<w:${root} xmlns:w="${transitional}">${p(t("a"))}</w:${root}>`;
      expect(documentIn(xml)).toMatchObject({ blocks: [{ text: "a" }] });
    },
  );

  test("may begin with a byte order mark and a declaration, which spans count", () => {
    expect(documentIn(`\uFEFF<?xml version="1.0"?>\r\n${mainPart(p(t("a")))}`).blocks).toHaveLength(1);
  });

  test("may have attributes without a prefix, as some programs write them", () => {
    const { controls } = documentIn(mainPart(p(sdt(t("a"), '<w:tag val="x"/>'))));
    expect(controls).toMatchObject([{ tag: "x" }]);
  });

  test("may be empty", () => {
    expect(documentIn(mainPart(""))).toEqual({
      ...{ dialect: "transitional", prefix: "w", blocks: [], controls: [], fields: [] },
      ...{ trackedChanges: 0, hiddenRuns: 0, embeddedDocuments: 0 },
    });
  });
});

test("documents embedded whole are counted, not read", () => {
  expect(documentIn(mainPart(`${p()}<w:altChunk/><w:altChunk/>`)).embeddedDocuments).toBe(2);
});

describe("what is refused", () => {
  test.each([
    { because: "another root", xml: `<w:styles xmlns:w="${transitional}"/>`, code: "not-a-word-document" },
    { because: "another namespace", xml: '<document xmlns="urn:x"/>', code: "not-a-word-document" },
    {
      because: "Word 2003's XML",
      xml: '<w:document xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>',
      code: "not-a-word-document",
    },
    { because: "broken XML", xml: mainPart("<w:p>"), code: "xml-malformed" },
    { because: "no XML", xml: "Dear colleague,", code: "xml-malformed" },
    {
      because: "a document type declaration",
      xml: `<!DOCTYPE x [<!ENTITY a "b">]>${mainPart(p(t("&a;")))}`,
      code: "xml-doctype",
    },
    {
      because: "100,000 paragraphs inside one another",
      xml: mainPart("<w:p>".repeat(100_000)),
      code: "xml-too-deep",
    },
    {
      because: "more parts than a form could have",
      xml: mainPart("<w:p/>".repeat(MAX_PARTS + 1)),
      code: "too-large",
    },
    {
      because: "it has far too much text, and what comes behind that is not looked at",
      xml: mainPart(`<w:p><w:r><w:t>${"a".repeat(MAX_TEXT_LENGTH + 1)}</w:t></w:r></w:p></broken>`),
      code: "too-large",
    },
  ])("$because is $code", ({ xml, code }) => {
    expect(codeOf(xml)).toBe(code);
  });
});

describe("files made to take long are read in a time that grows with their size", () => {
  test.each([
    { because: "a million characters in one control", body: p(sdt(t("x ".repeat(500_000)))) },
    { because: "a million entities", body: p(t("&amp;".repeat(1_000_000))) },
    {
      because: "a million spaces at both ends",
      body: p(r(`<w:t>${" ".repeat(1_000_000)}a${" ".repeat(1_000_000)}</w:t>`)),
    },
    {
      because: "a million characters inside many controls",
      body:
        "<w:sdt><w:sdtContent>".repeat(100) +
        p(t("x".repeat(1_000_000))) +
        "</w:sdtContent></w:sdt>".repeat(100),
    },
    {
      because: "fields that never end",
      body: p((r('<w:fldChar w:fldCharType="begin"/>') + t("a")).repeat(20_000)),
    },
    {
      because: "merged cells without end",
      body: tbl(tr(tc(p(), "<w:vMerge/>").repeat(5_000)), tr(tc(p(), "<w:vMerge/>").repeat(5_000))),
    },
    {
      because: "controls in tables in tables",
      body:
        "<w:tbl><w:tr><w:tc>".repeat(80) + "<w:sdt/>".repeat(20_000) + "</w:tc></w:tr></w:tbl>".repeat(80),
    },
  ])("$because", ({ body }) => {
    expect(codeOf(mainPart(body))).toBe("read");
  });
});

/** The text of paragraphs in document order, as a reader finds them in tables too. */
function linesOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) =>
    block.type === "paragraph"
      ? [block.text]
      : block.rows.flatMap((row) => row.cells.flatMap((cell) => linesOf(cell.blocks))),
  );
}

describe("the pro forma", () => {
  // The text of a list in an old form field, and what Word hides, are told apart by the reader only.
  const asPlainText = [...formVariations, ...combinedVariations].filter(
    ({ layout }) => layout.controls !== "legacy-fields" && layout.hidden === undefined,
  );
  test.each(asPlainText)("is read line by line: $name", ({ layout }) => {
    const xml = buildMainPart(telling, layout);
    expect(linesOf(documentIn(xml).blocks)).toEqual(visibleText(xml));
  });

  test("has its 92 controls, 43 of them lists, around cells and runs", () => {
    const { controls } = documentIn(buildMainPart());
    expect(controls).toHaveLength(92);
    expect(controls.filter(({ kind }) => kind === "drop-down")).toHaveLength(43);
    expect(new Set(controls.map(({ level }) => level))).toEqual(new Set(["cell", "run"]));
  });

  test("has 43 lists and 49 texts as form fields after a trip through the old format", () => {
    const { fields } = documentIn(buildMainPart({}, { controls: "legacy-fields" }));
    expect(fields.filter(({ kind }) => kind === "drop-down")).toHaveLength(43);
    expect(fields.filter(({ kind }) => kind === "text")).toHaveLength(49);
  });
});

describe("chance, the same each time", () => {
  const names = [
    ...[
      "p",
      "p",
      "p",
      "pPr",
      "r",
      "r",
      "r",
      "rPr",
      "t",
      "t",
      "t",
      "tab",
      "br",
      "sym",
      "rt",
      "vanish",
      "rStyle",
    ],
    ...[
      "tbl",
      "tbl",
      "tr",
      "tr",
      "tc",
      "tc",
      "trPr",
      "tcPr",
      "gridSpan",
      "gridBefore",
      "vMerge",
      "hMerge",
      "cellDel",
    ],
    ...["sdt", "sdt", "sdtPr", "sdtContent", "sdtContent", "tag", "id", "dropDownList", "listItem", "text"],
    ...["fldChar", "fldChar", "fldChar", "ffData", "ddList", "result", "listEntry", "checkBox", "instrText"],
    ...[
      "ins",
      "del",
      "moveFrom",
      "txbxContent",
      "txbxContent",
      "AlternateContent",
      "Choice",
      "Fallback",
      "hyperlink",
    ],
  ] as const;
  const values = ["begin", "separate", "end", "1", "0", "restart", "FORMTEXT"] as const;

  /** Any element anywhere: well-formed, but hardly ever what Word would write. */
  function anyContent(random: SeededRandom, depth: number): string {
    const count = depth === 0 ? 0 : random.integer(0, 3);
    return Array.from({ length: count }, () => {
      const name = random.pick(names);
      const value = random.pick(values);
      const content = name === "t" || name === "instrText" ? value : anyContent(random, depth - 1);
      return `<w:${name} w:val="${value}" w:fldCharType="${value}">${content}</w:${name}>`;
    }).join("");
  }

  test("elements put together at random are read, with every place right", () => {
    let parts = 0;
    for (let seed = 1; seed <= 400; seed += 1) {
      const random = seededRandom(seed);
      const xml = mainPart(anyContent(random, 9) + p(anyContent(random, 7)));
      const read = readDocument(xml);
      if (!read.ok) throw new Error(`seed ${seed}: ${read.problem.code}`);
      expect([seed, spanFaults(xml, read.value)]).toEqual([seed, []]);
      parts += read.value.blocks.length + read.value.controls.length + read.value.fields.length;
    }
    expect(parts).toBeGreaterThan(1_000);
  });

  test("a form with its XML changed at random is read, with every place right, or refused with a code", () => {
    const xml = buildMainPart(telling, { sectionOrder: ["evidence"] });
    const codes = new Map<string, number>();
    for (let seed = 1; seed <= 150; seed += 1) {
      const mutated = mutateXml(xml, seed);
      const read = readDocument(mutated);
      const code = read.ok ? "read" : read.problem.code;
      codes.set(code, (codes.get(code) ?? 0) + 1);
      if (read.ok && seed % 10 === 0) expect([seed, spanFaults(mutated, read.value)]).toEqual([seed, []]);
    }
    expect([...codes.keys()].sort()).toEqual(["read", "xml-malformed"]);
  });
});

/** Number of controls that a reader meets: those in a second branch of alternate content are the same once more. */
const controlsInCorpus: Readonly<Record<string, number>> = {
  "01_Open-Xml-PowerTools_RowLevelContentControl.docx": 1,
  "03_Open-Xml-PowerTools_HC030-Content-Controls.docx": 5,
  "05_Open-Xml-PowerTools_RP004-Deleted-Text-in-CC.docx": 1,
  "07_easy-template-x_content_controls.docx": 9,
  "09_poi_60316.docx": 20,
  "11_poi_Bug54849.docx": 9,
  "21_tika_testWORD_2006ml.docx": 18,
  "25_docling_content_control_with_picture.docx": 1,
  "27_Open-XML-SDK_p_in_sdt.docx": 3,
  "31_Open-XML-SDK_sdtContent.docx": 12,
  "35_Open-XML-SDK_simpleSdt.docx": 1,
  "45_docxtemplater_sdt-content.docx": 4,
  "47_docxtemplater_tag-with-comment.docx": 1,
  "49_docx4j_invoice.docx": 6,
};

/** The XML of every part of a Word file; none when it is no zip, or not a whole one. */
function xmlParts(file: Uint8Array): readonly (readonly [name: string, xml: string])[] {
  try {
    const parts = unzipSync(file, { filter: ({ name }) => name.endsWith(".xml") });
    return Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]);
  } catch {
    return [];
  }
}

const withCorpus = corpusMissing === null ? describe : describe.skip;
withCorpus(`public Word files${corpusMissing === null ? "" : ` (skipped: ${corpusMissing})`}`, () => {
  test.each(corpusNames)(
    "every part of %s is read, with every place right, or refused with a code",
    (name) => {
      for (const [part, xml] of xmlParts(readCorpusFile(name))) {
        const read = readDocument(xml);
        const problem = read.ok ? null : read.problem.code;
        expect([null, "not-a-word-document", "xml-doctype"]).toContain(problem);
        if (read.ok) expect([part, spanFaults(xml, read.value)]).toEqual([part, []]);
      }
    },
  );

  test.each(Object.entries(controlsInCorpus))("%s has %i controls", (name, count) => {
    const [, xml = ""] = xmlParts(readCorpusFile(name)).find(([part]) => part === "word/document.xml") ?? [];
    expect(documentIn(xml).controls).toHaveLength(count);
  });
});

const formFolder = resolve(__dirname, "../../../shared/pro-forma");
const formsMissing = existsSync(formFolder)
  ? ""
  : " (skipped: the circulated form is not beside the checkout)";
const withForms = formsMissing === "" ? describe : describe.skip;
withForms(`the forms as circulated${formsMissing}`, () => {
  const xmlOf = (name: string): string => {
    const [, xml = ""] =
      xmlParts(readFileSync(resolve(formFolder, name))).find(([part]) => part === "word/document.xml") ?? [];
    return xml;
  };

  test.each([
    ["niromp-pro-forma-as-circulated.docx", 92, 0],
    ["samples/complete-01.docx", 98, 0],
    ["samples/complete-02.docx", 92, 0],
    ["samples/complete-03.docx", 92, 0],
    ["samples/complete-04.docx", 98, 0],
    ["samples/complete-05.docx", 98, 0],
    ["samples/complete-06.docx", 98, 0],
    ["samples/controls-removed.docx", 0, 0],
    ["samples/half-done.docx", 95, 0],
    ["samples/one-table.docx", 92, 0],
    ["samples/poor-practice.docx", 95, 0],
    ["samples/saved-by-libreoffice.docx", 48, 50],
  ])("%s has %i controls and %i form fields, and every line of its text", (name, controls, fields) => {
    const xml = xmlOf(name);
    const document = documentIn(xml);
    expect([document.controls.length, document.fields.length]).toEqual([controls, fields]);
    expect(linesOf(document.blocks)).toEqual(visibleText(xml));
  });
});
