import { buildRecord } from "../audit/build-record.ts";
import { convertAudit } from "../audit/convert/convert-audit.ts";
import type { AuditReading } from "../audit/read-audit.ts";
import { valueOf, writtenOf } from "../audit/record-values.ts";
import { writeRecordPart, type SavedRecord } from "../audit/record-part.ts";
import { readStoredRecord } from "../audit/stored-record.ts";
import { writeValue } from "../audit/write/write-value.ts";
import { recognise } from "../audit/recognise/recognise.ts";
import type { ConversionSource } from "../audit/convert/conversion-context.ts";
import { editWordFile } from "../ooxml/package/edit-word-file.ts";
import { openWordFile, type WordFile } from "../ooxml/package/open-word-file.ts";
import type { Compression } from "../ooxml/package/word-package.ts";
import { readDocument } from "../ooxml/read-document.ts";
import type { Form } from "../proforma/form.ts";
import { treeOf } from "../proforma/form-tree.ts";
import { fail, succeed, type Problem, type Result } from "../result.ts";
import { secondGradingId } from "./second-grading-id.ts";

export interface FormToBlind {
  readonly file: WordFile;
  /** What the first person wrote and graded. */
  readonly first: Extract<AuditReading, { status: "read" }>;
  readonly compression: Compression;
  /** The time in UTC, as `2026-11-22T10:15:00Z`. */
  readonly now: string;
  /** For the tagged copy in between. */
  readonly newAuditId: () => string;
  readonly authorityKey: string | null;
}

export interface BlindCopy {
  readonly bytes: Uint8Array;
  /** How many sections had a grade. */
  readonly cleared: number;
}

/**
 * A copy of a filled form for somebody else to grade: grades, grade comments, reasons and sign-off are gone, answers and evidence
 * stay. Its id is the keyed hash of the first audit's id. The first grades are nowhere in it, not in the saved record either.
 * Fails with `blind-not-cleared` where a grade cannot be cleared, or with a code of reading, converting or saving.
 */
export function blindForm(wanted: FormToBlind): Result<BlindCopy> {
  const { first } = wanted;
  const { form } = first;
  const tagged = makeTagged(wanted);
  if (!tagged.ok) return tagged;
  const source = sourceOf(tagged.value, form);
  if (!source.ok) return source;
  const judgements = treeOf(form).values.filter(({ owner }) => owner.kind === "judgement");
  const filled = judgements.filter((value) => writtenOf(first.record, value) !== null);
  let current = source.value;
  for (const { place } of filled) {
    const written = writeValue(current, { place, text: null, date: null, tracked: null });
    const next = written.ok ? sourceIn(written.value, form) : written;
    if (!next.ok) return fail(notCleared);
    current = next.value;
  }
  const record = buildRecord(current.recognition, form);
  const isClear = judgements.every((value) => writtenOf(record, value) === null);
  const others = treeOf(form).values.filter(({ owner }) => owner.kind !== "judgement");
  const isSame = others.every(
    (value) => JSON.stringify(valueOf(record, value)) === JSON.stringify(valueOf(first.record, value)),
  );
  if (!isClear || !isSame) return fail(notCleared);
  const saved: SavedRecord = {
    ...record,
    auditId: secondGradingId(first.record, wanted.authorityKey),
    revision: 1,
    savedAt: wanted.now,
    reasons: [],
  };
  const bytes = putRecord(wanted, tagged.value, current, saved);
  if (!bytes.ok) return bytes;
  const cleared = filled.filter(({ definition }) => definition.means === "grade").length;
  return succeed({ bytes: bytes.value, cleared });
}

/** Grades can be cleared where each has its own control, so the form is converted first. */
function makeTagged({ file, first, compression, now, newAuditId }: FormToBlind): Result<WordFile> {
  const { document, mainXml: xml, recognition, form } = first;
  const reading = { document, xml, recognition, form };
  const converted = convertAudit({ file, compression, now, newAuditId, reading });
  return converted.ok ? openWordFile(converted.value.bytes, compression) : converted;
}

function sourceOf(file: WordFile, form: Form): Result<ConversionSource> {
  const xml = file.readXml(file.mainPart);
  return xml.ok ? sourceIn(xml.value, form) : xml;
}

function sourceIn(xml: string, form: Form): Result<ConversionSource> {
  const document = readDocument(xml);
  if (!document.ok) return document;
  const recognition = recognise(document.value, form);
  return recognition.ok
    ? succeed({ document: document.value, xml, recognition: recognition.value, form })
    : recognition;
}

/** The cleared text and the new record, in place of every record that was there. Converting saved one, so there is a part. */
function putRecord(
  { compression }: FormToBlind,
  file: WordFile,
  { xml, form }: Pick<ConversionSource, "xml" | "form">,
  record: SavedRecord,
): Result<Uint8Array> {
  const part = writeRecordPart(record, form);
  if (!part.ok) return part;
  const replace = new Map([[file.mainPart, xml]]);
  for (const { name } of readStoredRecord(file, [form]).parts) replace.set(name, part.value);
  return editWordFile(file, { replace, add: new Map() }, compression);
}

const notCleared: Problem = {
  code: "blind-not-cleared",
  message:
    "A grade or its comment could not be cleared, so no blind copy was made. Open the form in Word, accept tracked changes and unlock its controls, and try again.",
};
