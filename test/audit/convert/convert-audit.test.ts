import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { convertAudit, type ConvertedAudit } from "../../../src/audit/convert/convert-audit.ts";
import { readAudit, type AuditReading } from "../../../src/audit/read-audit.ts";
import { readStoredRecord } from "../../../src/audit/stored-record.ts";
import { nodeCompression } from "../../../src/cli/node-compression.ts";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";
import { blankFormPath, readSample, samples, truthOf } from "../../support/samples.ts";
import { schemaErrorsOfEach } from "../../support/schema.ts";
import { open, packedEntries, valueOf } from "../../support/small-word-file.ts";
import { convertWithLibreOffice, sofficeMissing, sofficeTimeout } from "../../support/soffice.ts";
import { contentOf } from "../../support/conversion/converted-form.ts";
import { niromp2019 } from "../../support/niromp-2019.ts";

const circulated = resolve(__dirname, "../../../../shared/pro-forma");
const circulatedForms = existsSync(circulated)
  ? ["niromp-pro-forma-as-circulated.docx"].concat(
      readdirSync(resolve(circulated, "samples"))
        .filter((name) => name.endsWith(".docx"))
        .map((name) => `samples/${name}`),
    )
  : [];

const ours = [
  { name: "the blank form", bytes: new Uint8Array(readFileSync(blankFormPath)) },
  ...samples.map((sample) => ({ name: sample.name, bytes: readSample(sample) })),
];
const theirs = circulatedForms.map((name) => ({
  name,
  bytes: new Uint8Array(readFileSync(resolve(circulated, name))),
}));

type Read = Extract<AuditReading, { status: "read" }>;

function read(bytes: Uint8Array): Read {
  const reading = readAudit(open(bytes), niromp2019Form);
  if (reading.status === "refused") throw new Error(reading.reason.message);
  return reading;
}

function convert(bytes: Uint8Array, now = "2026-11-22T10:15:00Z"): ConvertedAudit {
  const { document, mainXml, recognition } = read(bytes);
  return valueOf(
    convertAudit({
      file: open(bytes),
      reading: { document, xml: mainXml, recognition, form: niromp2019Form },
      compression: nodeCompression,
      now,
      newAuditId: () => "5d1c9c54-90cf-4a3b-8e2f-4f8a4f7f2f10",
    }),
  );
}

function expectConverted(bytes: Uint8Array): void {
  const before = read(bytes);
  const first = convert(bytes);
  const after = read(first.bytes);
  expect(contentOf(after.record)).toEqual(contentOf(before.record));
  expect(first.changes.filter(({ code }) => code === "not-converted")).toEqual([]);
  const tags = after.document.controls.flatMap(({ tag }) => tag ?? []);
  expect(tags.sort()).toEqual([...before.recognition.slots.keys()].sort());

  const second = convert(first.bytes, "2027-01-04T09:00:00Z");
  expect(second).toMatchObject({ changed: false, changes: [], record: first.record });
  expect(Buffer.compare(second.bytes, first.bytes)).toBe(0);
}

describe("converting an audit", () => {
  it.each(ours)("makes $name structured, says the same, and changes nothing the second time", ({ bytes }) => {
    expectConverted(bytes);
  });

  it("finds what the sample truly says, afterwards too", () => {
    const [sample] = samples;
    expect(contentOf(read(convert(readSample(sample!)).bytes).record)).toEqual(truthOf(sample!));
  });

  it("saves the record in the same go", () => {
    const { bytes, record } = convert(readSample(samples[0]!));
    expect(record).toMatchObject({ revision: 1, savedAt: "2026-11-22T10:15:00Z" });
    expect(readStoredRecord(open(bytes), [niromp2019Form])).toMatchObject({ status: "found", record });
    expect(read(bytes).messages.map(({ code }) => code)).not.toContain("record-stale");
  });

  it("touches only the main part, the record and the package's own lists", () => {
    const before = readSample(samples[0]!);
    const old = packedEntries(before);
    const now = packedEntries(convert(before).bytes);
    const touched = [...now].filter(([name, packed]) => old.get(name) !== packed).map(([name]) => name);
    expect(touched.filter((name) => !name.startsWith("customXml/")).sort()).toEqual([
      "[Content_Types].xml",
      "word/_rels/document.xml.rels",
      "word/document.xml",
    ]);
    expect([...old.keys()].filter((name) => !now.has(name))).toEqual([]);
  });

  it("adds nothing that the schema of WordprocessingML refuses", () => {
    const forms = [...ours, ...theirs];
    const before = forms.map(({ bytes }) => read(bytes).mainXml);
    const after = forms.map(({ bytes }) => read(convert(bytes).bytes).mainXml);
    const errors = schemaErrorsOfEach([...before, ...after]);
    forms.forEach(({ name }, index) => {
      const found = new Set(errors[index]);
      const added = (errors[forms.length + index] ?? []).filter((error) => !found.has(error));
      expect({ name, added }).toEqual({ name, added: [] });
    });
  }, 60_000);
});

const notHere = circulatedForms.length === 0 ? " (skipped: the circulated forms are not here)" : "";

(notHere === "" ? describe : describe.skip)(`converting the circulated forms${notHere}`, () => {
  it.each(theirs.length > 0 ? theirs : [{ name: "any", bytes: new Uint8Array() }])(
    "makes $name structured, says the same, and changes nothing the second time",
    ({ bytes }) => {
      expectConverted(bytes);
    },
  );
});

const missing = sofficeMissing();
const inLibreOffice = missing === null ? describe : describe.skip;

inLibreOffice(`a converted form in LibreOffice${missing === null ? "" : ` (skipped: ${missing})`}`, () => {
  it.each([{ name: "westhaven-01" }, { name: "text-only" }])(
    "shows the text of $name",
    async ({ name }) => {
      const bytes = readSample(samples.find((sample) => sample.name === name)!);
      const [before, after] = await Promise.all([
        textInLibreOffice(bytes),
        textInLibreOffice(convert(bytes).bytes),
      ]);
      expect(after).toBe(before);
    },
    2 * sofficeTimeout,
  );
});

/** Without white space and placeholders, of which a converted form has more. */
async function textInLibreOffice(bytes: Uint8Array): Promise<string> {
  const text = new TextDecoder().decode(await convertWithLibreOffice(bytes, "txt"));
  const { text: words, choice, date } = niromp2019.placeholders;
  return [words, choice, date].reduce((rest, each) => rest.replaceAll(each, ""), text).replace(/\s+/g, "");
}
