import { buildRecord } from "../../../src/audit/build-record.ts";
import { writeRecordPart } from "../../../src/audit/record-part.ts";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";
import { readingOf, valueOf } from "../../contracts/audit-document.contract.ts";
import { openForm } from "./opened-form.ts";

/** A record of a form, as the pane would make it. */
export async function recordXml(revision: number): Promise<string> {
  const { recognition } = await readingOf(openForm().document);
  const saved = {
    ...buildRecord(recognition, niromp2019Form),
    auditId: "0b9e0f6e-3c1e-4f5a-9a55-3f1d1a2b3c4d",
    revision,
    savedAt: "2026-11-22T10:15:00Z",
  };
  return valueOf(writeRecordPart(saved, niromp2019Form));
}
