import type { ContentControl, WordDocument } from "../ooxml/document-model.ts";
import type { WordPackage } from "../ooxml/package/word-package.ts";
import type { Problem } from "../result.ts";
import type { DocumentFacts } from "./document-facts.ts";
import type { Message, Recognition, Slot } from "./recognise/recognition.ts";

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
  document: WordDocument,
  recognition: Recognition,
): readonly Message[] {
  return [
    ...(document.trackedChanges > 0 ? [trackedChanges] : []),
    ...(document.hiddenRuns > 0 ? [hiddenText] : []),
    ...(document.embeddedDocuments > 0 ? [embeddedDocument] : []),
    ...(lacksControls(recognition) && isSavedByLibreOffice(file) ? [savedByLibreOffice] : []),
  ];
}

function lacksControls({ slots }: Recognition): boolean {
  return [...slots.values()].some(
    ({ controls, meaning }) => controls.length === 0 && meaning.type !== "factors",
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

/** What the checks need to know of the document. */
export function listDocumentFacts(document: WordDocument, recognition: Recognition): DocumentFacts {
  const slots = [...recognition.slots.values()];
  return {
    placeholdersAsText: slots
      .filter(({ placeholder }) => placeholder === "ordinary-text")
      .map(({ place }) => place),
    commentControlIsList: slots.filter(isCommentInList).map(({ place }) => place),
    missingParts: recognition.missing,
    trackedChanges: document.trackedChanges,
    hiddenRuns: document.hiddenRuns,
  };
}

/** All that can be typed there is an item of a list. A list that some program left beside the comment's own text is no such case. */
function isCommentInList({ meaning, controls, pieces }: Slot): boolean {
  if (meaning.type !== "answer-comment" && meaning.type !== "grade-comment") return false;
  const holders = controls.filter(canHoldText);
  return holders.length > 0 && holders.every(isList) && pieces.every(({ piece }) => piece.control !== null);
}

function canHoldText({ kind }: ContentControl): boolean {
  return kind !== "group" && kind !== "repeating-section" && kind !== "repeating-section-item";
}

function isList({ kind, text, placeholderShown }: ContentControl): boolean {
  return (kind === "drop-down" || kind === "combo-box") && (text.trim() !== "" || placeholderShown);
}
