import { recogniseForeignFile } from "../../../src/ooxml/zip/recognise-foreign-file.ts";
import { compoundFile } from "../../support/hostile/compound-file.ts";
import { mutateBytes } from "../../support/mutate.ts";
import { smallWordFile } from "../../support/small-word-file.ts";

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe("a file that is no zip", () => {
  const told: { what: string; bytes: Uint8Array; code: string; says: string }[] = [
    { what: "a PDF", bytes: bytesOf("%PDF-1.7\n"), code: "not-a-zip", says: "a PDF" },
    { what: "an RTF file", bytes: bytesOf("{\\rtf1\\ansi}"), code: "not-a-zip", says: "RTF" },
    {
      what: "a web page",
      bytes: bytesOf("\ufeff \n<!DOCTYPE html><html>"),
      code: "not-a-zip",
      says: "a web page",
    },
    {
      what: "Word's XML form",
      bytes: bytesOf('<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?><pkg:package/>'),
      code: "not-a-zip",
      says: "Word's XML form",
    },
    {
      what: "a Word file with a password",
      bytes: compoundFile(["EncryptionInfo", "EncryptedPackage"]),
      code: "file-encrypted",
      says: "password",
    },
    {
      what: "a Word 97 document",
      bytes: compoundFile(["1Table", "WordDocument"]),
      code: "old-word-format",
      says: "Word 97–2003",
    },
    {
      what: "an old spreadsheet",
      bytes: compoundFile(["Workbook"]),
      code: "not-a-word-document",
      says: "spreadsheet",
    },
    {
      what: "an old presentation",
      bytes: compoundFile(["PowerPoint Document"]),
      code: "not-a-word-document",
      says: "presentation",
    },
    {
      what: "an Outlook message",
      bytes: compoundFile(["__properties_version1.0"]),
      code: "not-a-word-document",
      says: "e-mail",
    },
    {
      what: "an unknown compound file",
      bytes: compoundFile(["Thumbs"]),
      code: "not-a-word-document",
      says: "old Office file",
    },
    {
      what: "a compound file of which only the start is left",
      bytes: compoundFile(["WordDocument"]).slice(0, 600),
      code: "not-a-word-document",
      says: "old Office file",
    },
  ];
  it.each(told)("is told to be $what", ({ bytes, code, says }) => {
    const problem = recogniseForeignFile(bytes);
    expect(problem?.code).toBe(code);
    expect(problem?.message).toContain(says);
  });

  it.each([
    { what: "a zip", bytes: smallWordFile() },
    { what: "plain text", bytes: bytesOf("Dear colleague,") },
    { what: "nothing", bytes: new Uint8Array() },
  ])("is left to others when it is $what", ({ bytes }) => {
    expect(recogniseForeignFile(bytes)).toBeNull();
  });

  it("is told in any case when its directory is damaged", () => {
    const original = compoundFile(["1Table", "WordDocument", "Data"]);
    for (let seed = 0; seed < 500; seed += 1) {
      const mutated = mutateBytes(original, seed);
      mutated.set(original.subarray(0, Math.min(8, mutated.length)));
      if (mutated.length >= 8) expect(recogniseForeignFile(mutated)?.code).toMatch(/^(old|not)-/);
    }
  });

  it("is told without going round for ever when its directory is a ring", () => {
    const ring = compoundFile(["Data"]);
    new DataView(ring.buffer).setUint32(512 + 4, 1, true);
    expect(recogniseForeignFile(ring)?.code).toBe("not-a-word-document");
  });
});
