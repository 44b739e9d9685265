import { inflateRawSync } from "node:zlib";
import { strFromU8, unzipSync } from "fflate";
import { growingMainPart, hostileFiles, zipBomb } from "./hostile-files.ts";
import { crc32, rawZip } from "./hostile/raw-zip.ts";
import { schemaErrorsOf } from "./schema.ts";

const mebibyte = 2 ** 20;

test("every hostile file can be made, in no more than 5 MB", () => {
  const tooLarge = hostileFiles.filter((file) => file.bytes().length > 5 * mebibyte);
  expect(tooLarge.map((file) => file.name)).toEqual([]);
});

test("a zip laid out by hand is one that a library can read", () => {
  const text = new TextEncoder().encode("Minutes");
  const files = unzipSync(
    rawZip([
      { name: "a.txt", stored: text },
      { name: "b.txt", stored: text },
    ]),
  );
  expect(Object.values(files).map((file) => strFromU8(file))).toEqual(["Minutes", "Minutes"]);
});

test("the checksum is the one that the zip format means", () => {
  expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
});

test("the bomb is small, and grows past any limit", () => {
  expect(zipBomb().length).toBeLessThan(2 * mebibyte);
  const { deflated } = growingMainPart();
  expect(() => inflateRawSync(deflated, { maxOutputLength: 100 * mebibyte })).toThrow(/larger than/);
});

test("XML that is not well formed is a schema error, not a crash", () => {
  expect(schemaErrorsOf("<a><b></a>").join()).toContain("line 1");
});
