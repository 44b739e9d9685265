import { isRecordNamespace, recordNamespace } from "../../src/audit/raw-record-part.ts";
import {
  maxRecordBytes,
  readRecordPart,
  writeRecordPart,
  type SavedRecord,
} from "../../src/audit/record-part.ts";
import { digestOf } from "../../src/audit/digest.ts";
import { parseXml } from "../../src/ooxml/xml/parse-xml.ts";
import { niromp2019Form } from "../../src/proforma/definitions/niromp-2019.ts";
import { codeOf, smallRecord, valueOf } from "../support/small-word-file.ts";

const saved: SavedRecord = {
  ...smallRecord(),
  auditId: "0b9e7f6a-3a52-4c54-9a10-1d3b7a4ad0c1",
  revision: 3,
  savedAt: "2026-11-22T10:15:00Z",
};

function part(json: string, attributes = 'schemaVersion="1"', namespace = recordNamespace): string {
  return `<audit xmlns="${namespace}" ${attributes}><json>${json}</json></audit>`;
}

describe("the record as custom XML part", () => {
  it("has the form of the contract, without an XML declaration", () => {
    const xml = valueOf(writeRecordPart(saved, niromp2019Form));
    expect(xml).toMatch(
      /^<audit xmlns="urn:permanency-audit:record:1" schemaVersion="1" digest="sha256-[0-9a-f]{64}"><json>\{[^<>]*\}<\/json><\/audit>$/,
    );
    expect(xml).toContain(`digest="${digestOf(saved)}"`);
  });

  const texts: { what: string; text: string }[] = [
    { what: "markup", text: '</json><b a="1">&amp; ]]> <![CDATA[ <!-- \'' },
    { what: "line breaks and tabs", text: "one\r\ntwo\n\tthree\rfour" },
    {
      what: "control characters",
      text: Array.from({ length: 0xa0 }, (_, code) => String.fromCharCode(code)).join(""),
    },
    { what: "halves of characters", text: "\ud83d \ude00 \udc00\ud800" },
    { what: "whole characters of two units", text: "😀🇬🇧" },
    { what: "characters that are none", text: "\ufffe\uffff\ufdd0" },
    { what: "line and paragraph separators", text: "\u2028\u2029\u0085" },
    { what: "marks of direction and byte order", text: "\ufeff\u202e\u200f\u00a0" },
    { what: "a backslash before a u", text: "C:\\u0041 \\ud800" },
    { what: "white space alone", text: "  \n " },
    { what: "nothing", text: "" },
  ];
  it.each(texts)("gives back $what exactly", ({ text }) => {
    const record = { ...saved, factors: text, header: { childId: text } };
    const xml = valueOf(writeRecordPart(record, niromp2019Form));
    expect(codeOf(parseXml(xml, {}))).toBeNull();
    expect(xml).not.toMatch(/[\p{Cc}\u2028\u2029\ufffe\uffff]|\]\]>/u);
    expect(valueOf(readRecordPart(xml, [niromp2019Form]))).toEqual({ record, digest: digestOf(record) });
  });

  it("is read as another program may have written it", () => {
    const json = JSON.stringify(saved, null, 2);
    const xml = `<?xml version="1.0" encoding="utf-8"?>\n<p:audit xmlns:p="${recordNamespace}" digest="x" schemaVersion='1'>\n  <p:json><![CDATA[${json}]]></p:json><!-- --><p:more>text</p:more>\n</p:audit>`;
    expect(valueOf(readRecordPart(xml, [niromp2019Form]))).toEqual({ record: saved, digest: "x" });
  });

  it("is too large beyond half a megabyte, and not before", () => {
    const room =
      maxRecordBytes -
      Buffer.byteLength(valueOf(writeRecordPart({ ...saved, factors: "" }, niromp2019Form))) +
      2;
    expect(codeOf(writeRecordPart({ ...saved, factors: "x".repeat(room - 2) }, niromp2019Form))).toBeNull();
    expect(codeOf(writeRecordPart({ ...saved, factors: "x".repeat(room - 1) }, niromp2019Form))).toBe(
      "record-too-large",
    );
    expect(codeOf(writeRecordPart({ ...saved, factors: "&".repeat(room / 4) }, niromp2019Form))).toBe(
      "record-too-large",
    );
  });

  it("is not written where the record is not as its schema says", () => {
    expect(codeOf(writeRecordPart({ ...saved, auditId: "C-17" }, niromp2019Form))).toBe("record-invalid");
  });

  it.each([
    { because: "it breaks off", xml: part("{}").slice(0, -5) },
    { because: "there is no JSON in it", xml: `<audit xmlns="${recordNamespace}" schemaVersion="1"/>` },
    { because: "its JSON breaks off", xml: part('{"schemaVersion":1') },
    { because: "its JSON is no record", xml: part('{"schemaVersion":1}') },
    { because: "its JSON is no object", xml: part("17") },
    { because: "its JSON is nested deeply", xml: part("[".repeat(100_000)) },
    { because: "it has a document type", xml: `<!DOCTYPE a [<!ENTITY b "c">]>${part("&b;")}` },
  ])("is unreadable when $because", ({ xml }) => {
    expect(codeOf(readRecordPart(xml, [niromp2019Form]))).toBe("record-unreadable");
  });

  it.each([
    { because: "its attribute says so", xml: part("{}", 'schemaVersion="2"') },
    { because: "its JSON says so", xml: part('{"schemaVersion":2}') },
    { because: "its namespace says so", xml: part("{}", "", "urn:permanency-audit:record:2") },
    { because: "its attribute says so, even if the rest is damaged", xml: part("<b>", 'schemaVersion="10"') },
  ])("is newer when $because", ({ xml }) => {
    expect(codeOf(readRecordPart(xml, [niromp2019Form]))).toBe("record-newer");
  });

  it.each([
    { namespace: "urn:permanency-audit:record:1", ours: true },
    { namespace: "urn:permanency-audit:record:12", ours: true },
    { namespace: "urn:permanency-audit:record:", ours: false },
    { namespace: "urn:permanency-audit:record:1/x", ours: false },
    { namespace: "", ours: false },
  ])("is known by its namespace: $namespace, $ours", ({ namespace, ours }) => {
    expect(isRecordNamespace(namespace)).toBe(ours);
  });
});
