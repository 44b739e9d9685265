import { parseXml } from "../../src/ooxml/xml/parse-xml.ts";
import { withoutForbiddenCharacters } from "../../src/text/xml-characters.ts";

/** Every UTF-16 code unit alone, and the first and last pair. */
const allUnits = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));

it("leaves out exactly the characters that an XML parser refuses", () => {
  const refused = allUnits.filter((text) => withoutForbiddenCharacters(text) === "");
  const codes = refused.map((text) => text.charCodeAt(0));
  const isRefused = (code: number) =>
    (code < 0x20 && ![0x9, 0xa, 0xd].includes(code)) || (code >= 0xd800 && code <= 0xdfff) || code >= 0xfffe;
  expect(codes).toEqual(allUnits.map((text) => text.charCodeAt(0)).filter(isRefused));
});

it("keeps everything else, characters of two units included", () => {
  const text = "Ł, 日本, 😀🇬🇧, a\ttab\nand\rlines, \u0085\u009f\u2028";
  expect(withoutForbiddenCharacters(text)).toBe(text);
});

it("gives text that parses", () => {
  const text = withoutForbiddenCharacters(`one\u0000two\u000bthree\ud83dfour\uffff`);
  expect(text).toBe("onetwothreefour");
  expect(parseXml(`<t>${text}</t>`, {}).ok).toBe(true);
});
