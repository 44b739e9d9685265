import { makePlain } from "../../../src/checks/engine/plain-text.ts";

/** The stretch of the original that a stretch of the plain text comes from. */
function originalOf(original: string, stretch: string): string {
  const plain = makePlain(original);
  const start = plain.text.indexOf(stretch);
  const { offset, length } = plain.spanOf(start, start + stretch.length);
  return original.slice(offset, offset + length);
}

describe("a plain text", () => {
  it.each([
    ["is what was written where there is nothing to fold", "Care plan,\nread.", "Care plan,\nread."],
    ["has plain quotation marks", "“the child’s”", '"the child\'s"'],
    ["has plain dashes", "a – b — c‑d", "a - b - c-d"],
    ["has one blank for several of any kind", "a \u00A0\u2009 b\t\tc", "a b c"],
    ["has one line break for several", "a\r\n \r\nb", "a\nb"],
    ["leaves out what nobody sees", "a\u00ADb\u200Bc\u200Fd\uFEFFe", "abcde"],
    ["has figures of every script as 0 to 9", "９٤३", "943"],
    ["has letters in their usual form", "ＵＰＮ ﬁle", "UPN file"],
    ["puts a letter and its mark together", "Zoe\u0308", "Zoë"],
    ["keeps emoji and half characters", "\u{1F9E9}\uD800!", "\u{1F9E9}\uD800!"],
  ])("%s", (_, original, plain) => {
    expect(makePlain(original).text).toBe(plain);
  });

  it.each([
    ["after characters that were left out", "\u00AD\u00ADto 943\u00AD476", "943476", "943\u00AD476"],
    ["with nothing unseen before or after it", "a\u00AD943\u00ADb", "943", "943"],
    ["across blanks that became one", "x  943 \u00A0476", "943 476", "943 \u00A0476"],
    ["where one character became several", "\uFDFA 943", "943", "943"],
    ["where a pair of units became one digit", "no \u{1D7D7}\u{1D7D2}.", "94", "\u{1D7D7}\u{1D7D2}"],
    ["where nothing was folded", "to 943 476", "943", "943"],
  ])("knows where a stretch stood %s", (_, original, stretch, written) => {
    expect(originalOf(original, stretch)).toBe(written);
  });

  it("says whether there is a figure in it", () => {
    expect([makePlain("Year ６").hasDigits, makePlain("Year six").hasDigits]).toEqual([true, false]);
  });
});
