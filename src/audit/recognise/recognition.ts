import type { Cell, ContentControl, Paragraph, TextPiece } from "../../ooxml/document-model.ts";
import type { Problem } from "../../result.ts";
import type { MissingPart, RepeatedValue } from "../document-facts.ts";
import type { FormRow } from "./logical-rows.ts";
import type { FormValue } from "../../proforma/form-tree.ts";
import type { Place } from "../place.ts";

/** Something that reading noticed: a code, a sentence, and the place on the form where there is one. */
export interface Message extends Problem {
  readonly at?: Place;
}

/** A message while a document is still being recognised. */
export interface FoundMessage extends Message {
  /** The row that it names, or whose table and column it names. */
  readonly row?: FormRow;
}

/** A stretch of a text piece that belongs to a value. */
export interface ValuePiece {
  readonly piece: TextPiece;
  /** Offsets into `piece.text`, half open. */
  readonly from: number;
  readonly to: number;
}

/** Where on the page a value is. */
export type SlotLocation =
  /** The cell holds this value and, at most, the word that labels it ("Grade", "Comments"). */
  | { readonly type: "cell"; readonly cell: Cell }
  /** Only this control: its cell or paragraph holds other values too. */
  | { readonly type: "control"; readonly control: ContentControl }
  /** Free paragraphs, as after a prompt. Empty when nothing follows the prompt. */
  | { readonly type: "paragraphs"; readonly paragraphs: readonly Paragraph[]; readonly after: Paragraph }
  /** A mark in one of these cells, each of which stands for a choice. */
  | { readonly type: "ticks"; readonly cells: readonly Cell[] }
  /** Only the `pieces`, or the end of these paragraphs when there are none: the paragraphs hold a label or other values too. */
  | { readonly type: "part"; readonly paragraphs: readonly Paragraph[] };

/** One value of the form, found in the document. */
export interface Slot {
  readonly place: Place;
  /** Which value it is: what has it, its type, its choices and its title. */
  readonly value: FormValue;
  readonly location: SlotLocation;
  /** What was written there as a reader sees it, trimmed; null when nothing was: empty, or only a placeholder. */
  readonly written: string | null;
  /**
   * The stretches that make up `written`, so that a writer can put a control around them. Of check boxes they are all the
   * boxes and words, while `written` is the word beside the ticked one.
   */
  readonly pieces: readonly ValuePiece[];
  /** The controls that hold this value, outermost first; empty when they were removed. */
  readonly controls: readonly ContentControl[];
  /** A placeholder shows: as a control's placeholder, or left behind as ordinary text. */
  readonly placeholder: "none" | "control" | "ordinary-text";
  /** `w:fullDate` of a date picker that shows a date. */
  readonly fullDate: string | null;
}

/** A question that a region added: it is in a section of the form and in no definition. */
export interface LocalQuestion {
  /** The section's id, or the heading as worded in the document where a region added the section too. */
  readonly section: string;
  readonly question: string;
  readonly answer: string | null;
  readonly comment: string | null;
}

/** Where one document holds every value of a form. */
export interface Recognition {
  readonly slots: ReadonlyMap<Place, Slot>;
  /** Rows under the heading of each list, by the list's id, empty ones included. */
  readonly listRows: ReadonlyMap<string, number>;
  readonly local: readonly LocalQuestion[];
  /** Parts of the form that are not in the document. */
  readonly missing: readonly MissingPart[];
  /** Values whose rows or fields are in the document more than once. */
  readonly repeated: readonly RepeatedValue[];
  readonly messages: readonly Message[];
}
