import type { WordPackage } from "../ooxml/package/word-package.ts";
import type { Problem } from "../result.ts";
import type { PackageFacts } from "./document-facts.ts";
import type { Message, Recognition } from "./recognise/recognition.ts";

const trackedChanges: Problem = {
  code: "tracked-changes",
  message:
    "The document has tracked changes still to be accepted or rejected. It was read as if all of them were accepted: " +
    "accept or reject them before it is passed on.",
};

const hiddenText: Problem = {
  code: "hidden-text",
  message:
    "The document has hidden text, which was not read and still goes wherever the file goes. " +
    "Show it in Word (the ¶ button) and delete what does not belong there.",
};

const embeddedDocument: Problem = {
  code: "embedded-document",
  message:
    "Another document is embedded in this one, and was not read. Open the file in Word and save it: that makes it part of the text.",
};

const savedByLibreOffice: Problem = {
  code: "saved-by-libreoffice",
  message:
    "The file was last saved by LibreOffice, which damages content controls. Every answer was read by its row: " +
    "convert the file to give it its controls back.",
};

export const recordStale: Problem = {
  code: "record-stale",
  message: "The form was changed after its record was last saved. The form counts: save the record again.",
};

/** What to tell of the document as a whole, beside what recognising found. */
export function listDocumentMessages(
  file: WordPackage,
  recognition: Recognition,
  { trackedChanges: changes, hiddenRuns, embeddedDocuments }: PackageFacts,
): readonly Message[] {
  return [
    ...(changes > 0 ? [trackedChanges] : []),
    ...(hiddenRuns > 0 ? [hiddenText] : []),
    ...(embeddedDocuments > 0 ? [embeddedDocument] : []),
    ...(lacksControls(recognition) && isSavedByLibreOffice(file) ? [savedByLibreOffice] : []),
  ];
}

function lacksControls({ slots }: Recognition): boolean {
  return [...slots.values()].some(
    ({ controls, value }) => controls.length === 0 && value.owner.kind !== "prompt",
  );
}

/** `docProps/app.xml` names the program that saved the file (ECMA-376 Part 1, 22.2.2.1). */
function isSavedByLibreOffice(file: WordPackage): boolean {
  const properties = file.relationshipsOf("");
  if (!properties.ok) return false;
  const part = properties.value.find(({ type, external }) => type === "extended-properties" && !external);
  const xml = part === undefined ? null : file.readXml(part.target);
  return xml?.ok === true && /<(?:\w+:)?Application>\s*LibreOffice/u.test(xml.value);
}
