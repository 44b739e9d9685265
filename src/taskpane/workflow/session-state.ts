import type { Place } from "../../audit/place.ts";
import type { Form } from "../../proforma/form.ts";
import type { Problem } from "../../result.ts";
import type { DocumentSnapshot } from "../../word/audit-document.ts";
import type { JudgedAudit } from "./judge-audit.ts";

/** What a session needs from the world outside the document. */
export interface SessionServices {
  /** Those that a document may be a copy of. */
  readonly forms: readonly Form[];
  /** ISO date by the user's clock. */
  readonly today: () => string;
  /** UTC, as in the record's `savedAt`. */
  readonly now: () => string;
  readonly newAuditId: () => string;
  /** Later, once: provided, so that tests need not wait. */
  readonly later: (task: () => void, milliseconds: number) => () => void;
}

export type Busy = "reading" | "writing" | "saving" | "converting";

/** What the last thing that the user did came to, for the line that announces it. */
export interface Notice {
  readonly kind: "done" | "trouble";
  readonly text: string;
  /** Whether it was a change that `undo` takes back. */
  readonly canUndo?: true;
}

/** What the user asked to be shown last; a new object each time that something is. */
export interface Shown {
  readonly place: Place;
  /** Which of the gaps it was, counted from 1; null when it was not shown as the next gap. */
  readonly gap: { readonly number: number; readonly of: number } | null;
}

export interface SessionState {
  /** As it was last read; null until the first reading, and where the document is not an audit. */
  readonly judged: JudgedAudit | null;
  readonly snapshot: DocumentSnapshot | null;
  /** Why the document could not be read the last time, or, without a judged audit, not as an audit. */
  readonly refused: Problem | null;
  readonly busy: Busy | null;
  readonly notice: Notice | null;
  readonly shown: Shown | null;
  /** How many changes made from here can be undone, the latest first. */
  readonly undoable: number;
}

export const initialState: SessionState = {
  judged: null,
  snapshot: null,
  refused: null,
  busy: null,
  notice: null,
  shown: null,
  undoable: 0,
};
