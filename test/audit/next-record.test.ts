import type { AuditRecord, Reason, Sending, SignOff } from "../../src/audit/audit-record.ts";
import { digestOf } from "../../src/audit/digest.ts";
import { nextRecord, partsOutOfStep, type SaveMoment } from "../../src/audit/next-record.ts";
import { writeRecordPart, type SavedRecord } from "../../src/audit/record-part.ts";
import { readStoredParts, type StoredRecord } from "../../src/audit/stored-record.ts";
import { niromp2019Form } from "../../src/proforma/definitions/niromp-2019.ts";
import { codeOf, smallRecord, valueOf } from "../support/small-word-file.ts";

const saved: SavedRecord = {
  ...smallRecord(),
  auditId: "0b9e7f6a-3a52-4c54-9a10-1d3b7a4ad0c1",
  revision: 3,
  savedAt: "2026-11-22T10:15:00Z",
};
const newId = "5d1c9c54-90cf-4a3b-8e2f-4f8a4f7f2f10";
const now = "2026-12-01T09:00:00Z";
const first: Reason = { check: "grade-above-answers", at: "health.judgement/grade", reason: "Agreed." };
const second: Reason = { check: "no-without-comment", at: "health.dental/comment", reason: "See plan." };

const ready: SignOff = {
  step: "ready",
  initials: "PK",
  role: "Auditor",
  on: "2026-11-22",
  basis: digestOf(smallRecord()),
};
const sending: Sending = { to: "the region's list", at: "2026-11-23T09:00:00Z", digest: "sha256-1" };

function storing(...records: SavedRecord[]): StoredRecord {
  return readStoredParts(
    records.map((record, index) => ({
      name: `${index}`,
      xml: valueOf(writeRecordPart(record, niromp2019Form)),
    })),
    [niromp2019Form],
  );
}

function next(stored: StoredRecord, current: AuditRecord, more: Partial<SaveMoment> = {}): SavedRecord {
  return valueOf(nextRecord(stored, current, { now, newAuditId: () => newId, ...more }));
}

describe("the record to save", () => {
  it("is the first revision, with a new id, where none is saved", () => {
    expect(next(storing(), smallRecord())).toEqual({
      ...smallRecord(),
      auditId: newId,
      revision: 1,
      savedAt: now,
    });
  });

  it("takes no identity from the record of the form", () => {
    expect(next(storing(), { ...saved, revision: 8 })).toMatchObject({
      auditId: newId,
      revision: 1,
      savedAt: now,
    });
  });

  it("is what is saved already where the form says the same", () => {
    expect(next(storing(saved), smallRecord())).toEqual(saved);
  });

  it("is the next revision, with the same id, where the form says something else", () => {
    const current = smallRecord({ factors: "The network meets monthly." });
    expect(next(storing(saved), current)).toEqual({ ...saved, ...current, revision: 4, savedAt: now });
  });

  it("keeps its revision where only the reasons are others", () => {
    expect(next(storing(saved), smallRecord({ reasons: [first] }))).toEqual({
      ...saved,
      reasons: [first],
      savedAt: now,
    });
  });

  it.each([
    { because: "the form knows none", before: [first], current: [], after: [first] },
    { because: "the form knows others", before: [first], current: [second], after: [first, second] },
    {
      because: "the form knows one for the same finding",
      before: [first, second],
      current: [{ ...first, reason: "Agreed twice." }],
      after: [{ ...first, reason: "Agreed twice." }, second],
    },
    { because: "all are given", before: [first], current: [], given: [second], after: [second] },
    { because: "all are taken back", before: [first], current: [], given: [], after: [] },
  ])("keeps the saved reasons unless told otherwise: $because", ({ before, current, given, after }) => {
    const record = next(
      storing({ ...saved, reasons: before }),
      smallRecord({ reasons: current }),
      given === undefined ? {} : { reasons: given },
    );
    expect(record.reasons).toEqual(after);
  });

  it.each([
    {
      because: "the form knows none",
      before: { auditDate: "2026-11-20" },
      after: { auditDate: "2026-11-20" },
    },
    {
      because: "the form knows others",
      before: { auditDate: "2026-11-20", firstReview: "2026-07-01" },
      current: { auditDate: "2026-11-22" },
      after: { auditDate: "2026-11-22", firstReview: "2026-07-01" },
    },
    {
      because: "all are given",
      before: { auditDate: "2026-11-20" },
      given: { secondReview: "2026-10-01" },
      after: { secondReview: "2026-10-01" },
    },
    { because: "all are taken back", before: { auditDate: "2026-11-20" }, given: {}, after: undefined },
  ])("keeps the saved facts unless told otherwise: $because", ({ before, current, given, after }) => {
    const record = next(
      storing({ ...saved, facts: before }),
      smallRecord(current && { facts: current }),
      given === undefined ? {} : { facts: given },
    );
    expect(record).toMatchObject({ revision: saved.revision });
    expect(record.facts).toEqual(after);
  });

  it("keeps a reason that no longer applies beside the one that is given for the new answer", () => {
    const [lapsed, given] = [
      { ...first, basis: "sha256-1" },
      { ...first, basis: "sha256-2" },
    ];
    const record = next(storing({ ...saved, reasons: [lapsed] }), smallRecord({ reasons: [given] }));
    expect(record.reasons).toEqual([lapsed, given]);
  });

  it("goes on from what remains of a damaged one", () => {
    const xml = valueOf(writeRecordPart({ ...saved, reasons: [first] }, niromp2019Form)).replace(
      '"header"',
      '"heading"',
    );
    const record = next(readStoredParts([{ name: "1", xml }], [niromp2019Form]), smallRecord());
    expect(record).toEqual({ ...saved, revision: 4, savedAt: now, reasons: [{ ...first, basis: "lost" }] });
  });

  it("starts anew where nothing remains", () => {
    const record = next(readStoredParts([{ name: "1", xml: "<audit" }], [niromp2019Form]), smallRecord());
    expect(record).toMatchObject({ auditId: newId, revision: 1 });
  });

  it("is refused where a newer program has saved", () => {
    const xml = valueOf(writeRecordPart(saved, niromp2019Form)).replace(
      'schemaVersion="1"',
      'schemaVersion="2"',
    );
    const stored = readStoredParts([{ name: "1", xml }], [niromp2019Form]);
    expect(codeOf(nextRecord(stored, smallRecord(), { now, newAuditId: () => newId }))).toBe("record-newer");
  });

  it("gets an id where the saved one has none", () => {
    const xml = valueOf(writeRecordPart(saved, niromp2019Form)).replace(/"auditId":"[^"]*",/, "");
    const stored = readStoredParts([{ name: "1", xml }], [niromp2019Form]);
    expect(stored).toMatchObject({ status: "found", record: { revision: 3 } });
    expect(next(stored, smallRecord())).toEqual({ ...saved, auditId: newId, savedAt: now });
  });
});

describe("the parts to write", () => {
  it("are none where all hold the record, in whatever order of keys", () => {
    const xml = valueOf(writeRecordPart(saved, niromp2019Form));
    const turned = xml
      .replace(/"factors":null,/, "")
      .replace('{"schemaVersion"', '{"factors":null,"schemaVersion"');
    const stored = readStoredParts(
      [xml, turned].map((each, index) => ({ name: `${index}`, xml: each })),
      [niromp2019Form],
    );
    expect(turned).not.toBe(xml);
    expect(partsOutOfStep(stored, saved)).toEqual([]);
  });

  it("are those that hold another record, a wrong digest or nothing that can be read", () => {
    const xml = valueOf(writeRecordPart(saved, niromp2019Form));
    const parts = [
      xml,
      valueOf(writeRecordPart({ ...saved, revision: 2 }, niromp2019Form)),
      xml.replace("sha256-", "sha256-0"),
      "<audit",
    ];
    const stored = readStoredParts(
      parts.map((each, index) => ({ name: `${index}`, xml: each })),
      [niromp2019Form],
    );
    expect(partsOutOfStep(stored, saved).map((part) => part.name)).toEqual(["1", "2", "3"]);
  });

  it("is later than what was there before, even where the clock was set back", () => {
    const current = smallRecord({ factors: "The network meets monthly." });
    expect(next(storing(saved), current, { now: "2020-01-01T00:00:00Z" }).savedAt).toBe(
      "2026-11-22T10:15:01Z",
    );
  });

  it("keeps the steps of signing off and where it was sent", () => {
    const before: SavedRecord = { ...saved, signOffs: [ready], sendings: [sending] };
    const current = smallRecord({ factors: "The network meets monthly." });
    expect(next(storing(before), current)).toMatchObject({ signOffs: [ready], sendings: [sending] });
  });

  it("is saved later for a step of signing off, in the same revision", () => {
    expect(next(storing(saved), smallRecord(), { signOffs: [ready] })).toEqual({
      ...saved,
      signOffs: [ready],
      savedAt: now,
    });
  });

  it("is the same edition after it was sent", () => {
    expect(next(storing(saved), smallRecord(), { sendings: [sending] })).toEqual({
      ...saved,
      sendings: [sending],
    });
  });
});
