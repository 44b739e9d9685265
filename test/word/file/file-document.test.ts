import { readAudit } from "../../../src/audit/read-audit.ts";
import { writeValue } from "../../../src/audit/write/write-value.ts";
import { editWordFile } from "../../../src/ooxml/package/edit-word-file.ts";
import { openWordFile } from "../../../src/ooxml/package/open-word-file.ts";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";
import { fflateCompression } from "../../../src/word/fflate-compression.ts";
import { createFileDocument } from "../../../src/word/file/create-file-document.ts";
import { describeAuditDocument, type OpenedForContract } from "../../contracts/audit-document.contract.ts";
import { buildForm } from "../../support/build-form.ts";
import { schemaErrorsOf } from "../../support/schema.ts";

const now = "2026-11-22T10:15:00Z";
const newAuditId = () => "0b9e0f6e-3c1e-4f5a-9a55-3f1d1a2b3c4d";

function open(
  bytes: Uint8Array,
): OpenedForContract & { readonly document: ReturnType<typeof createFileDocument> } {
  let shown: string | null = null;
  const document = createFileDocument({
    name: "audit.docx",
    bytes,
    forms: [niromp2019Form],
    now: () => now,
    newAuditId,
    author: "Quality lead",
    onChange: () => undefined,
    onShow: ({ written }) => {
      shown = written;
    },
  });
  return {
    document,
    bytes: document.bytes,
    changeElsewhere: (tag, text) => {
      document.replaceBytes(withText(document.bytes(), tag, text));
    },
    shownText: () => shown,
    newDocuments: () => [],
  };
}

function withText(bytes: Uint8Array, place: string, text: string): Uint8Array {
  const file = openWordFile(bytes, fflateCompression);
  if (!file.ok) throw new Error(file.problem.code);
  const reading = readAudit(file.value, niromp2019Form);
  if (reading.status === "refused") throw new Error(reading.reason.code);
  const { document, mainXml, recognition } = reading;
  const source = { document, xml: mainXml, recognition, form: niromp2019Form };
  const written = writeValue(source, { place, text, date: null, tracked: null });
  if (!written.ok) throw new Error(written.problem.code);
  const changed = editWordFile(
    file.value,
    { replace: new Map([[file.value.mainPart, written.value]]), add: new Map() },
    fflateCompression,
  );
  if (!changed.ok) throw new Error(changed.problem.code);
  return changed.value;
}

describeAuditDocument({ name: "a file in a browser", open });

function mainXmlOf(bytes: Uint8Array): string {
  const file = openWordFile(bytes, fflateCompression);
  if (!file.ok) throw new Error(file.problem.code);
  const xml = file.value.readXml(file.value.mainPart);
  if (!xml.ok) throw new Error(xml.problem.code);
  return xml.value;
}

describe("a file in a browser", () => {
  it("stays a valid document whatever is written", async () => {
    const { document, bytes } = open(
      buildForm({}, { tagged: true, properKinds: true, factorsControl: true }),
    );
    const snapshot = await document.read();
    if (!snapshot.ok) throw new Error(snapshot.problem.code);
    const reading = readAudit(snapshot.value.package, niromp2019Form);
    if (reading.status === "refused") throw new Error(reading.reason.code);
    const slots = reading.recognition.slots;
    await document.write(slots.get("health.ongoing-issues/comment")!, {
      type: "text",
      text: "One\n\tand two.",
    });
    await document.write(slots.get("health.judgement/grade")!, { type: "choice", item: "Good" });
    await document.write(slots.get("actions/1/date")!, { type: "date", date: "2027-03-31" });
    expect(schemaErrorsOf(mainXmlOf(bytes()))).toEqual([]);
  });
});
