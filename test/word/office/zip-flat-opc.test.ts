import { unzipSync } from "fflate";
import { openWordFile } from "../../../src/ooxml/package/open-word-file.ts";
import { fflateCompression } from "../../../src/word/fflate-compression.ts";
import { zipFlatOpc } from "../../../src/word/office/zip-flat-opc.ts";
import { buildFlatOpc, buildForm } from "../../support/build-form.ts";
import { valueOf } from "../../contracts/audit-document.contract.ts";

describe("a file made of flat OPC text", () => {
  it("has the parts of the file, with their types and relationships", () => {
    const made = valueOf(openWordFile(valueOf(zipFlatOpc(buildFlatOpc())), fflateCompression));
    const real = valueOf(openWordFile(buildForm(), fflateCompression));
    expect([...made.partNames].sort()).toEqual([...real.partNames].sort());
    for (const name of real.partNames) {
      expect(made.contentTypeOf(name)).toBe(real.contentTypeOf(name));
      expect(made.relationshipsOf(name)).toEqual(real.relationshipsOf(name));
    }
  });

  it("has pictures from base64 in lines", () => {
    const part =
      '<pkg:part pkg:name="/word/media/a.png" pkg:contentType="image/png" pkg:compression="store">' +
      "<pkg:binaryData>AAEC\r\nAwQ=</pkg:binaryData></pkg:part></pkg:package>";
    const bytes = valueOf(zipFlatOpc(buildFlatOpc().replace("</pkg:package>", part)));
    expect(unzipSync(bytes)["word/media/a.png"]).toEqual(Uint8Array.of(0, 1, 2, 3, 4));
  });

  it("is the same for the same text", () => {
    expect(zipFlatOpc(buildFlatOpc())).toEqual(zipFlatOpc(buildFlatOpc()));
  });

  it("is not made of other XML", () => {
    expect(zipFlatOpc("<other/>")).toMatchObject({ ok: false, problem: { code: "not-a-word-document" } });
  });
});
