import { nodeCompression } from "../../../src/cli/node-compression.ts";
import { editWordFile } from "../../../src/ooxml/package/edit-word-file.ts";
import {
  codeOf,
  open,
  packedEntries,
  smallParts,
  smallWordFile,
  valueOf,
} from "../../support/small-word-file.ts";

const main = "word/document.xml";
const edited = smallParts[main].replace("<w:p/>", "<w:p><w:r><w:t>Zoë</w:t></w:r></w:p>");

function edit(bytes: Uint8Array, replace: Record<string, string>, add: Record<string, string> = {}) {
  const edits = { replace: new Map(Object.entries(replace)), add: new Map(Object.entries(add)) };
  return editWordFile(open(bytes), edits, nodeCompression);
}

describe("editing a Word file", () => {
  it("changes the named parts and leaves the rest as it was, byte for byte", () => {
    const bytes = smallWordFile();
    const result = valueOf(edit(bytes, { [main]: edited }, { "custom.xml": "<a/>" }));
    expect(valueOf(open(result).readXml(main))).toBe(edited);
    expect(valueOf(open(result).readXml("custom.xml"))).toBe("<a/>");
    const after = packedEntries(result);
    after.delete("custom.xml");
    after.delete(main);
    const before = packedEntries(bytes);
    before.delete(main);
    expect(after).toEqual(before);
  });

  it.each([
    { encoding: "UTF-8 with a mark", encode: (text: string) => new TextEncoder().encode(`\ufeff${text}`) },
    { encoding: "UTF-16", encode: (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le")) },
    {
      encoding: "UTF-16 without a mark",
      encode: (text: string) => new Uint8Array(Buffer.from(text, "utf16le")),
    },
  ])("keeps a part in $encoding", ({ encode }) => {
    const bytes = smallWordFile({ [main]: encode(smallParts[main]) });
    const result = open(valueOf(edit(bytes, { [main]: edited })));
    expect(Buffer.from(valueOf(result.readBytes(main)))).toEqual(Buffer.from(encode(edited)));
  });

  it("gives the file's own bytes where every part is as it should be", () => {
    const file = open(smallWordFile());
    const edits = { replace: new Map([[main, smallParts[main]]]), add: new Map<string, string>() };
    expect(valueOf(editWordFile(file, edits, nodeCompression))).toBe(file.archive.bytes);
  });

  const signature = { "_xmlsignatures/sig1.xml": "<Signature/>" };

  it("refuses to break a digital signature", () => {
    expect(codeOf(edit(smallWordFile(signature), { [main]: edited }))).toBe("document-signed");
  });

  it("does not mind a signature when there is nothing to change, nor an empty list of signatures", () => {
    expect(codeOf(edit(smallWordFile(signature), {}))).toBeNull();
    expect(codeOf(edit(smallWordFile({ "_xmlsignatures/origin.sigs": "" }), { [main]: edited }))).toBeNull();
  });

  it("refuses where the part to be changed is not there", () => {
    expect(codeOf(edit(smallWordFile(), { "word/footer1.xml": "<a/>" }))).toBe("part-missing");
  });
});
