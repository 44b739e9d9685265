import { constants, deflateRawSync } from "node:zlib";
import { nodeCompression } from "../../../src/cli/node-compression.ts";
import { inflateEntry } from "../../../src/ooxml/zip/inflate-entry.ts";
import { readZip } from "../../../src/ooxml/zip/read-zip.ts";
import type { Result } from "../../../src/result.ts";
import { crc32, rawZip, type RawEntry } from "../../support/hostile/raw-zip.ts";
import { zipBomb } from "../../support/hostile-files.ts";
import { codeOf, valueOf } from "../../support/small-word-file.ts";

const text = new TextEncoder().encode("The plan was read against the minutes. ".repeat(50));

function deflated(plain: Uint8Array, claims: Partial<RawEntry> = {}): RawEntry {
  const stored = new Uint8Array(deflateRawSync(plain));
  return { name: "a", stored, method: "deflated", size: plain.length, crc: crc32(plain), ...claims };
}

function unpack(entry: RawEntry, limit = 2 ** 20): Result<Uint8Array> {
  const archive = valueOf(readZip(rawZip([entry])));
  const [only] = archive.entries;
  if (!only) throw new Error("The zip has no entry.");
  return inflateEntry(archive, only, nodeCompression, limit);
}

describe("unpacking an entry", () => {
  it("gives the bytes of one that is deflated", () => {
    expect(Buffer.from(valueOf(unpack(deflated(text))))).toEqual(Buffer.from(text));
  });

  it("gives the bytes of one that is stored", () => {
    expect(Buffer.from(valueOf(unpack({ name: "a", stored: text })))).toEqual(Buffer.from(text));
  });

  it("gives nothing for one that is empty, however it is packed", () => {
    expect(valueOf(unpack({ name: "a", stored: new Uint8Array() }))).toHaveLength(0);
    expect(valueOf(unpack(deflated(new Uint8Array())))).toHaveLength(0);
  });

  const refused: { because: string; entry: RawEntry; limit?: number; code: string }[] = [
    { because: "its checksum is wrong", entry: deflated(text, { crc: 1 }), code: "zip-damaged" },
    {
      because: "a stored one's checksum is wrong",
      entry: { name: "a", stored: text, crc: 1 },
      code: "zip-damaged",
    },
    {
      because: "it is shorter than it says",
      entry: deflated(text, { size: text.length + 1 }),
      code: "zip-damaged",
    },
    {
      because: "it is longer than it says",
      entry: deflated(text, { size: text.length - 1 }),
      code: "too-large",
    },
    { because: "it says that it is empty and is not", entry: deflated(text, { size: 0 }), code: "too-large" },
    {
      because: "its data are no deflate stream",
      entry: { ...deflated(text), stored: new Uint8Array(40).fill(0xff) },
      code: "zip-damaged",
    },
    {
      because: "its data break off",
      entry: { ...deflated(text), stored: new Uint8Array(deflateRawSync(text)).slice(0, 20) },
      code: "zip-damaged",
    },
    { because: "it is larger than the caller can use", entry: deflated(text), limit: 100, code: "too-large" },
  ];
  it.each(refused)("is refused with $code when $because", ({ entry, limit, code }) => {
    expect(codeOf(unpack(entry, limit))).toBe(code);
  });

  it("refuses a way of packing that Word does not use", () => {
    const bytes = rawZip([{ name: "a", stored: text }]);
    const view = new DataView(bytes.buffer);
    view.setUint16(valueOf(readZip(bytes)).directoryStart + 10, 12, true);
    const archive = valueOf(readZip(bytes));
    const results = archive.entries.map((entry) => inflateEntry(archive, entry, nodeCompression, 2 ** 20));
    expect(results.map(codeOf)).toEqual(["zip-damaged"]);
  });
});

describe("a bomb of one megabyte that would grow to one gigabyte", () => {
  it("is refused by its directory when it tells the truth", () => {
    expect(codeOf(readZip(zipBomb()))).toBe("too-large");
  });

  it.each([1000, 8 * 2 ** 20])("stops at the %d bytes that it claims when it lies", (claimed) => {
    const archive = valueOf(readZip(zipBomb(claimed)));
    const bomb = archive.byKey.get("word/document.xml");
    if (!bomb) throw new Error("The bomb has no main part.");
    const before = process.resourceUsage().maxRSS;
    expect(codeOf(inflateEntry(archive, bomb, nodeCompression, 2 ** 25))).toBe("too-large");
    const growth = (process.resourceUsage().maxRSS - before) / 1024;
    expect(growth).toBeLessThan(60);
  });

  it("is also stopped when it ends in the middle of a block", () => {
    const block = deflateRawSync(Buffer.alloc(2 ** 22), { finishFlush: constants.Z_SYNC_FLUSH });
    const stored = new Uint8Array(Buffer.concat(Array.from({ length: 64 }, () => block)));
    expect(codeOf(unpack({ name: "a", stored, method: "deflated", size: 5000, crc: 0 }))).toBe("too-large");
  });
});
