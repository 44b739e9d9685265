import type { ContentControl, Span } from "../../ooxml/document-model.ts";
import type { Edit } from "../../ooxml/write/edit.ts";
import { isBare } from "../../ooxml/write/plain-content.ts";
import { replaceText } from "../../ooxml/write/run-range.ts";
import type { Slot, ValuePiece } from "../recognise/recognition.ts";
import { adaptControl } from "./adapt-control.ts";
import { chooseHolder } from "./choose-holder.ts";
import { changeAt, type ConversionChange, type ConversionCode } from "./conversion-change.ts";
import { piecesIn, regionOf, type ConversionContext } from "./conversion-context.ts";
import { placeholderPiecesIn, stylePlaceholders } from "./placeholder-text.ts";
import { putControlBack } from "./put-control-back.ts";
import { replaceFields } from "./replace-fields.ts";
import { isPlaceholderOfOther, placeholderOf, wantedControl, type WantedControl } from "./wanted-control.ts";

/** What to do at one place: all of it or nothing. */
export interface SlotPlan {
  readonly edits: readonly Edit[];
  readonly changes: readonly ConversionChange[];
  /** The control that has or gets the tag of the place; null when a new one is written. */
  readonly holder: ContentControl | null;
}

/** @returns null when the place has to be left as it is. */
export function planSlot(context: ConversionContext, slot: Slot): SlotPlan | null {
  // A mark in one of several cells has no single place for a control.
  if (slot.location.type === "ticks") return null;
  const wanted = wantedControl(slot, context.form);
  const pieces = slot.pieces.length > 0 ? slot.pieces : placeholderPieces(context, slot);
  const { holder, leftovers } = chooseHolder(context, slot, pieces, wanted);
  const removal = leftovers.flatMap((control) => removeControl(context, control));
  const region = holder === null ? ownRegion(context, slot, pieces) : holder.source.span;
  const instead = slot.written === null ? placeholderInstead(context, pieces, wanted) : null;
  const fields = replaceFields(context, region, pieces, instead);
  const besides = [
    ...(fields.edits.length > 0 ? [changeAt(slot.place, "form-field-replaced")] : []),
    ...(leftovers.length > 0 ? [changeAt(slot.place, "empty-control-removed")] : []),
  ];
  if (holder !== null) {
    const { edits, changes } = adaptControl(context, slot, holder, wanted, fields.gone);
    return {
      edits: [...edits, ...fields.edits, ...removal],
      changes: [...changes, ...besides],
      holder,
    };
  }
  const edits = putControlBack(context, { slot, wanted, pieces, fields, leftovers });
  if (edits === null) return null;
  const swap = instead === null ? null : replaceText(context.xml, pieces, instead);
  const look = slot.written === null ? stylePlaceholders(context, pieces) : [];
  const code: ConversionCode = slot.written === null ? "control-put-in" : "control-put-back";
  return {
    edits: [...edits, ...(swap ?? []), ...look, ...fields.edits, ...removal],
    changes: [changeAt(slot.place, code), ...besides],
    holder,
  };
}

/** Where form fields are looked for: the cell when it is this place's alone, else only around the text. */
function ownRegion(context: ConversionContext, slot: Slot, pieces: readonly ValuePiece[]): Span {
  const region = regionOf(slot);
  if (slot.location.type === "cell" && !context.holdsOthers(region, slot.place)) return region;
  const fields = pieces.flatMap(({ piece }) => context.document.fields[piece.field ?? -1] ?? []);
  if (fields.length === 0) return { start: region.start, end: region.start };
  return {
    start: Math.min(...fields.map(({ span }) => span.start)),
    end: Math.max(...fields.map(({ span }) => span.end)),
  };
}

function placeholderPieces(context: ConversionContext, slot: Slot): readonly ValuePiece[] {
  if (slot.written !== null || slot.placeholder === "none" || context.sharesLine(slot)) return [];
  const region = regionOf(slot);
  for (const paragraph of context.paragraphs.within(region)) {
    const pieces = placeholderPiecesIn(paragraph, context.form);
    if (pieces.length > 0 && !isOwnPlaceholder(context, pieces)) return pieces;
  }
  return [];
}

/** A control of another kind wants another placeholder than the one that was left behind. */
function placeholderInstead(
  { form }: ConversionContext,
  pieces: readonly ValuePiece[],
  wanted: WantedControl,
): string | null {
  const text = pieces.map(({ piece, from, to }) => piece.text.slice(from, to)).join("");
  return isPlaceholderOfOther(text, wanted, form) ? placeholderOf(wanted, form).text : null;
}

/** The placeholder of a control that is marked as showing it. */
function isOwnPlaceholder({ document }: ConversionContext, pieces: readonly ValuePiece[]): boolean {
  return pieces.some(({ piece }) => document.controls[piece.control ?? -1]?.placeholderShown === true);
}

/** Takes an empty control out: with its content where it is among runs, otherwise only its tags and its placeholder. */
function removeControl(context: ConversionContext, { level, source }: ContentControl): readonly Edit[] {
  const { span, content } = source;
  const shows = piecesIn(context, span);
  if (content === null || (level === "run" && (shows.length > 0 || isBare(context.xml, content)))) {
    return [{ ...span, text: "" }];
  }
  return [
    { start: span.start, end: content.start, text: "" },
    ...shows.map(({ run }) => ({ ...run, text: "" })),
    { start: content.end, end: span.end, text: "" },
  ];
}
