import { symbolText } from "../../../src/ooxml/read/symbols.ts";

test.each([
  { font: "Wingdings", code: "F0FE", text: "☑", because: "a ticked box" },
  { font: "Wingdings", code: "F0FD", text: "☒", because: "a crossed box" },
  { font: "Wingdings", code: "F0A8", text: "☐", because: "an empty box" },
  { font: "Wingdings", code: "F06F", text: "☐", because: "another empty box" },
  { font: "Wingdings", code: "00FC", text: "✓", because: "the font's own code, not moved" },
  { font: "wingdings", code: "f0fc", text: "✓", because: "small letters" },
  { font: "Wingdings 2", code: "F052", text: "☑", because: "the second Wingdings has its own codes" },
  { font: "Wingdings", code: "F0E0", text: "→", because: "Word's arrow for -->" },
  { font: "Symbol", code: "F0B7", text: "•", because: "a bullet" },
  { font: "Segoe UI Symbol", code: "2612", text: "☒", because: "a font with Unicode's codes" },
  { font: "Arial", code: "F041", text: "A", because: "a plain character moved into the private area" },
  { font: "Wingdings", code: "F021", text: "\uFFFD", because: "a picture that is not in the list" },
  { font: "Arial", code: "E123", text: "\uFFFD", because: "a private character" },
  { font: "Arial", code: "D800", text: "\uFFFD", because: "half a character" },
  { font: "Arial", code: "F001", text: "\uFFFD", because: "a control character" },
  { font: "Arial", code: "zz", text: "\uFFFD", because: "no number" },
  { font: "", code: "", text: "\uFFFD", because: "nothing said" },
  { font: "constructor", code: "0041", text: "A", because: "a font named like what every object has" },
])("$code in $font is $text: $because", ({ font, code, text }) => {
  expect(symbolText(font, code)).toBe(text);
});
