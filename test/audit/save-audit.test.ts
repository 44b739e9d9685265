import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { AuditRecord } from "../../src/audit/audit-record.ts";
import { maxRecordBytes, writeRecordPart, type SavedRecord } from "../../src/audit/record-part.ts";
import { saveAudit, type AuditToSave, type SavedAudit } from "../../src/audit/save-audit.ts";
import { readStoredRecord } from "../../src/audit/stored-record.ts";
import { nodeCompression } from "../../src/cli/node-compression.ts";
import { openWordFile } from "../../src/ooxml/package/open-word-file.ts";
import type { Result } from "../../src/result.ts";
import { niromp2019Form } from "../../src/proforma/definitions/niromp-2019.ts";
import { corpusMissing, corpusNames, readCorpusFile } from "../support/public-corpus.ts";
import {
  codeOf,
  open,
  packedEntries,
  smallParts,
  smallRecord,
  smallWordFile,
  valueOf,
  zipOf,
} from "../support/small-word-file.ts";
import { inTemporaryFolder } from "../support/temporary-folder.ts";

const newId = "5d1c9c54-90cf-4a3b-8e2f-4f8a4f7f2f10";
const saved: SavedRecord = {
  ...smallRecord(),
  auditId: "0b9e7f6a-3a52-4c54-9a10-1d3b7a4ad0c1",
  revision: 3,
  savedAt: "2026-11-22T10:15:00Z",
};
const savedXml = valueOf(writeRecordPart(saved, niromp2019Form));
const other = smallRecord({ factors: "The network <meets> monthly ]]> & writes\u000bit down." });

function trySave(
  bytes: Uint8Array,
  record: AuditRecord,
  more: Partial<AuditToSave> = {},
): Result<SavedAudit> {
  const moment = { now: "2026-12-01T09:00:00Z", newAuditId: () => newId };
  return saveAudit({
    form: niromp2019Form,
    file: open(bytes),
    record,
    compression: nodeCompression,
    ...moment,
    ...more,
  });
}

function save(bytes: Uint8Array, record: AuditRecord, more: Partial<AuditToSave> = {}): SavedAudit {
  return valueOf(trySave(bytes, record, more));
}

/** The names of entries of which any byte differs, and of those that are new. */
function touched(before: Uint8Array, after: Uint8Array): string[] {
  const old = packedEntries(before);
  return [...packedEntries(after)].filter(([name, packed]) => old.get(name) !== packed).map(([name]) => name);
}

describe("saving an audit", () => {
  it("adds the record to a file that has none", () => {
    const result = save(smallWordFile(), other);
    expect(result).toMatchObject({ changed: true, messages: [], record: { auditId: newId, revision: 1 } });
    expect(readStoredRecord(open(result.bytes), [niromp2019Form])).toMatchObject({
      status: "found",
      record: result.record,
    });
  });

  it("twice gives the same bytes, also at another time", () => {
    const once = save(smallWordFile(), other);
    const twice = save(once.bytes, other, { now: "2027-01-01T00:00:00Z" });
    expect(twice.changed).toBe(false);
    expect(twice.record).toEqual(once.record);
    expect(Buffer.from(twice.bytes)).toEqual(Buffer.from(once.bytes));
  });

  it("changes only our part where there is one", () => {
    const bytes = smallWordFile({
      "customXml/item7.xml": savedXml,
      "customXml/item1.xml": '<b xmlns="urn:theirs"/>',
    });
    const result = save(bytes, other);
    expect(touched(bytes, result.bytes)).toEqual(["customXml/item7.xml"]);
    expect(result.record).toMatchObject({ auditId: saved.auditId, revision: 4 });
  });

  it("repairs nothing else where another program has lost the part's properties and relationships", () => {
    const bytes = smallWordFile({ "xml/data.xml": savedXml });
    const result = save(bytes, other);
    expect(touched(bytes, result.bytes)).toEqual(["xml/data.xml"]);
    expect(readStoredRecord(open(result.bytes), [niromp2019Form]).parts).toHaveLength(1);
  });

  it("brings every copy into step, and says that there are several", () => {
    const older = valueOf(writeRecordPart({ ...saved, revision: 1 }, niromp2019Form));
    const bytes = smallWordFile({
      "a.xml": older,
      "b.xml": savedXml,
      "c.xml": "<audit xmlns='urn:permanency-audit:record:1'>",
    });
    const result = save(bytes, smallRecord());
    expect(result.record).toEqual(saved);
    expect(result.messages.map((message) => message.code)).toEqual(["record-copies"]);
    expect(touched(bytes, result.bytes)).toEqual(["a.xml", "c.xml"]);
    const copies = readStoredRecord(open(result.bytes), [niromp2019Form]).parts;
    expect(copies.map((copy) => copy.content?.record)).toEqual([saved, saved, saved]);
  });

  it("makes a damaged record anew in its place, and says so", () => {
    const bytes = smallWordFile({ "customXml/item1.xml": savedXml.replace("</json>", "") });
    const result = save(bytes, other);
    expect(result.messages.map((message) => message.code)).toEqual(["record-unreadable"]);
    expect(touched(bytes, result.bytes)).toEqual(["customXml/item1.xml"]);
    expect(readStoredRecord(open(result.bytes), [niromp2019Form])).toMatchObject({
      status: "found",
      record: result.record,
    });
  });

  it("saves a reason without a new revision", () => {
    const reasons = [{ check: "grade-above-answers", at: "health.judgement/grade", reason: "Agreed." }];
    const bytes = smallWordFile({ "customXml/item1.xml": savedXml });
    const result = save(bytes, smallRecord(), { reasons });
    expect(result).toMatchObject({ changed: true, record: { revision: 3, reasons } });
    expect(save(result.bytes, smallRecord()).changed).toBe(false);
  });

  it("changes other parts in the same go, and only what is different", () => {
    const main = "word/document.xml";
    const edited = smallParts[main].replace("<w:p/>", "<w:p/><w:p/>");
    const bytes = smallWordFile({ "customXml/item1.xml": savedXml });
    const result = save(bytes, smallRecord(), { alongside: new Map([[main, edited]]) });
    expect(touched(bytes, result.bytes)).toEqual([main]);
    const again = save(result.bytes, smallRecord(), { alongside: new Map([[main, edited]]) });
    expect(again.changed).toBe(false);
  });

  it.each([
    {
      because: "a newer program has saved",
      bytes: smallWordFile({
        "customXml/item1.xml": savedXml.replace('schemaVersion="1"', 'schemaVersion="2"'),
      }),
      record: other,
      code: "record-newer",
    },
    {
      because: "the document is signed",
      bytes: smallWordFile({ "_xmlsignatures/sig1.xml": "<Signature/>" }),
      record: other,
      code: "document-signed",
    },
    {
      because: "the record is too large",
      bytes: smallWordFile(),
      record: smallRecord({ factors: "x".repeat(maxRecordBytes) }),
      code: "record-too-large",
    },
    {
      because: "the file's relationships are damaged",
      bytes: smallWordFile({ "word/_rels/document.xml.rels": "<Relationships>" }),
      record: other,
      code: "xml-malformed",
    },
  ])("is refused with $code where $because", ({ bytes, record, code }) => {
    expect(codeOf(trySave(bytes, record))).toBe(code);
  });
});

describe("a saved file", () => {
  const checkers = [
    { name: "unzip", command: ["unzip", "-tqq"] },
    { name: "Python's zipfile", command: ["python3", "-m", "zipfile", "-t"] },
  ];
  const { comment, after } = { comment: "kept", after: new Uint8Array(3) };
  const layouts = [
    { layout: "as Word writes it", bytes: smallWordFile() },
    { layout: "with a comment", bytes: zipOf(smallParts, { comment }) },
    { layout: "with bytes after it", bytes: zipOf(smallParts, { after }) },
  ];
  for (const { name, command } of checkers) {
    const [program = "", ...options] = command;
    const missing = spawnSync(program, ["--help"]).error !== undefined;
    const test = missing ? it.skip : it;
    test.each(layouts)(
      `${name} finds sound, $layout${missing ? ` (skipped: ${program} is not installed)` : ""}`,
      ({ bytes }) =>
        inTemporaryFolder((folder) => {
          const path = join(folder, "saved.docx");
          writeFileSync(path, save(bytes, other).bytes);
          const { status, stderr } = spawnSync(program, [...options, path], { encoding: "utf8" });
          expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
        }),
    );
  }
});

const describeCorpus = corpusMissing === null ? describe : describe.skip;
describeCorpus(`public Word files${corpusMissing === null ? "" : ` (skipped: ${corpusMissing})`}`, () => {
  const refused: Readonly<Record<string, string>> = {
    "15_poi_cpansearch.perl.org_src_tobyink_acme-rundoc-0.001_word-lib_hello_world.docm": "old-word-format",
    "17_poi_stress025.docx": "not-a-word-document",
    "23_tika_testWORD_truncated.docx": "zip-truncated",
    "33_Open-XML-SDK_document_with_password.docx": "file-encrypted",
  };
  // Jest wants at least one row, even of a table that is skipped.
  const names = corpusNames.length > 0 ? corpusNames : ["none"];

  it.each(names)("%s takes the record and keeps all else, or is refused with a code", (name) => {
    const bytes = readCorpusFile(name);
    const file = openWordFile(bytes, nodeCompression);
    expect(codeOf(file)).toBe(refused[name] ?? null);
    if (!file.ok) return;
    const result = save(bytes, other);
    const reopened = open(result.bytes);
    expect(readStoredRecord(reopened, [niromp2019Form])).toMatchObject({
      status: "found",
      record: result.record,
    });
    const lists = ["[Content_Types].xml", `${file.value.mainPart.replace(/([^/]+)$/, "_rels/$1")}.rels`];
    const isOurs = (entry: string) => lists.includes(entry) || !packedEntries(bytes).has(entry);
    expect(touched(bytes, result.bytes).filter((entry) => !isOurs(entry))).toEqual([]);
    expect(save(result.bytes, other).changed).toBe(false);
  });
});
