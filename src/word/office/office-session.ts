import type { ContentControl, WordDocument } from "../../ooxml/document-model.ts";
import type { Form } from "../../proforma/form.ts";
import type { Problem } from "../../result.ts";
import type { HostFeatures } from "./host-features.ts";
import type { ListedControl } from "./list-controls.ts";
import type { OfficeHost } from "./office-host.ts";

/** What one open document needs from read to write. */
export interface OfficeSession {
  readonly host: OfficeHost;
  readonly features: HostFeatures;
  readonly forms: readonly Form[];
  /** The time in UTC, as `2026-11-22T10:15:00Z`. */
  readonly now: () => string;
  readonly newAuditId: () => string;
  /** What the last read found; null before the first, or when what it found is no Word document. */
  lastRead: LastRead | null;
  /** Whether the document should have one record part, of the current version: the next read then asks for it at once. */
  expectsOneRecord: boolean;
  /** The whole file was asked for because the text lacked controls, and it lacked them too. */
  fileIsNoBetter: boolean;
}

export interface LastRead {
  readonly document: WordDocument;
  /** The text of the main part that `document` was read from. */
  readonly mainXml: string;
  /** What Word calls each control, by the control's index. */
  readonly listed: ReadonlyMap<number, ListedControl>;
  readonly readOnly: Problem | null;
  /** Texts of the saved records, where Word hands them out apart from the file. */
  readonly recordParts: readonly string[];
}

/**
 * The control of the last read that a control from this or an earlier read is now.
 * @returns null when that is not certain.
 */
export function findAgain({ document }: LastRead, control: ContentControl): ContentControl | null {
  if (control.id !== null) {
    const sameId = document.controls.filter(({ id }) => id === control.id);
    const [only] = sameId;
    if (sameId.length === 1 && only !== undefined) return only;
  }
  const samePosition = document.controls[control.index];
  const isUnmoved =
    samePosition?.source.span.start === control.source.span.start &&
    samePosition.source.span.end === control.source.span.end &&
    samePosition.tag === control.tag;
  return isUnmoved ? samePosition : null;
}
