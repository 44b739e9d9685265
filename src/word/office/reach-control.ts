import type { Slot } from "../../audit/recognise/recognition.ts";
import type { ContentControl } from "../../ooxml/document-model.ts";
import { fail, succeed, type Problem, type Result } from "../../result.ts";
import { controlsOfKind, type ListedControl } from "./list-controls.ts";
import type { WordContext, WordControl } from "./office-host.ts";
import { findAgain, type LastRead, type OfficeSession } from "./office-session.ts";

/** The control of a value: in the document's text, and as Word calls it. */
export interface ReachableControl {
  readonly control: ContentControl;
  readonly listed: ListedControl;
}

export const documentChanged: Problem = {
  code: "document-changed",
  message: "The document has changed since it was last read. Refresh the pane and try again.",
};

export const noControl: Problem = {
  code: "in-document-only",
  message:
    "There is no content control here that the pane could write to. Give this answer in the document itself, or convert the form first.",
};

const notReachable: Problem = {
  code: "in-document-only",
  message:
    "This Word does not let the pane reach this content control. Show it in the document and give the answer there.",
};

/** The innermost control that holds a value, as it was when the slot was read. */
export function holderOf({ controls }: Slot): ContentControl | null {
  return controls.findLast(({ kind }) => holdsValue(kind)) ?? null;
}

/**
 * The control that holds a value, if Word lets it be reached.
 * Fails with `in-document-only`, or with `document-changed` when it is not certain which control it is now.
 */
export function reachControl(lastRead: LastRead, slot: Slot): Result<ReachableControl> {
  const holder = holderOf(slot);
  if (holder === null) return fail(noControl);
  const control = findAgain(lastRead, holder);
  if (control === null) return fail(documentChanged);
  const listed = lastRead.listed.get(control.index);
  return listed === undefined ? fail(notReachable) : succeed({ control, listed });
}

/** Asks Word for a control. The sync fails with ItemNotFound when it is gone. */
export function askForControl(
  { features, host }: OfficeSession,
  { document }: WordContext,
  { id, listedAs }: ListedControl,
): WordControl {
  return controlsOfKind(document.body, listedAs, features, host.Word).getById(id);
}

/** As `askForControl`, for looking only: the sync does not fail for it, and `isNullObject` says that it is gone. */
export function lookForControl(
  { features, host }: OfficeSession,
  { document }: WordContext,
  { id, listedAs }: ListedControl,
): WordControl {
  return controlsOfKind(document.body, listedAs, features, host.Word).getByIdOrNullObject(id);
}

function holdsValue(kind: ContentControl["kind"]): boolean {
  return kind !== "group" && kind !== "repeating-section" && kind !== "repeating-section-item";
}
