import { decodeUkDate } from "../../audit/codecs/uk-date.ts";
import type { Slot } from "../../audit/recognise/recognition.ts";
import type { ContentControl } from "../../ooxml/document-model.ts";
import { fail, succeed, type Problem, type Result } from "../../result.ts";
import type { DocumentSnapshot, NewValue } from "../audit-document.ts";
import type {
  WordCheckBox,
  WordContext,
  WordControl,
  WordListItem,
  WordListItems,
  WordResult,
} from "./office-host.ts";
import { findAgain, type OfficeSession } from "./office-session.ts";
import { readLiveDocument } from "./read-live-document.ts";
import {
  askForControl,
  documentChanged,
  holderOf,
  noControl,
  reachControl,
  type ReachableControl,
} from "./reach-control.ts";
import { linesOf, wordsOf } from "./word-text.ts";
import { planWrite, type WritePlan } from "./write-plan.ts";

const controlLocked: Problem = {
  code: "control-locked",
  message:
    "This answer is locked against editing. To unlock it in Word, choose Developer, then Properties. Ask the person who prepared the form if it should be locked.",
};

const choiceNotOffered: Problem = {
  code: "choice-not-offered",
  message:
    "The drop-down list in the document does not offer this choice. Convert the form to renew its lists, or choose in the document itself.",
};

const notAlone: Problem = {
  code: "in-document-only",
  message:
    "There is text here outside the content control, so a change from the pane could mix up what was entered. Change it in the document itself, or convert the form first.",
};

const didNotStick: Problem = {
  code: "write-did-not-stick",
  message:
    "Word took the change and then did not keep it. Refresh the pane to see what the document says, and give the answer in the document itself.",
};

/**
 * Writes a value and reads it back: one round trip to see that it can be written, and one that writes and reads. Only where
 * a placeholder cannot be told by its text, the whole document is read to verify.
 * @returns the document where it was read; otherwise null.
 */
export async function writeSlot(
  session: OfficeSession,
  slot: Slot,
  value: NewValue,
): Promise<Result<DocumentSnapshot | null>> {
  const { lastRead, features, host } = session;
  if (lastRead === null) return fail(documentChanged);
  const holder = holderOf(slot);
  if (holder === null) return fail(noControl);
  const plan = planWrite(holder, value, features);
  if (!plan.ok) return plan;
  if (!holdsWholeValue(slot, holder)) return fail(notAlone);
  const reached = reachControl(lastRead, slot);
  if (!reached.ok) return reached;
  const written = await host.Word.run((context) => carryOut(session, context, reached.value, plan.value));
  if (!written.ok) return written;
  return written.value === "verified" ? succeed(null) : expectPlaceholder(session, holder);
}

/** Whether the control holds all that was written, and nothing but that: no label, and no text beside it. */
function holdsWholeValue({ written, placeholder }: Slot, holder: ContentControl): boolean {
  if (written === null && placeholder !== "none") return true;
  return wordsOf(holder.placeholderShown ? "" : holder.text) === wordsOf(written ?? "");
}

async function carryOut(
  session: OfficeSession,
  context: WordContext,
  { listed }: ReachableControl,
  plan: WritePlan,
): Promise<Result<"verified" | "perhaps-placeholder">> {
  const { features } = session;
  const control = askForControl(session, context, listed);
  const { isTicked } = plan;
  control.load("text,cannotEdit");
  const items = plan.list === null ? null : listItemsOf(control, plan.list);
  items?.load("items/displayText,items/value");
  if (features.trackedChanges) context.document.load("changeTrackingMode");
  await context.sync();

  if (control.cannotEdit) return fail(controlLocked);
  if (isTicked !== null) return tick(context, control.checkboxContentControl, isTicked);
  const before = control.text;
  const entry = entryOf(control, plan, items?.items ?? []);
  if (entry === null) return fail(choiceNotOffered);
  const isTracked = features.trackedChanges && context.document.changeTrackingMode !== "Off";
  entry.put();
  control.load("text,placeholderText");
  // Word's plain text still has what a tracked change deleted.
  const reviewed = isTracked ? control.getReviewedText("Current") : null;
  await context.sync();

  const now = textAfter(control, reviewed);
  if (entry.says !== null) {
    return saysTheSame(now, entry.says, plan.date) ? succeed("verified") : fail(didNotStick);
  }
  if (now === "" || now === linesOf(control.placeholderText)) return succeed("verified");
  return now === linesOf(before) ? fail(didNotStick) : succeed("perhaps-placeholder");
}

async function tick(context: WordContext, box: WordCheckBox, isTicked: boolean): Promise<Result<"verified">> {
  box.isChecked = isTicked;
  box.load("isChecked");
  await context.sync();
  return box.isChecked === isTicked ? succeed("verified") : fail(didNotStick);
}

interface Entry {
  readonly put: () => void;
  /** What the control says afterwards; null for its placeholder. */
  readonly says: string | null;
}

/** @returns how to put the value in; null when the list does not offer it. */
function entryOf(control: WordControl, plan: WritePlan, items: readonly WordListItem[]): Entry | null {
  const { wanted } = plan;
  const typed: Entry = {
    put: wanted === null ? () => control.clear() : () => void control.insertText(wanted, "Replace"),
    says: wanted,
  };
  if (plan.list === null) return typed;
  // Word heads a list with an item without a value, which brings the placeholder back.
  const item = items.find(({ displayText, value }) =>
    wanted === null ? value === "" : value !== "" && isSameChoice(displayText, wanted),
  );
  if (item !== undefined)
    return { put: () => item.select(), says: wanted === null ? null : item.displayText };
  return wanted === null || plan.mayBeTyped ? typed : null;
}

function listItemsOf(control: WordControl, list: "drop-down" | "combo-box"): WordListItems {
  const choices = list === "drop-down" ? control.dropDownListContentControl : control.comboBoxContentControl;
  return choices.listItems;
}

function textAfter(control: WordControl, reviewed: WordResult<string> | null): string {
  return linesOf(reviewed === null ? control.text : reviewed.value);
}

/** Layout apart: a control on one line turns line breaks into spaces, and a date picker shows its date its own way. */
function saysTheSame(now: string, wanted: string, date: string | null): boolean {
  return wordsOf(now) === wordsOf(wanted) || (date !== null && decodeUkDate(now) === date);
}

/** Only the markup tells a placeholder, whatever its words, from an answer. */
async function expectPlaceholder(
  session: OfficeSession,
  holder: ContentControl,
): Promise<Result<DocumentSnapshot>> {
  const read = await readLiveDocument(session);
  if (!read.ok) return read;
  const { lastRead } = session;
  const control = lastRead && (findAgain(lastRead, holder) ?? lastRead.document.controls[holder.index]);
  return control?.placeholderShown === true ? read : fail(didNotStick);
}

function isSameChoice(one: string, other: string): boolean {
  return wordsOf(one).toLowerCase() === wordsOf(other).toLowerCase();
}
