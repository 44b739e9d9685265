import { nodeCompression } from "../../../src/cli/node-compression.ts";
import { crc32 } from "../../../src/ooxml/zip/crc32.ts";

describe("the CRC-32 of bytes", () => {
  it.each([
    { because: "nothing has none", text: "", crc: 0 },
    { because: "one byte is less than a word", text: "a", crc: 0xe8b7be43 },
    {
      because: "the check value of the catalogue of CRCs, two words and a byte",
      text: "123456789",
      crc: 0xcbf43926,
    },
    {
      because: "more than one line",
      text: "The quick brown fox jumps over the lazy dog",
      crc: 0x414fa339,
    },
  ])("is right: $because", ({ text, crc }) => {
    expect(crc32(new TextEncoder().encode(text))).toBe(crc);
  });

  it("is the one that Node's own zlib works out, where it does", () => {
    const bytes = Uint8Array.from({ length: 1003 }, (_, index) => (index * 31) % 256);
    expect(nodeCompression.crc32(bytes)).toBe(crc32(bytes));
  });

  it("is that of the bytes seen, not of the buffer behind them", () => {
    const buffer = new TextEncoder().encode("xx123456789xx");
    expect(crc32(buffer.subarray(2, 11))).toBe(0xcbf43926);
  });
});
