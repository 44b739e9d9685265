import { writeRecordPart, type SavedRecord } from "../../src/audit/record-part.ts";
import { readStoredParts, readStoredRecord, type StoredRecord } from "../../src/audit/stored-record.ts";
import { niromp2019Form } from "../../src/proforma/definitions/niromp-2019.ts";
import { open, smallRecord, smallWordFile, valueOf } from "../support/small-word-file.ts";

const saved: SavedRecord = {
  ...smallRecord(),
  auditId: "0b9e7f6a-3a52-4c54-9a10-1d3b7a4ad0c1",
  revision: 3,
  savedAt: "2026-11-22T10:15:00Z",
};

function xmlOf(change: Partial<SavedRecord> = {}): string {
  return valueOf(writeRecordPart({ ...saved, ...change }, niromp2019Form));
}

function stored(...parts: string[]): StoredRecord {
  return readStoredParts(
    parts.map((xml, index) => ({ name: `part ${index + 1}`, xml })),
    [niromp2019Form],
  );
}

function codesOf(record: StoredRecord): string[] {
  return record.messages.map((message) => message.code);
}

const damaged = xmlOf().replace("</json>", "");
const newer = xmlOf().replace('schemaVersion="1"', 'schemaVersion="2"');

describe("the record that a document holds", () => {
  it("is none in a file without our part", () => {
    const file = open(smallWordFile({ "customXml/item1.xml": '<b xmlns="urn:theirs"/>' }));
    expect(readStoredRecord(file, [niromp2019Form])).toEqual({ status: "none", parts: [], messages: [] });
  });

  it.each(["customXml/item1.xml", "customXml/item12.xml", "audit.xml"])("is found in %s", (name) => {
    const result = readStoredRecord(open(smallWordFile({ [name]: xmlOf() })), [niromp2019Form]);
    expect(result).toMatchObject({ status: "found", record: saved, parts: [{ name }], messages: [] });
  });

  it.each([
    {
      because: "it has the highest revision",
      parts: [xmlOf(), xmlOf({ revision: 5 }), xmlOf({ revision: 4 })],
      revision: 5,
    },
    {
      because: "it was saved last",
      parts: [xmlOf(), xmlOf({ savedAt: "2026-11-22T10:15:00.500Z", factors: "new" })],
      revision: 3,
      factors: "new",
    },
    {
      because: "it is the first of equals",
      parts: [xmlOf({ factors: "a" }), xmlOf({ factors: "b" })],
      revision: 3,
      factors: "a",
    },
    { because: "the other cannot be read", parts: [damaged, xmlOf({ revision: 2 })], revision: 2 },
  ])("is the one of several of which holds: $because", ({ parts, revision, factors = null }) => {
    const result = stored(...parts);
    expect(result).toMatchObject({ status: "found", record: { revision, factors } });
    expect(result.parts).toHaveLength(parts.length);
    expect(codesOf(result)).toEqual(["record-copies"]);
  });

  it("is damaged where none can be read", () => {
    const result = stored(damaged);
    expect(result).toMatchObject({ status: "damaged", remains: { reasons: [] } });
    expect(codesOf(result)).toEqual(["record-unreadable"]);
  });

  it("lives on in what can still be read of a damaged one", () => {
    const reason = {
      check: "grade-above-answers",
      at: "health.judgement/grade",
      reason: "Agreed with the team.",
    };
    const xml = xmlOf({ reasons: [reason] })
      .replace('"answers":{', '"answers":17,"was":{')
      .replace('"reasons":[', '"reasons":[{"check":1},');
    expect(stored(xml)).toMatchObject({
      status: "damaged",
      remains: { auditId: saved.auditId, revision: 3, reasons: [reason] },
    });
  });

  it("is newer as soon as one copy is", () => {
    const result = stored(xmlOf({ revision: 9 }), newer);
    expect(result.status).toBe("newer");
    expect(codesOf(result)).toEqual(["record-newer"]);
  });

  it("is never told in a message", () => {
    const messages = [stored(damaged), stored(newer), stored(xmlOf(), xmlOf())].flatMap(
      (each) => each.messages,
    );
    expect(messages).toHaveLength(3);
    expect(messages.map((each) => each.message).join(" ")).not.toMatch(/C-17|nurse|Good|0b9e/);
  });
});
