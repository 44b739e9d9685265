import type { Slot } from "../audit/recognise/recognition.ts";
import type { Place } from "../audit/place.ts";
import type { WordPackage } from "../ooxml/package/word-package.ts";
import type { Problem, Result } from "../result.ts";

/**
 * The port between the pane and a document. Two adapters keep it: `office/` over the document open in Word,
 * `file/` over a .docx in a browser. One suite of contract tests runs over both (`test/contracts`).
 * Every method may be called again at any time; none of them throws for expected trouble.
 */
export interface AuditDocument {
  /** What a person would call the document: its file name where the host tells it. */
  readonly name: string;
  readonly abilities: DocumentAbilities;

  /** Reads the whole document once: at most two round trips to Word. Changes nothing. */
  read(): Promise<Result<DocumentSnapshot>>;

  /**
   * Creates or replaces our custom XML part and nothing else, then reads it back and compares. At most two round trips to Word
   * and one to verify.
   * Fails with `write-did-not-stick` when what is in the document is not what was written.
   * @returns the document as it was read to verify; null when it needs another `read`.
   */
  saveRecord(recordXml: string): Promise<Result<DocumentSnapshot | null>>;

  /** Brings a value into view, on the user's request only: its control, otherwise its table cell. */
  show(slot: Slot): Promise<Result<void>>;

  /**
   * Puts a value into the control of a slot and reads it back. Respects tracked changes: when they are on, the edit is tracked.
   * With a `read` afterwards it takes at most three round trips to Word.
   * Fails with `in-document-only` when this host cannot write that kind of control: the answer is then given in the document itself.
   * @returns the document as it was read to verify; null when it needs another `read`.
   */
  write(slot: Slot, value: NewValue): Promise<Result<DocumentSnapshot | null>>;

  /**
   * Tags and repairs the controls: in place where the host can, else as a converted copy opened as a new document with the original untouched.
   * Doing it twice changes nothing.
   */
  convert(): Promise<Result<ConversionOutcome>>;

  /**
   * Saves the file of the document. Absent where the host's own Save does that, as in Word.
   */
  saveFile?(): Promise<SavedFile>;

  /**
   * Calls back, possibly late and too often, when something may have changed.
   * @returns the way to stop.
   */
  subscribe(onPossibleChange: () => void): () => void;
}

/** Where a saved file is: in the place that it was opened from, in the browser's downloads, or nowhere yet. */
export type SavedFile = "in-place" | "download" | "not-saved";

/** What this host can do, from its requirement sets, never from the name of the platform. */
export interface DocumentAbilities {
  readonly writeText: boolean;
  readonly writeChoice: boolean;
  readonly writeDate: boolean;
  readonly writeTick: boolean;
  readonly saveRecord: boolean;
  /** Where a conversion goes; "none" when this host can do neither. */
  readonly convert: "in-place" | "new-document" | "none";
  /** Whether the host itself says that something changed, or only a refresh does. */
  readonly liveUpdates: boolean;
  /** Whether an edit made here can be undone with the host's own undo. */
  readonly undo: boolean;
}

export interface DocumentSnapshot {
  readonly package: WordPackage;
  /** Texts of our own custom XML parts where the host hands them out apart from the package; null when they are in it. */
  readonly recordParts: readonly string[] | null;
  readonly trackingChanges: boolean;
  /** Why nothing can be written at all, such as a protected or read-only document; null when writing is possible. */
  readonly readOnly: Problem | null;
  /** Controls that the host's object model and the document's text do not agree on. */
  readonly warnings: readonly Problem[];
}

export type NewValue =
  | { readonly type: "text"; readonly text: string }
  /** One of the items of the control's list, as the form words it. */
  | { readonly type: "choice"; readonly item: string }
  /** An ISO date; written as dd/mm/yyyy. */
  | { readonly type: "date"; readonly date: string }
  /** A box to tick; where there is only text, a sign of one is written. */
  | { readonly type: "tick"; readonly isTicked: boolean }
  /** Back to the placeholder. */
  | { readonly type: "nothing" };

export interface ConversionOutcome {
  readonly where: "in-place" | "new-document";
  /** Places whose control was changed or made, in the form's order. */
  readonly changed: readonly Place[];
  /** What could not be done, place by place. */
  readonly left: readonly Problem[];
}

/** Whether a document opens the pane, and the switch for it. */
export interface AutoOpen {
  isOn(): boolean;
  /** @returns false when Word did not keep the setting; it applies from the next opening of the saved document. */
  set(on: boolean): Promise<boolean>;
}
