import type { DocumentAbilities } from "../audit-document.ts";
import type { OfficeContext } from "./office-host.ts";

/** What the running Word can do, by its requirement sets and nothing else. */
export interface HostFeatures {
  /** WordApi 1.5: controls are listed by their kind; before it only rich text is. */
  readonly listsByKind: boolean;
  /** WordApi 1.7. */
  readonly checkBoxes: boolean;
  /** WordApi 1.9: drop-down lists and combo boxes can be reached and their items chosen. */
  readonly choiceLists: boolean;
  /** WordApiDesktop 1.3. Elsewhere a date picker is reported as rich text or not at all (office-js issue 6865). */
  readonly datePickers: boolean;
  /** WordApi 1.4. */
  readonly customXml: boolean;
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

export function readFeatures({ requirements }: OfficeContext): HostFeatures {
  const has = (set: string, version: string) => requirements.isSetSupported(set, version);
  return {
    listsByKind: has("WordApi", "1.5"),
    checkBoxes: has("WordApi", "1.7"),
    choiceLists: has("WordApi", "1.9"),
    datePickers: has("WordApiDesktop", "1.3"),
    customXml: has("WordApi", "1.4"),
    trackedChanges: has("WordApi", "1.4"),
    protectionType: has("WordApiDesktop", "1.4"),
    controlEvents: has("WordApi", "1.5"),
    paragraphEvents: has("WordApi", "1.6"),
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
    saveRecord: features.customXml,
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
