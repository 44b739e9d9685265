import { hashChildId } from "../../src/collation/keyed-hash.ts";

const key = "k".repeat(32);

describe("the hash of a child's reference", () => {
  it("is HMAC-SHA-256 of its letters and digits, the first 128 bits of it", () => {
    // printf WH26A03 | openssl dgst -sha256 -hmac kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk
    expect(hashChildId("WH-26A-03", key)).toBe("hash-321f7f8722774b06e3e906cf8992e1c5");
  });

  it.each(["wh-26a-03", " WH 26A 03 ", "WH–26A–03", "WH/26A/03", "ＷＨ-26A-03"])(
    "is the same however the reference was typed: %s",
    (written) => {
      expect(hashChildId(written, key)).toBe(hashChildId("WH-26A-03", key));
    },
  );

  it("is another for another child, and for another authority's key", () => {
    const hashes = [
      hashChildId("WH-26A-03", key),
      hashChildId("WH-26A-04", key),
      hashChildId("WH-26A-03", "l".repeat(32)),
    ];
    expect(new Set(hashes).size).toBe(3);
  });
});
