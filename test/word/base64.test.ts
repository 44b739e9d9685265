import { decodeBase64, encodeBase64 } from "../../src/word/base64.ts";

describe("base64", () => {
  it.each([0, 1, 2, 3, 12_287, 12_288, 12_289, 200_000])("keeps %i bytes", (length) => {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 7) % 256);
    expect(encodeBase64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
    expect(decodeBase64(encodeBase64(bytes))).toEqual(bytes);
  });

  it("passes over line breaks", () => {
    expect(decodeBase64("AAEC\r\n AwQ=")).toEqual(Uint8Array.of(0, 1, 2, 3, 4));
  });

  it("is null for other text", () => {
    expect(decodeBase64("not base64!")).toBeNull();
  });
});
