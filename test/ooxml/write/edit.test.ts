import { applyEdits, editsAgree, type Edit } from "../../../src/ooxml/write/edit.ts";

describe("applyEdits", () => {
  it.each<{ because: string; edits: readonly Edit[]; expected: string }>([
    { because: "no edit changes nothing", edits: [], expected: "abcdef" },
    {
      because: "edits are made from front to back, whatever their order",
      edits: [
        { start: 4, end: 6, text: "EF" },
        { start: 0, end: 1, text: "A" },
      ],
      expected: "AbcdEF",
    },
    {
      because: "an element closes before another opens at the same position",
      edits: [
        { start: 3, end: 3, text: "<b>", side: "opens" },
        { start: 3, end: 3, text: "</a>", side: "closes" },
      ],
      expected: "abc</a><b>def",
    },
    {
      because: "an insertion stands before what is replaced at its position",
      edits: [
        { start: 3, end: 6, text: "" },
        { start: 3, end: 3, text: "<b>", side: "opens" },
        { start: 6, end: 6, text: "</b>", side: "closes" },
      ],
      expected: "abc<b></b>",
    },
  ])("$because", ({ edits, expected }) => {
    expect(applyEdits("abcdef", edits)).toBe(expected);
  });

  it.each<{ because: string; edits: readonly Edit[] }>([
    {
      because: "two edits overlap",
      edits: [
        { start: 0, end: 3, text: "" },
        { start: 2, end: 4, text: "" },
      ],
    },
    {
      because: "an insertion stands inside what is taken out",
      edits: [
        { start: 0, end: 3, text: "" },
        { start: 1, end: 1, text: "x" },
      ],
    },
    { because: "an edit lies outside the text", edits: [{ start: 5, end: 9, text: "" }] },
  ])("throws when $because", ({ edits }) => {
    expect(() => applyEdits("abcdef", edits)).toThrow(RangeError);
  });
});

describe("editsAgree", () => {
  it("says beforehand whether edits overlap", () => {
    const one = { start: 0, end: 3, text: "" };
    expect(editsAgree([one, { start: 3, end: 4, text: "" }])).toBe(true);
    expect(editsAgree([one, { start: 2, end: 4, text: "" }])).toBe(false);
  });
});
