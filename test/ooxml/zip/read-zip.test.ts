import { nodeCompression } from "../../../src/cli/node-compression.ts";
import { inflateEntry } from "../../../src/ooxml/zip/inflate-entry.ts";
import { readZip } from "../../../src/ooxml/zip/read-zip.ts";
import { maxEntries, maxFileBytes, maxUnpackedBytes } from "../../../src/ooxml/zip/zip-archive.ts";
import { rawZip, type RawEntry } from "../../support/hostile/raw-zip.ts";
import { mutateBytes, seededRandom } from "../../support/mutate.ts";
import { codeOf, entriesOf, smallWordFile, textOf, valueOf, zipOf } from "../../support/small-word-file.ts";

const two = { "a.xml": "<a/>", "b/c.xml": "<c/>" };

function namesIn(bytes: Uint8Array): string[] {
  return valueOf(readZip(bytes)).entries.map((entry) => entry.name);
}

/** The archive with a few bytes written over, counted from the end of the file where negative. */
function patched(bytes: Uint8Array, at: number, ...values: number[]): Uint8Array {
  const copy = bytes.slice();
  copy.set(values, at < 0 ? bytes.length + at : at);
  return copy;
}

describe("reading the directory of a zip", () => {
  it("gives the entries in the order of the directory", () => {
    expect(namesIn(zipOf(two))).toEqual(["a.xml", "b/c.xml"]);
  });

  const wild: { because: string; bytes: Uint8Array }[] = [
    { because: "has a comment", bytes: zipOf(two, { comment: "Saved by a camera" }) },
    { because: "is followed by other bytes", bytes: zipOf(two, { after: new Uint8Array(300) }) },
    { because: "follows other bytes", bytes: zipOf(two, { before: new Uint8Array(777).fill(77) }) },
    {
      because: "has data descriptors",
      bytes: rawZip(entriesOf(two).map((entry) => ({ ...entry, hasDescriptor: true }))),
    },
    {
      because: "is in zip64 form throughout",
      bytes: rawZip(
        entriesOf(two).map((entry) => ({ ...entry, isZip64: true })),
        { isZip64: true },
      ),
    },
    {
      because: "is in zip64 form and follows other bytes",
      bytes: rawZip(entriesOf(two), { isZip64: true, before: new Uint8Array(5) }),
    },
    {
      because: "has the bytes of an end record in its comment",
      bytes: zipOf(two, { comment: `PK\u0005\u0006${"\0".repeat(30)}` }),
    },
  ];
  it.each(wild)("copes with one that $because", ({ bytes }) => {
    const archive = valueOf(readZip(bytes));
    expect(archive.entries.map((entry) => entry.name)).toEqual(["a.xml", "b/c.xml"]);
    expect(textOf(archive, "b/c.xml")).toBe("<c/>");
  });

  it("gives names with forward slashes and finds them whatever their case", () => {
    const archive = valueOf(readZip(zipOf({ "Word\\Document.XML": "<a/>", "/b.xml": "<b/>", "c/": "" })));
    expect(archive.entries.map((entry) => entry.name)).toEqual(["Word/Document.XML", "b.xml", "c/"]);
    expect(archive.byKey.get("word/document.xml")?.name).toBe("Word/Document.XML");
  });

  it("reads an archive without any entry", () => {
    expect(namesIn(zipOf({}))).toEqual([]);
  });
});

describe("a file that cannot be trusted", () => {
  const [first, second] = entriesOf(two);
  const twoEntries = [first, second].filter((entry): entry is RawEntry => entry !== undefined);
  const bytes = zipOf(two);
  const refused: { because: string; bytes: () => Uint8Array; code: string }[] = [
    { because: "it is empty", bytes: () => new Uint8Array(), code: "empty-file" },
    { because: "it is one byte", bytes: () => Uint8Array.of(80), code: "not-a-zip" },
    {
      because: "it is plain text",
      bytes: () => new TextEncoder().encode("Dear colleague,"),
      code: "not-a-zip",
    },
    { because: "it is cut in the middle", bytes: () => bytes.slice(0, 40), code: "zip-truncated" },
    { because: "its last byte is missing", bytes: () => bytes.slice(0, -1), code: "zip-truncated" },
    {
      because: "it is cut behind a whole zip that lies in it",
      bytes: () => zipOf({ "a.xml": "<a/>", "inner.docx": zipOf(two), "b.xml": "" }).slice(0, 260),
      code: "zip-truncated",
    },
    {
      because: "its directory is not where it says",
      bytes: () => patched(bytes, -6, 9, 9),
      code: "zip-damaged",
    },
    {
      because: "it names more entries than it lists",
      bytes: () => patched(bytes, -12, 3),
      code: "zip-damaged",
    },
    {
      because: "it lists more entries than it names",
      bytes: () => patched(bytes, -12, 1),
      code: "zip-damaged",
    },
    { because: "it is one of several disks", bytes: () => patched(bytes, -18, 1), code: "zip-damaged" },
    { because: "a local header is missing", bytes: () => patched(bytes, 0, 0), code: "zip-damaged" },
    {
      because: "an entry has two names",
      bytes: () => rawZip(twoEntries.map((entry) => ({ ...entry, localName: "x" }))),
      code: "zip-damaged",
    },
    {
      because: "two entries have one name",
      bytes: () => rawZip([...twoEntries, ...twoEntries]),
      code: "zip-damaged",
    },
    {
      because: "two names differ only by case",
      bytes: () => zipOf({ "word/document.xml": "1", "Word/Document.xml": "2" }),
      code: "zip-damaged",
    },
    {
      because: "two names differ only by the kind of slash",
      bytes: () => zipOf({ "word/document.xml": "1", "word\\document.xml": "2" }),
      code: "zip-damaged",
    },
    {
      because: "two names differ only by a leading slash",
      bytes: () => zipOf({ "word/document.xml": "1", "/word/document.xml": "2" }),
      code: "zip-damaged",
    },
    {
      because: "fifty entries share one stretch of data",
      bytes: () =>
        rawZip([
          { name: "0.bin", stored: new Uint8Array(10) },
          ...Array.from({ length: 49 }, (_, index) => ({
            name: `${index + 1}.bin`,
            stored: new Uint8Array(10),
            dataOf: 0,
          })),
        ]),
      code: "zip-damaged",
    },
    {
      because: "an entry lies within the data of another",
      bytes: () => {
        const inner: RawEntry = { name: "b", stored: new Uint8Array(10) };
        const outer: RawEntry = { name: "a", stored: rawZip([inner]).subarray(0, 41) };
        const nested = rawZip([outer, inner]);
        return patched(nested, nested.length - 22 - 47 + 42, 31);
      },
      code: "zip-damaged",
    },
    {
      because: "an entry reaches into the next",
      bytes: () => patched(bytes, bytes.length - 22 - 53 - 51 + 20, 20),
      code: "zip-damaged",
    },
    {
      because: "an entry is encrypted",
      bytes: () => rawZip(twoEntries.map((entry) => ({ ...entry, isEncrypted: true }))),
      code: "file-encrypted",
    },
    {
      because: "its parts would unpack to more than can be held",
      bytes: () =>
        rawZip(twoEntries.map((entry) => ({ ...entry, method: "deflated", size: maxUnpackedBytes / 2 + 1 }))),
      code: "too-large",
    },
    {
      because: "it has more entries than a document needs",
      bytes: () =>
        rawZip(
          Array.from({ length: maxEntries + 1 }, (_, index) => ({
            name: `${index}`,
            stored: new Uint8Array(),
          })),
        ),
      code: "too-large",
    },
    {
      because: "it is larger than a form can be",
      bytes: () => new Uint8Array(maxFileBytes + 1),
      code: "too-large",
    },
  ];
  it.each(refused)("is refused with $code when $because", ({ bytes: make, code }) => {
    expect(codeOf(readZip(make()))).toBe(code);
  });

  it("is refused with the problem and then what to do", () => {
    for (const { bytes: make } of refused) {
      const result = readZip(make());
      expect(result.ok ? "" : result.problem.message).toMatch(/^This .+[.:] .+\.$/);
    }
  });
});

describe("a mutated zip", () => {
  const original = smallWordFile();
  const seeds = Array.from({ length: 2000 }, (_, seed) => seed);

  it("is read or refused with a code, and each entry likewise", () => {
    const codes = new Set<string | null>();
    for (const seed of seeds) {
      const archive = readZip(mutateBytes(original, seed));
      codes.add(codeOf(archive));
      if (!archive.ok) continue;
      for (const entry of archive.value.entries) {
        codes.add(codeOf(inflateEntry(archive.value, entry, nodeCompression, 2 ** 20)));
      }
    }
    expect([...codes].sort()).toEqual(expect.arrayContaining([null, "zip-damaged", "zip-truncated"]));
    expect([...codes].every((code) => code === null || /^[a-z-]+$/.test(code))).toBe(true);
  });

  it("is read in a few steps a byte, even where every field of the directory is noise", () => {
    const directory = valueOf(readZip(original)).directoryStart;
    const reads = [
      jest.spyOn(DataView.prototype, "getUint16"),
      jest.spyOn(DataView.prototype, "getUint32"),
      jest.spyOn(DataView.prototype, "getBigUint64"),
    ];
    for (const seed of seeds.slice(0, 500)) {
      const random = seededRandom(seed);
      const noisy = original.slice();
      for (let count = 0; count < 5; count += 1) {
        noisy[random.integer(directory, noisy.length - 1)] = random.integer(0, 255);
      }
      for (const read of reads) read.mockClear();
      readZip(noisy);
      const count = reads.reduce((sum, read) => sum + read.mock.calls.length, 0);
      expect(count).toBeLessThan(4 * noisy.length);
    }
    jest.restoreAllMocks();
  });
});
