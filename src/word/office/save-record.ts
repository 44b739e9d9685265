import { canonicalJson } from "../../audit/digest.ts";
import { readRawRecordPart, recordNamespace } from "../../audit/record-part.ts";
import { fail, succeed, type Problem, type Result } from "../../result.ts";
import type { WordApi } from "./office-host.ts";
import type { OfficeSession } from "./office-session.ts";
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

/**
 * Puts the record into its custom XML part: the one that is there keeps its id, further ones are removed. Two round trips,
 * and one more to compare. Never deletes the only part first: a failure between would lose the record.
 * @throws when the text is no record: then the program is broken.
 */
export async function saveRecord(
  { host, features }: OfficeSession,
  recordXml: string,
): Promise<Result<void>> {
  const wanted = canonical(recordXml);
  if (wanted === null) throw new TypeError("The text to be saved is no record.");
  if (!features.customXml) return fail(cannotHoldRecord);
  await host.Word.run(async (context) => {
    const parts = context.document.customXmlParts;
    const ours = parts.getByNamespace(recordNamespace);
    ours.load("items/namespaceUri");
    await context.sync();
    const [first, ...others] = ours.items ?? [];
    if (first === undefined) parts.add(recordXml);
    else first.setXml(recordXml);
    for (const other of others) other.delete();
    await context.sync();
  });
  return readBack(host.Word, wanted);
}

/** In a context of its own, so that Word cannot answer from what it was just told. */
async function readBack(Word: WordApi, wanted: string): Promise<Result<void>> {
  try {
    const only = await Word.run(async (context) => {
      const xml = context.document.customXmlParts.getByNamespace(recordNamespace).getOnlyItem().getXml();
      await context.sync();
      return xml.value;
    });
    return canonical(only) === wanted ? succeed(undefined) : fail(didNotStick);
  } catch (error) {
    const problem = problemOf(error);
    // Word has no one code for "none, or more than one".
    return isClosed(error) ? fail(problem) : fail({ ...didNotStick, cause: error });
  }
}

/** What a part says, however Word writes its XML. @returns null for what is no record. */
function canonical(recordXml: string): string | null {
  const part = readRawRecordPart(recordXml);
  return part.ok ? canonicalJson({ digest: part.value.digest, json: part.value.json }) : null;
}
