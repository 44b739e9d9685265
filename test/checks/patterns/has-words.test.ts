import { hasWords } from "../../../src/checks/patterns/has-words.ts";

describe("hasWords", () => {
  it.each([
    { because: "three words", text: "No dentist named.", enough: true },
    { because: "two words", text: "No dentist.", enough: false },
    { because: "a dash between spaces is no word", text: "not – seen", enough: false },
    { because: "a hyphen and an apostrophe join", text: "mother's well-being", enough: false },
    { because: "a number is a word", text: "6 weeks late", enough: true },
    { because: "words of any script", text: "жодного плану немає", enough: true },
    { because: "line breaks part words", text: "a\nb\nc", enough: true },
    { because: "nothing but signs", text: "... --- !!!", enough: false },
    { because: "nothing", text: "", enough: false },
  ])("$because: $enough", ({ text, enough }) => {
    expect(hasWords(text, 3)).toBe(enough);
  });

  it("asks for none when none is needed", () => {
    expect(hasWords("", 0)).toBe(true);
  });

  it("knows each text by itself", () => {
    expect([hasWords("one two three", 2), hasWords("one two three", 3)]).toEqual([true, true]);
  });
});
