import { recordNamespace } from "../../../src/audit/raw-record-part.ts";
import { readSnapshot } from "../../../src/word/read-snapshot.ts";
import { expectSentence, readingOf, valueOf } from "../../contracts/audit-document.contract.ts";
import type { HostName } from "../../support/word-stand-in/host-profiles.ts";
import { openForm, syncsOf, type FormToOpen } from "./opened-form.ts";
import { recordXml } from "./record-xml.ts";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";

const forms = [niromp2019Form];

const theirs = '<other xmlns="urn:theirs"/>';
const longer = `<other xmlns="${recordNamespace}:theirs"/>`;

/** Word 2019 has no WordApi 1.4. */
const open = (form: FormToOpen = {}) => openForm({ host: "word2019", ...form });
const openWith = (...customXml: readonly string[]) => open({ file: { customXml: [...customXml] } });

describe("saving the record by the common API", () => {
  it.each<HostName>(["word2019", "closedNetwork"])(
    "takes no round trip of Word's own, the first time and after, on %s",
    async (host) => {
      const { document, word } = openForm({ host });
      const [first, second] = [await recordXml(1), await recordXml(2)];
      expect(document.abilities.saveRecord).toBe(true);
      expect(await syncsOf(word, async () => valueOf(await document.saveRecord(first)))).toBe(0);
      expect(word.xmlParts()).toEqual([first]);
      expect(await syncsOf(word, async () => valueOf(await document.saveRecord(second)))).toBe(0);
      expect(word.xmlParts()).toEqual([second]);
    },
  );

  it("writes no XML declaration, at which Word does nothing and says nothing", async () => {
    const { document, word } = open();
    valueOf(await document.saveRecord(await recordXml(1)));
    expect(word.xmlParts()[0]).toMatch(/^<audit /);
  });

  it("brings several copies down to one, and leaves other parts alone", async () => {
    const first = await recordXml(1);
    const { document, word } = openWith(first, theirs, first);
    const second = await recordXml(2);
    valueOf(await document.saveRecord(second));
    expect(word.xmlParts()).toEqual([theirs, second]);
  });

  it("touches no part of others, even where Word lists them as ours", async () => {
    const { document, word } = openWith(theirs, longer);
    word.faults.listsStrayParts = true;
    const record = await recordXml(1);
    valueOf(await document.saveRecord(record));
    expect(word.xmlParts()).toEqual([theirs, longer, record]);
  });

  it("works where Word lists a part of nothing when there is none", async () => {
    const { document, word } = open({ profile: { noParts: "undefined" } });
    const record = await recordXml(1);
    expect(valueOf(await document.read()).recordParts).toEqual([]);
    valueOf(await document.saveRecord(record));
    expect(word.xmlParts()).toEqual([record]);
  });

  it("changes nothing when the document says the same already", async () => {
    const { document, word } = openWith(await recordXml(1));
    word.faults.refuseCommon.set("CustomXmlParts.addAsync", 6100);
    valueOf(await document.saveRecord(await recordXml(1)));
    expect(word.xmlParts()).toHaveLength(1);
  });

  it("does not save the document itself, which is the user's to do", async () => {
    const { document, word } = open();
    valueOf(await document.saveRecord(await recordXml(1)));
    expect(word.saves).toBe(0);
  });
});

describe("when the common API fails", () => {
  it.each([
    [6100, "word-error"],
    [5001, "word-error"],
    [5000, "access-denied"],
    [5002, "access-denied"],
    [7000, "access-denied"],
    [5100, "word-busy"],
    [5005, "document-closed"],
    [6101, "record-too-large"],
  ])("to add a part with %s, the old record stays and that is one sentence: %s", async (number, code) => {
    const first = await recordXml(1);
    const { document, word } = openWith(first);
    word.faults.refuseCommon.set("CustomXmlParts.addAsync", number);
    expectSentence(await document.saveRecord(await recordXml(2)), code);
    expect(word.xmlParts()).toEqual([first]);
  });

  it("to keep what was added, that is found out and the old record stays", async () => {
    const first = await recordXml(1);
    const { document, word } = openWith(first);
    word.faults.ignoresXml = true;
    expectSentence(await document.saveRecord(await recordXml(2)), "write-did-not-stick");
    expect(word.xmlParts()).toEqual([first]);
  });

  it.each([1, 0])(
    "to keep it as it was given, what was added goes again, and %i that were there stay",
    async (count) => {
      const before = count === 0 ? [] : [await recordXml(1)];
      const { document, word } = openWith(...before);
      word.faults.keepsXmlAs = (xml) => xml.replace("A-17", "A-18");
      expectSentence(await document.saveRecord(await recordXml(2)), "write-did-not-stick");
      expect(word.xmlParts()).toEqual(before);
    },
  );

  it("to hand out what was added, nothing is deleted", async () => {
    const { document, word } = open();
    const [first, second] = [await recordXml(1), await recordXml(2)];
    word.faults.refuseCommon.set("CustomXmlPart.getXmlAsync", 6100);
    expectSentence(await document.saveRecord(first), "write-did-not-stick");
    expect(word.xmlParts()).toEqual([first]);
    expectSentence(await document.saveRecord(second), "word-error");
    expect(word.xmlParts()).toEqual([first]);
  });

  it("to delete the old part, the newer counts, and the next save deletes it", async () => {
    const [first, second] = [await recordXml(1), await recordXml(2)];
    const { document, word } = openWith(first);
    word.faults.refuseCommon.set("CustomXmlPart.deleteAsync", 6100);
    valueOf(await document.saveRecord(second));
    expect(word.xmlParts()).toEqual([first, second]);
    const { stored } = await readingOf(document);
    expect(stored).toMatchObject({ record: { revision: 2 }, messages: [{ code: "record-copies" }] });

    word.faults.refuseCommon.clear();
    valueOf(await document.saveRecord(second));
    expect(word.xmlParts()).toEqual([second]);
  });

  it("because the document is protected, that is said", async () => {
    const { document, word } = open({ protection: "read-only-editing" });
    await document.read();
    expectSentence(await document.saveRecord(await recordXml(1)), "document-protected");
    expect(word.xmlParts()).toEqual([]);
  });

  it("because the document may only be read, that is said", async () => {
    const { document } = open({ protection: "read-only-file" });
    await document.read();
    expectSentence(await document.saveRecord(await recordXml(1)), "document-read-only");
  });

  it("because the document was closed, that is one sentence", async () => {
    const { document, word } = open();
    word.user.closeDocument();
    expectSentence(await document.saveRecord(await recordXml(1)));
  });
});

describe("reading records by the common API", () => {
  const record = (version: number) =>
    `<audit xmlns="urn:permanency-audit:record:${version}"><json>{}</json></audit>`;

  it("takes one round trip, however many there are", async () => {
    const { document, word } = openWith(record(1), record(1), theirs);
    expect(await syncsOf(word, () => document.read())).toBe(1);
    expect(valueOf(await document.read()).recordParts).toEqual([record(1), record(1)]);
  });

  it("sees one of a newer version too, so that nobody writes over it", async () => {
    const { document } = openWith(record(3));
    const reading = readSnapshot(valueOf(await document.read()), forms);
    expect(reading).toMatchObject({ status: "read", stored: { status: "newer" } });
  });

  it("hands out each once, and none of others, where Word lists too many", async () => {
    const { document, word } = openWith(theirs, record(1), longer);
    word.faults.listsStrayParts = true;
    expect(valueOf(await document.read()).recordParts).toEqual([record(1)]);
  });

  it.each(["CustomXmlParts.getByNamespaceAsync", "CustomXmlPart.getXmlAsync"])(
    "takes them from the whole file when %s fails, in two round trips at most",
    async (member) => {
      const { document, word } = openWith(record(1));
      word.faults.refuseCommon.set(member, 5001);
      expect(await syncsOf(word, () => document.read())).toBe(1);
      const snapshot = valueOf(await document.read());
      expect(readSnapshot(snapshot, forms)).toMatchObject({ stored: { parts: [{ xml: record(1) }] } });
    },
  );

  it("carries the record into a converted copy that is made without the file", async () => {
    const xml = await recordXml(1);
    const { document, word } = open({ layout: {}, file: { customXml: [xml] } });
    word.faults.fileError = 5001;
    expect(valueOf(await document.convert()).where).toBe("new-document");
    const copy = openForm({ bytes: word.openedCopies[0]! });
    expect((await readingOf(copy.document)).stored).toMatchObject({
      status: "found",
      record: { revision: 1 },
    });
    expect(copy.word.xmlParts()).toEqual([xml]);
  });
});
