import { unzipSync } from "fflate";
import { writeRecordPart } from "../../../src/audit/record-part.ts";
import { buildRecord } from "../../../src/audit/build-record.ts";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";
import {
  expectSentence,
  fileReading,
  fileSlots,
  readingOf,
  valueOf,
} from "../../contracts/audit-document.contract.ts";
import type { HostName } from "../../support/word-stand-in/host-profiles.ts";
import { changedForm, convertedLayout, openForm, syncsOf } from "./opened-form.ts";

/** Right in everything but its names. */
const untagged = { ...convertedLayout, tagged: false };

const auditId = "7c0e1f6e-3c1e-4f5a-9a55-3f1d1a2b3c4d";

async function savedRecord(): Promise<string> {
  const { recognition } = await readingOf(openForm().document);
  const record = {
    ...buildRecord(recognition, niromp2019Form),
    auditId,
    revision: 4,
    savedAt: "2026-11-01T10:00:00Z",
  };
  return valueOf(writeRecordPart(record, niromp2019Form));
}

describe("converting in place", () => {
  it("gives tags and titles in one round trip and looks in another, after one to read", async () => {
    const { document, word } = openForm({ layout: untagged });
    let outcome;
    expect(
      await syncsOf(word, async () => {
        outcome = valueOf(await document.convert());
      }),
    ).toBe(3);
    expect(outcome).toMatchObject({ where: "in-place", left: [] });
    expect(word.openedCopies).toEqual([]);
    for (const [place, { controls }] of fileSlots(word.bytes())) {
      expect(controls.map(({ tag }) => tag)).toContain(place);
    }
    expect(word.undoSteps).toBe(1);
  });

  it("names what Word did not keep", async () => {
    const { document, word } = openForm({ layout: untagged });
    const lost = fileSlots(word.bytes()).get("health.named-professional/answer")!.controls[0]!.id;
    word.faults.ignoresWrites = ({ id }) => id === lost;
    const outcome = valueOf(await document.convert());
    expect(outcome.left).toMatchObject([
      { code: "tag-did-not-stick", at: "health.named-professional/answer" },
    ]);
    expect(outcome.changed).not.toContain("health.named-professional/answer");
  });

  it("names a control that was gone by the time it was looked at, and keeps what else was done", async () => {
    const { document, word } = openForm({ layout: untagged });
    const gone = fileSlots(word.bytes()).get("health.named-professional/answer")!.controls[0]!.id;
    word.faults.hides = ({ id, title }) => id === gone && title !== "";
    const outcome = valueOf(await document.convert());
    expect(outcome.left).toMatchObject([
      { code: "tag-did-not-stick", at: "health.named-professional/answer" },
    ]);
    expect(outcome.changed.length).toBeGreaterThan(80);
  });

  it("renews the items of an empty list", async () => {
    const bytes = changedForm((xml) =>
      xml.replace(
        /(education\.named-professional\/answer".*?)<w:listItem w:displayText="No" w:value="No"\/>/,
        "$1",
      ),
    );
    const { document, word } = openForm({ bytes });
    const outcome = valueOf(await document.convert());
    expect(outcome.where).toBe("in-place");
    expect(outcome.changed).toContain("education.named-professional/answer");
    const control = fileSlots(word.bytes()).get("education.named-professional/answer")!.controls[0]!;
    expect(control.items.map(({ displayText, value }) => displayText || value)).toEqual([
      "Choose an item.",
      "Yes",
      "No",
      "Not applicable",
    ]);
  });

  it("is not risked for a list in which something was chosen", async () => {
    const bytes = changedForm((xml) =>
      xml.replace(
        /(health\.named-professional\/answer".*?)<w:listItem w:displayText="No" w:value="No"\/>/,
        "$1",
      ),
    );
    const { document } = openForm({ bytes });
    expect(valueOf(await document.convert()).where).toBe("new-document");
  });

  it("of a converted form does nothing, in one round trip and one for its record", async () => {
    const original = openForm({ layout: {} });
    valueOf(await original.document.convert());
    const { document, word } = openForm({ bytes: original.word.openedCopies[0]! });
    const before = word.mainXml();
    expect(await syncsOf(word, () => document.convert())).toBe(2);
    expect(word.mainXml()).toBe(before);
    expect(word.undoSteps).toBe(0);
  });

  it("is refused by a protected document with the reason", async () => {
    const { document } = openForm({ layout: untagged, protection: "read-only-editing" });
    expectSentence(await document.convert(), "document-protected");
  });
});

describe("converting to a new document", () => {
  it.each<HostName>(["desktop", "web", "ltsc2024", "ipad", "closedNetwork", "word2019"])(
    "opens the converted copy and leaves the original on %s",
    async (host) => {
      const { document, word } = openForm({ host, layout: {} });
      const before = word.mainXml();
      expect(await syncsOf(word, () => document.convert())).toBe(2);
      expect(word.mainXml()).toBe(before);
      expect(word.openedCopies).toHaveLength(1);
      expect(word.openFiles).toBe(0);
      expect(fileReading(word.openedCopies[0]!).stored.status).toBe("found");
    },
  );

  it.each<HostName>(["web", "ltsc2024"])("is the way even for tags alone on %s", async (host) => {
    const { document, word } = openForm({ host, layout: untagged });
    expect(valueOf(await document.convert()).where).toBe("new-document");
    expect(word.undoSteps).toBe(0);
  });

  it("keeps the identity of the record that was saved", async () => {
    const { document, word } = openForm({ layout: {}, file: { customXml: [await savedRecord()] } });
    valueOf(await document.convert());
    expect(fileReading(word.openedCopies[0]!).stored).toMatchObject({ record: { auditId } });
  });

  it("makes the file of the text when Word will not hand it out, with pictures and the saved record", async () => {
    const picture = Uint8Array.from({ length: 5000 }, (_, index) => index % 256);
    const file = { customXml: [await savedRecord()], parts: { "word/media/image1.png": picture } };
    const { document, word } = openForm({ layout: {}, file });
    word.faults.fileError = 11001;
    valueOf(await document.convert());
    const copy = word.openedCopies[0]!;
    expect(fileReading(copy).stored).toMatchObject({ record: { auditId } });
    expect(partOf(copy, "word/media/image1.png")).toEqual(picture);
  });

  it("says so when Word hands out neither", async () => {
    const { document, word } = openForm({ layout: {} });
    await document.read();
    word.faults.fileError = 5001;
    word.faults.refuse.set("Body.getOoxml", "GeneralException");
    expectSentence(await document.convert(), "word-error");
  });

  it("says so when Word will not open the copy", async () => {
    const { document, word } = openForm({ layout: {} });
    word.faults.refuse.set("Application.createDocument", "NotAllowed");
    expectSentence(await document.convert(), "not-allowed");
  });
});

function partOf(bytes: Uint8Array, name: string): Uint8Array | undefined {
  return unzipSync(bytes)[name];
}
