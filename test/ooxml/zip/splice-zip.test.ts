import { nodeCompression } from "../../../src/cli/node-compression.ts";
import { readZip } from "../../../src/ooxml/zip/read-zip.ts";
import { spliceZip, type ZipChanges } from "../../../src/ooxml/zip/splice-zip.ts";
import { rawZip } from "../../support/hostile/raw-zip.ts";
import { entriesOf, packedEntries, textOf, valueOf, zipOf } from "../../support/small-word-file.ts";

const three = { "a.xml": "<a/>", "b/": "", "b/c.xml": "<c>plan</c>" };

function splice(
  bytes: Uint8Array,
  changes: Partial<Record<keyof ZipChanges, Record<string, string>>>,
): Uint8Array {
  const encode = ([name, text]: [string, string]) => [name, new TextEncoder().encode(text)] as const;
  const replace = new Map(Object.entries(changes.replace ?? {}).map(encode));
  const add = Object.entries(changes.add ?? {}).map(encode);
  return valueOf(spliceZip(valueOf(readZip(bytes)), { replace, add }, nodeCompression));
}

describe("splicing a zip", () => {
  it("replaces and adds entries, in place and at the end", () => {
    const archive = valueOf(
      readZip(splice(zipOf(three), { replace: { "a.xml": "<new/>" }, add: { d: "<d/>" } })),
    );
    expect(archive.entries.map((entry) => entry.name)).toEqual(["a.xml", "b/", "b/c.xml", "d"]);
    expect(textOf(archive, "a.xml")).toBe("<new/>");
    expect(textOf(archive, "d")).toBe("<d/>");
  });

  const layouts: { what: string; bytes: Uint8Array }[] = [
    { what: "stored entries and folders", bytes: zipOf(three) },
    {
      what: "data descriptors",
      bytes: rawZip(entriesOf(three).map((entry) => ({ ...entry, hasDescriptor: true }))),
    },
    {
      what: "zip64 records",
      bytes: rawZip(
        entriesOf(three).map((entry) => ({ ...entry, isZip64: true })),
        { isZip64: true },
      ),
    },
    { what: "bytes before it", bytes: zipOf(three, { before: new Uint8Array(99).fill(77) }) },
    {
      what: "a comment and bytes after it",
      bytes: zipOf(three, { comment: "kept", after: new Uint8Array(9) }),
    },
  ];
  it.each(layouts)("leaves every other entry as it was, header and all, in a zip with $what", ({ bytes }) => {
    const spliced = splice(bytes, {
      replace: { "a.xml": "<longer>than it was</longer>" },
      add: { d: "<d/>" },
    });
    const before = packedEntries(bytes);
    const after = packedEntries(spliced);
    expect([after.get("b/"), after.get("b/c.xml")]).toEqual([before.get("b/"), before.get("b/c.xml")]);
    expect(textOf(valueOf(readZip(spliced)), "b/c.xml")).toBe("<c>plan</c>");
    expect(textOf(valueOf(readZip(spliced)), "a.xml")).toBe("<longer>than it was</longer>");
  });

  it("keeps the bytes before and after the archive", () => {
    const before = new Uint8Array(99).fill(77);
    const after = new Uint8Array(9).fill(88);
    const spliced = splice(zipOf(three, { before, comment: "kept", after }), {
      replace: { "a.xml": "<new/>" },
    });
    expect(Buffer.from(spliced.subarray(0, 99))).toEqual(Buffer.from(before));
    expect(Buffer.from(spliced.subarray(-13))).toEqual(Buffer.from([...Buffer.from("kept"), ...after]));
  });

  it("keeps the order of the directory where it differs from the order in the file", () => {
    const [a, b, c] = entriesOf({ a: "1", b: "2", c: "3" });
    if (!a || !b || !c) throw new Error("There are three entries.");
    // The directory lists b first, whose data come second.
    const bytes = rawZip([a, b, c]);
    const { directoryStart } = valueOf(readZip(bytes));
    const record = 46 + 1;
    const swapped = bytes.slice();
    swapped.set(bytes.subarray(directoryStart + record, directoryStart + 2 * record), directoryStart);
    swapped.set(bytes.subarray(directoryStart, directoryStart + record), directoryStart + record);
    const archive = valueOf(readZip(splice(swapped, { replace: { a: "one" } })));
    expect(archive.entries.map((entry) => entry.name)).toEqual(["b", "a", "c"]);
    expect(archive.entries.map((entry) => textOf(archive, entry.name))).toEqual(["2", "one", "3"]);
    expect(archive.byKey.get("a")?.headerStart).toBe(0);
  });

  it("gives the same bytes for the same changes", () => {
    const changes = { replace: { "a.xml": "<new/>" }, add: { d: "<d/>" } };
    expect(Buffer.from(splice(zipOf(three), changes))).toEqual(Buffer.from(splice(zipOf(three), changes)));
  });

  it("changes nothing but the end record when there is nothing to change", () => {
    const bytes = zipOf(three, { comment: "kept" });
    expect(Buffer.from(splice(bytes, {}))).toEqual(Buffer.from(bytes));
  });

  it("stores what deflating would not make shorter", () => {
    const archive = valueOf(readZip(splice(zipOf(three), { add: { d: "<d/>", e: "<e/>".repeat(100) } })));
    expect(archive.entries.slice(-2).map((entry) => entry.method)).toEqual([0, 8]);
  });

  it("writes names that are not ASCII in UTF-8 and says so", () => {
    const archive = valueOf(readZip(splice(zipOf(three), { add: { "zoë.xml": "<z/>" } })));
    expect(textOf(archive, "zoë.xml")).toBe("<z/>");
    expect((archive.byKey.get("zoë.xml")?.flags ?? 0) & 0x800).toBe(0x800);
  });

  it("does not guess when the program contradicts itself", () => {
    expect(() => splice(zipOf(three), { replace: { "x.xml": "" } })).toThrow("no entry");
    expect(() => splice(zipOf(three), { add: { "A.XML": "" } })).toThrow("already");
  });
});
