import { deflateRawSync, inflateRawSync } from "node:zlib";
import { fflateCompression } from "../../src/word/fflate-compression.ts";

const inflate = (data: Uint8Array, limit: number) => fflateCompression.inflate(data, limit);
const deflate = (data: Uint8Array) => fflateCompression.deflate(data);

describe("compression in a browser", () => {
  const plain = new TextEncoder().encode("Permanence ".repeat(100_000));

  it("unpacks what zlib packed, and the other way round", () => {
    expect(Buffer.from(inflate(deflateRawSync(plain), plain.length)).equals(plain)).toBe(true);
    expect(inflateRawSync(deflate(plain)).equals(plain)).toBe(true);
  });

  it("unpacks nothing to nothing", () => {
    expect(inflate(deflateRawSync(new Uint8Array()), 0)).toHaveLength(0);
  });

  it("throws when more comes out than the limit", () => {
    expect(() => inflate(deflateRawSync(plain), plain.length - 1)).toThrow(RangeError);
  });

  it("stops long before a bomb fills the memory", () => {
    const bomb = deflateRawSync(new Uint8Array(256 * 2 ** 20));
    const before = process.memoryUsage().rss;
    expect(() => inflate(bomb, 1024)).toThrow(RangeError);
    expect(process.memoryUsage().rss - before).toBeLessThan(128 * 2 ** 20);
  });

  it.each([
    ["ends too early", deflateRawSync(plain).subarray(0, 50)],
    ["is no DEFLATE", Uint8Array.of(255, 255, 255, 255)],
    ["is empty", new Uint8Array()],
  ])("throws when the data %s", (_because, data) => {
    expect(() => inflate(data, plain.length)).toThrow();
  });
});
