import type { Place } from "./place.ts";

/** A part of the form that is not in the document. `id` is that of the field, question, section, list or prompt. */
export interface MissingPart {
  readonly kind: "header-field" | "question" | "judgement" | "list" | "prompt";
  readonly id: string;
}

/** A value that is in the document more than once: its row was copied, or a control with its tag. */
export interface RepeatedValue {
  readonly place: Place;
  /** The copies say different things, so that nobody can tell which counts. One that is blank does not differ. */
  readonly differs: boolean;
}

/** A drop-down list that shows something other than an item of its own. */
export interface ListTypedOver {
  readonly place: Place;
  /** Its item that means the same on this form; null where it has none. */
  readonly item: string | null;
}

/** A value that was typed in other words than the form has for it. */
export interface OtherWording {
  readonly place: Place;
  /** As the form words it. */
  readonly value: string;
}

/** Whether the saved record matches the form. */
export type RecordState = "never-saved" | "up-to-date" | "stale" | "damaged" | "newer";

/** What a package holds beside the form itself: counts, and not a word of it. */
export interface PackageFacts {
  /** Tracked insertions, deletions and moves still to be accepted or rejected, in the form and in its margins and notes. */
  readonly trackedChanges: number;
  /** Runs that Word does not show, in the form and in its margins and notes. */
  readonly hiddenRuns: number;
  /** Word's own comments, and how many people wrote them. */
  readonly wordComments: { readonly count: number; readonly authors: number };
  /** Headers, footers and notes that hold words which are not the form's own, or that could not be read. */
  readonly margins: number;
  /** Whole documents embedded in the form or its margins in place of text, which was not read. */
  readonly embeddedDocuments: number;
  /** Other files in this one, such as spreadsheets. */
  readonly embeddedFiles: number;
  /** Custom XML parts with text in them that are neither ours nor Office's own, or that could not be read. */
  readonly otherData: number;
  /** The author or the last editor that the file's properties name looks like a person's full name. */
  readonly namesPerson: boolean;
}

/** What reading noticed of the document beside what was written in it. */
export interface DocumentFacts extends PackageFacts {
  /** Where placeholder words were left behind as ordinary text; the record has null there. */
  readonly placeholdersAsText: readonly Place[];
  /** Comments whose control is a list, so that no comment can be typed: a defect of the form. */
  readonly commentControlIsList: readonly Place[];
  readonly listsTypedOver: readonly ListTypedOver[];
  readonly otherWording: readonly OtherWording[];
  readonly repeated: readonly RepeatedValue[];
  readonly missingParts: readonly MissingPart[];
  readonly recordState: RecordState;
  /** Every value but those of lists has a control with its tag, as conversion leaves a form. */
  readonly isTagged: boolean;
}
