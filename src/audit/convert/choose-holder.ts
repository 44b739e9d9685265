import type { ContentControl, ControlKind } from "../../ooxml/document-model.ts";
import { isBare } from "../../ooxml/write/plain-content.ts";
import type { Slot, ValuePiece } from "../recognise/recognition.ts";
import {
  controlsAround,
  isWithin,
  regionOf,
  standsAt,
  type ConversionContext,
} from "./conversion-context.ts";
import type { WantedControl } from "./wanted-control.ts";

/** Which control is to hold a value, and which others lie about empty where it was typed beside them. */
export interface Holding {
  /** Null when the value has no control of its own. */
  readonly holder: ContentControl | null;
  readonly leftovers: readonly ContentControl[];
}

/**
 * A value's control is the innermost that holds all that was written; one that has the place's tag already is
 * preferred, so that a second conversion chooses as the first did. Where nothing was written it is the control of the
 * right kind, else the first.
 * Beside a value, controls that show nothing are what LibreOffice leaves behind or what an auditor typed next to: they go.
 * @param pieces what was written, or the placeholder left behind as ordinary text.
 */
export function chooseHolder(
  context: ConversionContext,
  slot: Slot,
  pieces: readonly ValuePiece[],
  wanted: WantedControl,
): Holding {
  const candidates = slot.controls.filter(
    (control) => isTickBox(control, wanted) || mayHold(context, slot, control),
  );
  const holding = candidates.filter(({ source }) =>
    pieces.every(({ piece }) => isWithin(piece.run, source.span)),
  );
  const tagged = holding.find(({ tag }) => tag === slot.place);
  const usual = slot.written === null ? emptyHolder(holding, wanted) : holding.at(-1);
  const holder = tagged ?? usual ?? null;
  return { holder, leftovers: leftoversBeside(context, slot, pieces, holder) };
}

/** A ticked value is in its check box and nowhere else. */
function isTickBox({ kind }: ContentControl, wanted: WantedControl): boolean {
  return wanted.type === "check-box" && kind === "check-box";
}

/** Kinds that hold no text, or more than one value. A tick is read from the boxes, so they stay inside the control of the answer. */
const otherPurposes: ReadonlySet<ControlKind> = new Set<ControlKind>([
  "group",
  "repeating-section",
  "repeating-section-item",
  "picture",
  "check-box",
]);

/** Controls of other purposes: Google's own, groups and repeating sections, and those that hold other values too. */
function mayHold(context: ConversionContext, slot: Slot, control: ContentControl): boolean {
  if (control.tag?.startsWith("goog_rdk_") === true) return false;
  if (otherPurposes.has(control.kind)) return false;
  if (control.level === "row" || !standsAt(slot, control)) return false;
  if (slot.location.type === "control") return control.index === slot.location.control.index;
  return !context.holdsOthers(control.source.span, slot.place);
}

function emptyHolder(
  candidates: readonly ContentControl[],
  wanted: WantedControl,
): ContentControl | undefined {
  const showing = candidates.filter(({ text }) => text.trim() !== "");
  const choice = showing.length > 0 ? showing : candidates;
  return choice.find((control) => isOfKind(control, wanted)) ?? choice[0];
}

function isOfKind({ kind }: ContentControl, wanted: WantedControl): boolean {
  if (wanted.type === "list") return kind === "drop-down";
  if (wanted.type === "date") return kind === "date";
  if (wanted.type === "check-box") return kind === "check-box";
  return kind === "rich-text" || kind === "plain-text";
}

function leftoversBeside(
  context: ConversionContext,
  slot: Slot,
  pieces: readonly ValuePiece[],
  holder: ContentControl | null,
): readonly ContentControl[] {
  const { document } = context;
  const around = holder === null ? [] : controlsAround(document, holder);
  const typedBeside = holder === null && pieces.length > 0;
  return controlsOfRegion(context, slot).filter((control) => {
    if (control === holder || around.includes(control) || !mayHold(context, slot, control)) return false;
    if (control.bound || control.lock === "control" || control.lock === "control-and-content") return false;
    if (control.level !== "run" && control.level !== "block") return false;
    if (pieces.some(({ piece }) => isWithin(piece.run, control.source.span))) return false;
    if (holder !== null && isWithin(control.source.span, holder.source.span)) return false;
    return isEmptied(context, control) || (typedBeside && control.placeholderShown);
  });
}

function controlsOfRegion({ controls }: ConversionContext, slot: Slot): readonly ContentControl[] {
  if (slot.location.type !== "cell") return slot.controls;
  return controls.within(regionOf(slot));
}

/** Nothing is in it at all, not even a placeholder. */
function isEmptied({ xml }: ConversionContext, { text, level, source }: ContentControl): boolean {
  if (text.trim() !== "") return false;
  return level === "run" && (source.content === null || isBare(xml, source.content));
}
