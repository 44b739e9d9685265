import { expectSentence, valueOf } from "../../contracts/audit-document.contract.ts";
import type { HostName } from "../../support/word-stand-in/host-profiles.ts";
import { openForm, syncsOf } from "./opened-form.ts";
import { recordXml } from "./record-xml.ts";

describe("saving the record", () => {
  it.each<HostName>(["desktop", "web", "ltsc2024", "ipad"])(
    "takes two round trips and one to compare, the first time and after, on %s",
    async (host) => {
      const { document, word } = openForm({ host });
      const [first, second] = [await recordXml(1), await recordXml(2)];
      expect(await syncsOf(word, () => document.saveRecord(first))).toBe(3);
      expect(word.xmlParts()).toEqual([first]);
      expect(await syncsOf(word, () => document.saveRecord(second))).toBe(3);
      expect(word.xmlParts()).toEqual([second]);
    },
  );

  it("brings several copies down to one, and leaves other parts alone", async () => {
    const first = await recordXml(1);
    const { document, word } = openForm({ file: { customXml: [first, "<other/>", first] } });
    const second = await recordXml(2);
    valueOf(await document.saveRecord(second));
    expect(word.xmlParts()).toEqual([second, "<other/>"]);
  });

  it("does not save the document itself, which is the user's to do", async () => {
    const { document, word } = openForm();
    valueOf(await document.saveRecord(await recordXml(1)));
    expect(word.saves).toBe(0);
  });

  it("cannot be done where Word has no API for it at all, and says so", async () => {
    const { document, word } = openForm({ host: "word2019", without: ["CustomXmlParts 1.1"] });
    expect(document.abilities.saveRecord).toBe(false);
    expectSentence(await document.saveRecord(await recordXml(1)), "record-not-supported");
    expect(word.syncs).toBe(0);
    expect(word.xmlParts()).toEqual([]);
  });

  it("finds out when Word does not keep the first record, or a later one", async () => {
    const { document, word } = openForm();
    word.faults.ignoresXml = true;
    expectSentence(await document.saveRecord(await recordXml(1)), "write-did-not-stick");
    word.faults.ignoresXml = false;
    valueOf(await document.saveRecord(await recordXml(1)));
    word.faults.ignoresXml = true;
    expectSentence(await document.saveRecord(await recordXml(2)), "write-did-not-stick");
  });

  it("is refused by a protected document with the reason", async () => {
    const { document } = openForm({ protection: "read-only-editing" });
    await document.read();
    expectSentence(await document.saveRecord(await recordXml(1)), "document-protected");
  });

  it("is refused by a closed document with the reason", async () => {
    const { document, word } = openForm();
    const xml = await recordXml(1);
    word.user.closeDocument();
    expectSentence(await document.saveRecord(xml), "document-closed");
  });

  it("never writes what is no record", async () => {
    const { document, word } = openForm();
    await expect(document.saveRecord("<other/>")).rejects.toThrow("no record");
    expect(word.syncs).toBe(0);
  });
});
