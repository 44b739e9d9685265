import type { DocumentAbilities } from "../audit-document.ts";
import type { OfficeHost, WordClasses } from "./office-host.ts";

/**
 * What the running Word can do, by its requirement sets, as far as the library at hand can ask for it: the copy of Office.js
 * on npm, which closed networks use, ends with WordApi 1.3 whatever Word says.
 */
export interface HostFeatures {
  /** WordApi 1.5: controls are listed by their kind; before it only rich text is. */
  readonly listsByKind: boolean;
  /** WordApi 1.7: check boxes are listed, and can be ticked. */
  readonly checkBoxes: boolean;
  /** WordApi 1.9: drop-down lists and combo boxes can be reached and their items chosen. */
  readonly choiceLists: boolean;
  /** WordApiDesktop 1.3. Elsewhere a date picker is reported as rich text or not at all (office-js issue 6865). */
  readonly datePickers: boolean;
  /**
   * By which API our custom XML part is reached: Word's own from WordApi 1.4 on, else the common one (requirement set
   * CustomXmlParts), which Word 2019 and the copy of Office.js on npm have too.
   */
  readonly customXml: "word" | "common" | "none";
  /** WordApi 1.4. */
  readonly trackedChanges: boolean;
  /** WordApiDesktop 1.4. */
  readonly protectionType: boolean;
  /** WordApi 1.5. */
  readonly controlEvents: boolean;
  /** WordApi 1.6. */
  readonly paragraphEvents: boolean;
  /** The common API's selection event, a cheap sign that something may have changed. */
  readonly selectionEvent: boolean;
  /** WordApi 1.3. */
  readonly newDocuments: boolean;
}

export function readFeatures({ Word, Office }: OfficeHost): HostFeatures {
  const has = (set: string, version: string) => Office.context.requirements.isSetSupported(set, version);
  const knows = (type: keyof WordClasses, member: string) => member in Word[type].prototype;
  // One member of WordApi 1.4 stands for all of it: the others were in older copies too, for Word on the web alone.
  const knows14 = has("WordApi", "1.4") && knows("Document", "customXmlParts");
  const listsByKind = has("WordApi", "1.5") && knows("Body", "getContentControls");
  return {
    listsByKind,
    checkBoxes: has("WordApi", "1.7") && listsByKind && knows("ContentControl", "checkboxContentControl"),
    choiceLists: has("WordApi", "1.9") && knows("ContentControl", "dropDownListContentControl"),
    datePickers: has("WordApiDesktop", "1.3") && knows("ContentControl", "datePickerContentControl"),
    customXml: knows14 ? "word" : has("CustomXmlParts", "1.1") ? "common" : "none",
    trackedChanges: knows14,
    protectionType: has("WordApiDesktop", "1.4") && knows("Document", "protectionType"),
    controlEvents: has("WordApi", "1.5") && knows("ContentControl", "onDataChanged"),
    paragraphEvents: has("WordApi", "1.6") && knows("Document", "onParagraphChanged"),
    selectionEvent: has("DocumentEvents", "1.1"),
    newDocuments: has("WordApi", "1.3"),
  };
}

export function abilitiesOf(features: HostFeatures): DocumentAbilities {
  return {
    // Before WordApi 1.5 only into rich text, which most comments of the form are.
    writeText: true,
    writeChoice: features.choiceLists,
    writeDate: features.datePickers,
    writeTick: features.checkBoxes,
    saveRecord: features.customXml !== "none",
    convert: conversionOf(features),
    liveUpdates: features.controlEvents || features.selectionEvent,
    undo: true,
  };
}

/** In place only where every control of the form can be reached. */
function conversionOf(features: HostFeatures): DocumentAbilities["convert"] {
  if (features.choiceLists && features.datePickers) return "in-place";
  return features.newDocuments ? "new-document" : "none";
}
