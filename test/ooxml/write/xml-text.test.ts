import { escapeAttribute, escapeText, sourceOffset } from "../../../src/ooxml/write/xml-text.ts";

describe("escaping", () => {
  it("keeps text apart from markup", () => {
    expect(escapeText(`a < b & "c"`)).toBe(`a &lt; b &amp; "c"`);
    expect(escapeAttribute(`a < b & "c"\n`)).toBe("a &lt; b &amp; &quot;c&quot;&#10;");
  });
});

describe("sourceOffset", () => {
  it.each([
    {
      because: "plain text stands as it is",
      source: "Grade Good",
      text: "Grade Good",
      offset: 6,
      expected: 6,
    },
    { because: "an entity takes more room", source: "A&amp;B C", text: "A&B C", offset: 4, expected: 8 },
    {
      because: "so does a character by number",
      source: "&#x1F600;&#65; B",
      text: "😀A B",
      offset: 3,
      expected: 14,
    },
    { because: "a line end is one space", source: "a\r\nb", text: "a b", offset: 2, expected: 3 },
    { because: "spaces that are not shown are skipped", source: "  ab ", text: "ab", offset: 1, expected: 3 },
    { because: "the end is an offset too", source: "ab", text: "ab", offset: 2, expected: 2 },
  ])("$because", ({ source, text, offset, expected }) => {
    expect(sourceOffset(source, text, offset)).toBe(expected);
  });

  it.each([
    { because: "of CDATA", source: "<![CDATA[ab]]>", text: "ab", offset: 1 },
    { because: "another text stands there", source: "abc", text: "abd", offset: 1 },
    { because: "the text is longer", source: "ab", text: "abc", offset: 1 },
    { because: "the source is longer", source: "abc", text: "ab", offset: 1 },
    { because: "it would part one character", source: "&#x1F600;", text: "😀", offset: 1 },
    { because: "of an unknown entity", source: "a&nbsp;b", text: "a b", offset: 2 },
  ])("gives up when $because", ({ source, text, offset }) => {
    expect(sourceOffset(source, text, offset)).toBeNull();
  });
});
