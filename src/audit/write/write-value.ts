import type { ContentControl, TextPiece, WordDocument } from "../../ooxml/document-model.ts";
import { setTicked, signProperties } from "../../ooxml/write/check-box.ts";
import { replaceContent, trackContent, type NewContent } from "../../ooxml/write/control-content.ts";
import { rewriteProperties, type ControlSettings } from "../../ooxml/write/control-properties.ts";
import type { WrittenKind } from "../../ooxml/write/control-kind.ts";
import { applyEdits } from "../../ooxml/write/edit.ts";
import { namesOf } from "../../ooxml/write/word-names.ts";
import { fail, succeed, type Problem, type Result } from "../../result.ts";
import { decodeTick } from "../codecs/tick.ts";
import { createContext, piecesIn, type ConversionSource } from "../convert/conversion-context.ts";
import { placeholderOf, wantedControl } from "../convert/wanted-control.ts";
import type { Place } from "../place.ts";
import type { Slot } from "../recognise/recognition.ts";

export interface ValueToWrite {
  readonly place: Place;
  /** What to write, in the words of the form, a sign for a box to tick; null to go back to the placeholder. */
  readonly text: string | null;
  /** Of a date picker: the ISO date that the text says. */
  readonly date: string | null;
  /** Set where the document tracks changes: then this is one. */
  readonly tracked: { readonly author: string; readonly date: string } | null;
}

/**
 * The main part with a value written into the control of its place. Everything else stays byte for byte.
 * Fails with `not-in-document`, `control-locked`, `choice-not-offered`, or `in-document-only` where there is no control
 * for the value alone or it cannot be written so.
 */
export function writeValue(source: ConversionSource, value: ValueToWrite): Result<string> {
  const { xml, document, recognition } = source;
  const slot = recognition.slots.get(value.place);
  if (!slot) return fail(notInDocument);
  const control = ownControl(slot);
  if (!control) return fail(noControl);
  if (isLocked(document, control)) return fail(controlLocked);
  if (control.bound || !takes(control, value)) return fail(control.bound ? boundControl : choiceNotOffered);
  if (control.kind === "check-box") return writeTick(source, control, value);

  const names = namesOf(document);
  const placeholder = placeholderOf(wantedControl(slot, source.form), source.form);
  const pieces = piecesIn(createContext(source), control.source.span);
  const content: NewContent =
    value.text === null
      ? { type: "placeholder", text: placeholder.text }
      : { type: "text", text: value.text };
  const showsText = !control.placeholderShown && pieces.length > 0;
  const edits =
    (value.tracked !== null && showsText
      ? trackContent(xml, pieces, value.text, { ...value.tracked, id: freeAnnotationId(xml) }, names)
      : null) ?? replaceContent(xml, control, content, lookOf(xml, pieces), names);
  if (edits === null) return fail(inDocumentOnly);
  const isEmptied = value.text === null && (value.tracked === null || !showsText);
  const settings: ControlSettings = {
    title: null,
    tag: null,
    id: null,
    kind: kindWithDate(control, value),
    placeholderShown: isEmptied,
    placeholderPart: null,
  };
  return succeed(applyEdits(xml, [rewriteProperties(xml, control, settings, names), ...edits]));
}

/** Ticks a box, or clears it where the text is null or says so. */
function writeTick(source: ConversionSource, control: ContentControl, value: ValueToWrite): Result<string> {
  const { xml, document } = source;
  const box = setTicked(xml, control, decodeTick(value.text ?? "") ?? false);
  if (box === null) return fail(inDocumentOnly);
  const names = namesOf(document);
  const pieces = piecesIn(createContext(source), control.source.span);
  const { edit, sign } = box;
  const look = lookOf(xml, pieces) || signProperties(sign, names);
  const tracked =
    value.tracked === null
      ? null
      : trackContent(xml, pieces, sign.character, { ...value.tracked, id: freeAnnotationId(xml) }, names);
  const edits = tracked ?? replaceContent(xml, control, { type: "text", text: sign.character }, look, names);
  return edits === null ? fail(inDocumentOnly) : succeed(applyEdits(xml, [edit, ...edits]));
}

/** The control that holds this value and nothing else. */
function ownControl({ controls, location, written, placeholder, place }: Slot): ContentControl | null {
  if (location.type === "control") return location.control;
  const [outer] = controls;
  if (outer === undefined || controls.length > 1) return controls.find(({ tag }) => tag === place) ?? null;
  if (outer.tag === place) return outer;
  const shown = outer.text.trim();
  return placeholder === "control" || shown === (written ?? "") ? outer : null;
}

function isLocked(document: WordDocument, control: ContentControl): boolean {
  for (let each: ContentControl | undefined = control; each; each = document.controls[each.parent ?? -1]) {
    if (each.lock === "content" || each.lock === "control-and-content") return true;
  }
  return false;
}

/** A list takes what it offers; a picture or a section takes nothing. */
function takes({ kind, items }: ContentControl, { text }: ValueToWrite): boolean {
  switch (kind) {
    case "check-box":
      return text === null || decodeTick(text) !== null;
    case "drop-down":
      return text === null || items.some(({ displayText, value }) => (displayText || value) === text);
    case "plain-text":
    case "rich-text":
    case "date":
    case "combo-box":
      return true;
    default:
      return false;
  }
}

/** The look that new text gets: that of the first text there, unless that was a placeholder. */
function lookOf(xml: string, pieces: readonly TextPiece[]): string {
  const first = pieces.find(({ placeholderStyle }) => !placeholderStyle);
  return first?.runProperties ? xml.slice(first.runProperties.start, first.runProperties.end) : "";
}

function kindWithDate({ kind }: ContentControl, { date }: ValueToWrite): WrittenKind | null {
  return kind === "date" ? { type: "date", fullDate: date } : null;
}

/** Ids of annotations are unique among themselves (17.13.5): one above the highest. */
function freeAnnotationId(xml: string): number {
  let highest = 0;
  for (const [, id] of xml.matchAll(
    /<(?:[\w.-]+:)?(?:ins|del|moveFrom|moveTo|commentRangeStart|bookmarkStart)\b[^>]*?:id="(\d{1,9})"/g,
  )) {
    highest = Math.max(highest, Number(id));
  }
  return highest + 1;
}

const notInDocument: Problem = {
  code: "not-in-document",
  message: "This part of the form is not in the document, so nothing can be written there.",
};

const inDocumentOnly: Problem = {
  code: "in-document-only",
  message:
    "This part of the document can only be changed in Word. Open the document in Word and answer there.",
};

const noControl: Problem = {
  code: "in-document-only",
  message:
    "This answer has no content control of its own yet. Convert the form first; then it can be given here.",
};

const controlLocked: Problem = {
  code: "control-locked",
  message:
    "This answer is locked against editing. To unlock it in Word, choose Developer, then Properties. Ask the person who prepared the form if it should be locked.",
};

const boundControl: Problem = {
  code: "in-document-only",
  message: "Word fills this answer from elsewhere in the document, so it can only be changed in Word.",
};

const choiceNotOffered: Problem = {
  code: "choice-not-offered",
  message:
    "The list in the document does not offer this choice. Convert the form to renew its lists, then choose again.",
};
