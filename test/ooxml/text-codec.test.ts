import { decodeName, decodeXmlBytes, encodeText, encodingOf } from "../../src/ooxml/text-codec.ts";
import { codeOf, valueOf } from "../support/small-word-file.ts";

const xml = '<?xml version="1.0"?><a>Zoë’s plan 😀</a>';

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = Buffer.from(text, "utf16le");
  return new Uint8Array(littleEndian ? bytes : bytes.swap16());
}

describe("the text of an XML part", () => {
  const encoded: { what: string; bytes: Uint8Array; encoding: ReturnType<typeof encodingOf> }[] = [
    {
      what: "UTF-8",
      bytes: new TextEncoder().encode(xml),
      encoding: { name: "utf-8", byteOrderMark: false },
    },
    {
      what: "UTF-8 with a mark",
      bytes: new TextEncoder().encode(`\ufeff${xml}`),
      encoding: { name: "utf-8", byteOrderMark: true },
    },
    {
      what: "UTF-16, low byte first",
      bytes: utf16(`\ufeff${xml}`, true),
      encoding: { name: "utf-16le", byteOrderMark: true },
    },
    {
      what: "UTF-16, high byte first",
      bytes: utf16(`\ufeff${xml}`, false),
      encoding: { name: "utf-16be", byteOrderMark: true },
    },
    {
      what: "UTF-16, low byte first, without a mark",
      bytes: utf16(xml, true),
      encoding: { name: "utf-16le", byteOrderMark: false },
    },
    {
      what: "UTF-16, high byte first, without a mark",
      bytes: utf16(xml, false),
      encoding: { name: "utf-16be", byteOrderMark: false },
    },
  ];
  it.each(encoded)("is read from $what and written back to the same bytes", ({ bytes, encoding }) => {
    expect(encodingOf(bytes)).toEqual(encoding);
    expect(valueOf(decodeXmlBytes(bytes))).toBe(xml);
    expect(Buffer.from(encodeText(xml, encoding))).toEqual(Buffer.from(bytes));
  });

  it("is read for what it is where it is declared to be UTF-16 and is not", () => {
    const text = '<?xml version="1.0" encoding="utf-16"?><a>Zoë</a>';
    expect(valueOf(decodeXmlBytes(new TextEncoder().encode(text)))).toBe(text);
  });

  it("is read from an older encoding as long as that makes no difference", () => {
    const text = '<?xml version="1.0" encoding="windows-1252"?><a>plan</a>';
    expect(valueOf(decodeXmlBytes(new TextEncoder().encode(text)))).toBe(text);
  });

  it.each([
    { because: "a byte stands for no character", bytes: Uint8Array.of(0x3c, 0x61, 0x3e, 0xff) },
    { because: "half a character of UTF-16 is missing", bytes: Uint8Array.of(0xff, 0xfe, 0x00, 0xd8) },
    {
      because: "an older encoding is declared and would read differently",
      bytes: new TextEncoder().encode('<?xml version="1.0" encoding="iso-8859-1"?><a>Zoë</a>'),
    },
  ])("is refused when $because", ({ bytes }) => {
    expect(codeOf(decodeXmlBytes(bytes))).toBe("xml-malformed");
  });
});

describe("the name of a zip entry", () => {
  it.each([
    { what: "ASCII", bytes: Buffer.from("word/a.xml"), marked: false, name: "word/a.xml" },
    { what: "UTF-8, marked", bytes: Buffer.from("zoë"), marked: true, name: "zoë" },
    { what: "UTF-8, not marked", bytes: Buffer.from("zoë"), marked: false, name: "zoë" },
    { what: "an old code page", bytes: Buffer.from([0x7a, 0x89]), marked: false, name: "z\u0089" },
  ])("is read from $what", ({ bytes, marked, name }) => {
    expect(decodeName(bytes, marked)).toBe(name);
  });
});
