import { applyEdits } from "../../../src/ooxml/write/edit.ts";
import { rangeOfText, type PieceRange } from "../../../src/ooxml/write/run-range.ts";
import { bodyOf, firstParagraph, readBody } from "../../support/read-body.ts";

/** Puts square brackets around the text in a paragraph of these runs; null when no element could go around it. */
function bracket(runs: string, text: string): string | null {
  const { xml, document } = readBody(`<w:p>${runs}</w:p>`);
  const paragraph = firstParagraph(document);
  const range = rangeOfText(xml, paragraph, rangesOf(paragraph.pieces, text), document.fields);
  if (range === null) return null;
  const { start, end } = range;
  const edits = [
    ...start.edits,
    { start: start.at, end: start.at, text: `${start.before}[${start.after}`, side: "opens" as const },
    { start: end.at, end: end.at, text: `${end.before}]${end.after}`, side: "closes" as const },
  ];
  return bodyOf(applyEdits(xml, edits)).replace(/^<w:p>|<\/w:p>$/g, "");
}

function rangesOf(pieces: readonly PieceRange["piece"][], text: string): PieceRange[] {
  const whole = pieces.map((piece) => piece.text).join("");
  const start = whole.indexOf(text);
  const end = start + text.length;
  let offset = 0;
  return pieces.flatMap((piece) => {
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, piece.text.length);
    offset += piece.text.length;
    return from < to ? [{ piece, from, to }] : [];
  });
}

describe("rangeOfText", () => {
  it.each([
    {
      because: "a run that holds just the text goes in whole",
      runs: "<w:r><w:t>Grade </w:t></w:r><w:r><w:t>Good</w:t></w:r>",
      expected: "<w:r><w:t>Grade </w:t></w:r>[<w:r><w:t>Good</w:t></w:r>]",
    },
    {
      because: "a run that also holds the label is parted, with its attributes and its look on both sides",
      runs: '<w:r w:rsidR="1"><w:rPr><w:b/></w:rPr><w:t>Grade Good</w:t></w:r>',
      expected:
        '<w:r w:rsidR="1"><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Grade </w:t></w:r>' +
        '[<w:r w:rsidR="1"><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Good</w:t></w:r>]',
    },
    {
      because: "text on both sides stays outside",
      runs: '<w:r><w:t xml:space="preserve">Grade Good (agreed)</w:t></w:r>',
      expected:
        '<w:r><w:t xml:space="preserve">Grade </w:t></w:r>[<w:r><w:t xml:space="preserve">Good</w:t></w:r>]' +
        '<w:r><w:t xml:space="preserve"> (agreed)</w:t></w:r>',
    },
    {
      because: "escaped characters before the cut count as one",
      runs: "<w:r><w:t>R&amp;D: Good</w:t></w:r>",
      expected:
        '<w:r><w:t xml:space="preserve">R&amp;D: </w:t></w:r>[<w:r><w:t xml:space="preserve">Good</w:t></w:r>]',
    },
    {
      because: "spaces that were not shown are not shown afterwards either",
      runs: "<w:r><w:t>  Grade Good </w:t></w:r>",
      expected:
        '<w:r><w:t xml:space="preserve">Grade </w:t></w:r>[<w:r><w:t xml:space="preserve">Good</w:t></w:r>]',
    },
    {
      because: "a run is parted between two of its children",
      runs: "<w:r><w:rPr><w:i/></w:rPr><w:t>Grade</w:t><w:tab/><w:t>Good</w:t><w:br/></w:r>",
      expected:
        "<w:r><w:rPr><w:i/></w:rPr><w:t>Grade</w:t><w:tab/></w:r>[<w:r><w:rPr><w:i/></w:rPr><w:t>Good</w:t></w:r>]" +
        "<w:r><w:rPr><w:i/></w:rPr><w:br/></w:r>",
    },
    {
      because: "text in several runs goes in from the first to the last, with the marks between them",
      runs: '<w:r><w:t>Go</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>od</w:t></w:r>',
      expected: '[<w:r><w:t>Go</w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>od</w:t></w:r>]',
    },
    {
      because: "a tracked insertion of just this text goes in whole",
      runs: '<w:r><w:t>Grade </w:t></w:r><w:ins w:id="1" w:author="A"><w:r><w:t>Good</w:t></w:r></w:ins>',
      expected:
        '<w:r><w:t>Grade </w:t></w:r>[<w:ins w:id="1" w:author="A"><w:r><w:t>Good</w:t></w:r></w:ins>]',
    },
    {
      because: "so does a link, when the text goes on after it",
      runs: '<w:hyperlink w:anchor="a"><w:r><w:t>Go</w:t></w:r></w:hyperlink><w:r><w:t>od</w:t></w:r>',
      expected: '[<w:hyperlink w:anchor="a"><w:r><w:t>Go</w:t></w:r></w:hyperlink><w:r><w:t>od</w:t></w:r>]',
    },
  ])("$because", ({ runs, expected }) => {
    expect(bracket(runs, "Good")).toBe(expected);
  });

  it("never cuts an insertion in two", () => {
    const insertion = '<w:ins w:id="1" w:author="A"><w:r><w:t>Grade Good</w:t></w:r></w:ins>';
    expect(bracket(insertion, "Good")).toBeNull();
  });

  it("takes a field in from its beginning to its end", () => {
    const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const instruction = '<w:r><w:instrText xml:space="preserve"> FORMTEXT </w:instrText></w:r>';
    const field = mark("begin") + instruction + mark("separate") + "<w:r><w:t>Good</w:t></w:r>" + mark("end");
    expect(bracket(`<w:r><w:t>Grade </w:t></w:r>${field}`, "Good")).toBe(
      `<w:r><w:t>Grade </w:t></w:r>[${field}]`,
    );
  });
});
