import { convertAudit } from "../../audit/convert/convert-audit.ts";
import type { ConversionChange } from "../../audit/convert/conversion-change.ts";
import { convertMainPart } from "../../audit/convert/convert-main-part.ts";
import type { Place } from "../../audit/place.ts";
import { recordNamespace } from "../../audit/raw-record-part.ts";
import { recogniseForm } from "../../audit/recognise/recognise-form.ts";
import { readStoredParts } from "../../audit/stored-record.ts";
import { addCustomXmlPart } from "../../ooxml/package/custom-xml-part.ts";
import { editWordFile } from "../../ooxml/package/edit-word-file.ts";
import { openWordFile } from "../../ooxml/package/open-word-file.ts";
import { readDocument } from "../../ooxml/read-document.ts";
import type { FormKey } from "../../proforma/registry.ts";
import { fail, succeed, type Problem, type Result } from "../../result.ts";
import type { ConversionOutcome } from "../audit-document.ts";
import { encodeBase64 } from "../base64.ts";
import { fflateCompression } from "../fflate-compression.ts";
import type { HostFeatures } from "./host-features.ts";
import { abilitiesOf } from "./host-features.ts";
import type { LastRead, OfficeSession } from "./office-session.ts";
import { planRenamings, renameInPlace, type Renaming } from "./rename-in-place.ts";
import { readWholeFile } from "./whole-file.ts";
import { isClosed, problemOf } from "./word-errors.ts";
import { zipFlatOpc } from "./zip-flat-opc.ts";

const cannotConvert: Problem = {
  code: "conversion-not-supported",
  message:
    "This version of Word cannot convert the form. Open the file in the browser page, or in a newer Word, and convert it there; it can be checked here as it is.",
};

/**
 * Converts the form that was last read: in place when tags, titles and empty lists are all there is to change and this
 * Word can reach them all; else as a converted copy that opens as a new document.
 * Fails with `conversion-not-supported`, or with a code of the recogniser or the conversion.
 */
export async function convertLiveDocument(
  session: OfficeSession,
  lastRead: LastRead,
): Promise<Result<ConversionOutcome>> {
  const { document, mainXml } = lastRead;
  const recognised = recogniseForm(document, session.forms, savedForm(session, lastRead));
  if (!recognised.ok) return recognised;
  const converted = convertMainPart({ document, xml: mainXml, ...recognised.value });
  if (!converted.ok) return converted;
  const { xml, changes } = converted.value;
  if (xml === mainXml) return succeed(outcome("in-place", changes));

  const renamings = mayRename(session.features) ? renamingsFor(lastRead, xml, changes) : null;
  if (renamings !== null)
    return succeed(outcome("in-place", changes, await renameInPlace(session, renamings)));
  if (!session.features.newDocuments) return fail(cannotConvert);
  return openConvertedCopy(session, lastRead);
}

/** The form of the record that is saved in the document; null where none is. */
function savedForm({ forms }: OfficeSession, { recordParts }: LastRead): FormKey | null {
  const stored = readStoredParts(
    recordParts.map((xml, index) => ({ name: `${index}`, xml })),
    forms,
  );
  return stored.status === "found" ? stored.record.proForma : null;
}

function mayRename(features: HostFeatures): boolean {
  return abilitiesOf(features).convert === "in-place";
}

function renamingsFor(
  lastRead: LastRead,
  xml: string,
  changes: readonly ConversionChange[],
): readonly Renaming[] | null {
  const after = readDocument(xml);
  if (!after.ok) return null;
  return planRenamings(
    lastRead,
    after.value,
    changes.map(({ code }) => code),
  );
}

async function openConvertedCopy(
  session: OfficeSession,
  lastRead: LastRead,
): Promise<Result<ConversionOutcome>> {
  const { host, forms, now, newAuditId } = session;
  const bytes = await fileToConvert(session, lastRead);
  if (!bytes.ok) return bytes;
  const file = openWordFile(bytes.value, fflateCompression);
  if (!file.ok) return file;
  const xml = file.value.readXml(file.value.mainPart);
  if (!xml.ok) return xml;
  const document = readDocument(xml.value);
  if (!document.ok) return document;
  const recognised = recogniseForm(document.value, forms, savedForm(session, lastRead));
  if (!recognised.ok) return recognised;
  const converted = convertAudit({
    file: file.value,
    compression: fflateCompression,
    reading: { document: document.value, xml: xml.value, ...recognised.value },
    now: now(),
    newAuditId,
  });
  if (!converted.ok) return converted;
  await host.Word.run(async (context) => {
    context.application.createDocument(encodeBase64(converted.value.bytes)).open();
    await context.sync();
  });
  return succeed(outcome("new-document", converted.value.changes));
}

/** The file itself, else one made of the text that Word hands out. */
async function fileToConvert(session: OfficeSession, lastRead: LastRead): Promise<Result<Uint8Array>> {
  try {
    return succeed(await readWholeFile(session.host.Office));
  } catch (error) {
    const problem = problemOf(error);
    return isClosed(error) ? fail(problem) : fileFromText(session, lastRead);
  }
}

/** That text has no custom XML parts, so the saved record is put back: its identity must not be lost. */
async function fileFromText(
  { host, newAuditId }: OfficeSession,
  { recordParts }: LastRead,
): Promise<Result<Uint8Array>> {
  const flat = await host.Word.run(async (context) => {
    const ooxml = context.document.body.getOoxml();
    await context.sync();
    return ooxml.value;
  });
  const zipped = zipFlatOpc(flat);
  const [recordXml] = recordParts;
  if (!zipped.ok || recordXml === undefined) return zipped;
  const file = openWordFile(zipped.value, fflateCompression);
  if (!file.ok) return file;
  const part = { xml: recordXml, namespace: recordNamespace, itemId: newAuditId() };
  const edits = addCustomXmlPart(file.value, part);
  return edits.ok ? editWordFile(file.value, edits.value, fflateCompression) : edits;
}

function outcome(
  where: ConversionOutcome["where"],
  changes: readonly ConversionChange[],
  forgotten: readonly Renaming[] = [],
): ConversionOutcome {
  const lost = new Set<Place>(forgotten.map(({ tag }) => tag));
  const places = changes
    .filter(({ code, at }) => code !== "not-converted" && !lost.has(at))
    .map(({ at }) => at);
  return {
    where,
    changed: [...new Set(places)],
    left: [...changes.filter(({ code }) => code === "not-converted"), ...[...lost].map(tagDidNotStick)],
  };
}

function tagDidNotStick(at: Place): Problem & { readonly at: Place } {
  return {
    at,
    code: "tag-did-not-stick",
    message:
      "Word took the tag of this content control and then did not keep it. The answer is untouched; convert again, or convert the file in the browser page.",
  };
}
