import type { Place } from "./place.ts";

/** A part of the pro forma that is not in the document. `id` is that of the field, question or section; else the kind again. */
export interface MissingPart {
  readonly kind: "header-field" | "question" | "judgement" | "action-table" | "factors";
  readonly id: string;
}

/** What reading noticed of the document beside what was written in it. */
export interface DocumentFacts {
  /** Where placeholder words were left behind as ordinary text; the record has null there. */
  readonly placeholdersAsText: readonly Place[];
  /** Comments whose control is a list, so that no comment can be typed: a defect of the form. */
  readonly commentControlIsList: readonly Place[];
  readonly missingParts: readonly MissingPart[];
  /** Tracked insertions, deletions and moves still to be accepted or rejected. */
  readonly trackedChanges: number;
  /** Runs that Word does not show. */
  readonly hiddenRuns: number;
}
