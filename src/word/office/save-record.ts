import { canonicalJson } from "../../audit/digest.ts";
import { readRawRecordPart, recordNamespace } from "../../audit/raw-record-part.ts";
import { fail, succeed, type Problem, type Result } from "../../result.ts";
import type { DocumentSnapshot } from "../audit-document.ts";
import { listRecordParts, type CommonRecordPart } from "./list-record-parts.ts";
import type { OfficeApi, OfficeResult, OfficeXmlPart, WordApi } from "./office-host.ts";
import type { OfficeSession } from "./office-session.ts";
import { readLiveDocument } from "./read-live-document.ts";
import { call } from "./whole-file.ts";
import { isClosed, problemOf } from "./word-errors.ts";

const cannotHoldRecord: Problem = {
  code: "record-not-supported",
  message:
    "This version of Word cannot keep the audit record in the document. The form itself is safe; open it in a newer Word, or in the browser page, to save the record.",
};

const didNotStick: Problem = {
  code: "write-did-not-stick",
  message:
    "Word took the audit record and then did not keep it. The form itself is safe: save the document, close it, open it again and save the record once more.",
};

/** The record on its way into the document. */
interface RecordToSave {
  readonly xml: string;
  /** What it says, to compare what the document has then. */
  readonly says: string;
}

/**
 * Puts the record into a custom XML part of its own, removes further ones, and reads the document to compare.
 * Never deletes the only part first: a failure between would lose the record. At most two round trips and one to compare.
 * Fails with `record-not-supported`, `write-did-not-stick`, `record-too-large` or what Word's refusal means.
 * @returns the document as it was read to compare; null where it needs another read.
 * @throws when the text is no record: then the program is broken.
 */
export async function saveRecord(
  session: OfficeSession,
  recordXml: string,
): Promise<Result<DocumentSnapshot | null>> {
  const { host, features } = session;
  const says = canonical(recordXml);
  if (says === null) throw new TypeError("The text to be saved is no record.");
  const record = { xml: recordXml, says };
  if (features.customXml === "word") return saveByWordApi(session, record);
  return features.customXml === "common" ? saveByCommonApi(host.Office, record) : fail(cannotHoldRecord);
}

/** The part that is there is written over, and so keeps its id. */
async function saveByWordApi(
  session: OfficeSession,
  record: RecordToSave,
): Promise<Result<DocumentSnapshot | null>> {
  const { Word } = session.host;
  await Word.run(async (context) => {
    const parts = context.document.customXmlParts;
    const ours = parts.getByNamespace(recordNamespace);
    ours.load("items/namespaceUri");
    await context.sync();
    const [first, ...others] = ours.items ?? [];
    if (first === undefined) parts.add(record.xml);
    else first.setXml(record.xml);
    for (const other of others) other.delete();
    await context.sync();
  });
  session.expectsOneRecord = true;
  const read = await readLiveDocument(session);
  const [only, ...copies] = (read.ok ? read.value.recordParts : null) ?? [];
  const isThere = only !== undefined && copies.length === 0 && canonical(only) === record.says;
  if (isThere) return read;
  const compared = await compareInWord(Word, record);
  if (!compared.ok) return compared;
  return read.ok ? read : succeed(null);
}

/** Asks for the record alone, where reading the document did not bring it. */
async function compareInWord(Word: WordApi, { says }: RecordToSave): Promise<Result<void>> {
  try {
    const only = await Word.run(async (context) => {
      const xml = context.document.customXmlParts.getByNamespace(recordNamespace).getOnlyItem().getXml();
      await context.sync();
      return xml.value;
    });
    return canonical(only) === says ? succeed(undefined) : fail(didNotStick);
  } catch (error) {
    // Word has no one code for "none, or more than one".
    return notCompared(error);
  }
}

/**
 * The common API has no way to write a part over: setting its root node fails (office-js issue 2088) or does nothing and
 * says nothing (1643). So a new part is added and read back, and only then are the old ones deleted. Whatever fails on
 * the way leaves a record: the old one, or both, of which the newer counts until the next save removes the other.
 */
async function saveByCommonApi(Office: OfficeApi, record: RecordToSave): Promise<Result<null>> {
  const before = await listRecordParts(Office, [recordNamespace]);
  // After a save that could not delete the old part, it already exists.
  const isThere = before.some((part) => holds(part, record));
  const added = isThere ? succeed(before) : await addPart(Office, record, before);
  if (!added.ok) return added;
  const keeper = added.value.find((part) => holds(part, record));
  await deleteParts(
    Office,
    added.value.filter((part) => part !== keeper),
  );
  return succeed(null);
}

/** @returns all our parts, the new one among them; when it does not stick, the document is left as it was. */
async function addPart(
  Office: OfficeApi,
  record: RecordToSave,
  before: readonly CommonRecordPart[],
): Promise<Result<readonly CommonRecordPart[]>> {
  const { customXmlParts } = Office.context.document;
  await call<OfficeXmlPart>(Office, (callback) => {
    customXmlParts.addAsync(record.xml, callback);
  });
  try {
    const after = await listRecordParts(Office, [recordNamespace]);
    if (after.some((part) => holds(part, record))) return succeed(after);
    const earlier = new Set(before.map(({ part }) => part.id));
    await deleteParts(
      Office,
      after.filter(({ part }) => !earlier.has(part.id)),
    );
    return fail(didNotStick);
  } catch (error) {
    return notCompared(error);
  }
}

/** A part that Word will not delete stays beside the newer one, and the reader says so. */
async function deleteParts(Office: OfficeApi, parts: readonly CommonRecordPart[]): Promise<void> {
  const outcomes = await Promise.allSettled(
    parts.map(({ part }) =>
      call(Office, (callback: (result: OfficeResult<void>) => void) => {
        part.deleteAsync(callback);
      }),
    ),
  );
  for (const outcome of outcomes) if (outcome.status === "rejected") problemOf(outcome.reason);
}

function holds({ xml }: CommonRecordPart, { says }: RecordToSave): boolean {
  return canonical(xml) === says;
}

function notCompared(error: unknown): Result<never> {
  const problem = problemOf(error);
  return isClosed(error) ? fail(problem) : fail({ ...didNotStick, cause: error });
}

/** What a part says, however Word writes its XML. @returns null for what is no record. */
function canonical(recordXml: string): string | null {
  const part = readRawRecordPart(recordXml);
  return part.ok ? canonicalJson({ digest: part.value.digest, json: part.value.json }) : null;
}
