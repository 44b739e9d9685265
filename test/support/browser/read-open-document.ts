import type { Page } from "playwright-core";
import type { AuditRecord } from "../../../src/audit/audit-record.ts";
import { readAudit, type ReadAudit } from "../../../src/audit/read-audit.ts";
import { openWordFile } from "../../../src/ooxml/package/open-word-file.ts";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";
import { fflateCompression } from "../../../src/word/fflate-compression.ts";

/** What the document in the stand-in says now, as if Word had saved it. */
export async function readOpenDocument(page: Page): Promise<ReadAudit> {
  const numbers = await page.evaluate(() => Array.from(window.standIn.bytes()));
  return readBytes(Uint8Array.from(numbers));
}

export async function recordInDocument(page: Page): Promise<AuditRecord> {
  return (await readOpenDocument(page)).record;
}

/** @throws when the bytes are no audit. */
export function readBytes(bytes: Uint8Array): ReadAudit {
  const file = openWordFile(bytes, fflateCompression);
  if (!file.ok) throw new Error(file.problem.message);
  const reading = readAudit(file.value, niromp2019Form);
  if (reading.status === "refused") throw new Error(reading.reason.message);
  return reading;
}
