import type { ContentControl, Span } from "../../ooxml/document-model.ts";
import { hasItems, type WrittenKind } from "../../ooxml/write/control-kind.ts";
import { rewriteProperties, type ControlSettings } from "../../ooxml/write/control-properties.ts";
import type { Edit } from "../../ooxml/write/edit.ts";
import { elementsIn } from "../../ooxml/write/element-spans.ts";
import { isBare, isPlainText, paragraphElementsIn } from "../../ooxml/write/plain-content.ts";
import { replaceText } from "../../ooxml/write/run-range.ts";
import { fillEmptyElement, placeholderRun } from "../../ooxml/write/write-control.ts";
import { isPlaceholderText } from "../recognise/placeholder.ts";
import { prepareForm } from "../recognise/prepare-form.ts";
import type { Slot, ValuePiece } from "../recognise/recognition.ts";
import { changeAt, type ConversionChange, type ConversionCode } from "./conversion-change.ts";
import { piecesIn, type ConversionContext } from "./conversion-context.ts";
import { stylePlaceholders } from "./placeholder-text.ts";
import { isPlaceholderOfOther, kindOf, placeholderOf, type WantedControl } from "./wanted-control.ts";

export interface AdaptedControl {
  readonly edits: readonly Edit[];
  readonly changes: readonly ConversionChange[];
}

/**
 * Gives an existing control its tag, title, id and kind, and its placeholder where it is empty.
 * What was written in it is not touched.
 * @param gone stretches inside it that are about to be taken out: the machinery of old form fields.
 */
export function adaptControl(
  context: ConversionContext,
  slot: Slot,
  holder: ContentControl,
  wanted: WantedControl,
  gone: readonly Span[],
): AdaptedControl {
  const { names, xml } = context;
  const title = slot.value.title;
  const kind = kindToGive(context, slot, holder, wanted, gone);
  const placeholder = adaptPlaceholder(context, slot, holder, wanted, kind, gone);
  const settings: ControlSettings = {
    title,
    tag: slot.place,
    id: needsId(context, holder) ? context.takeId(slot.place) : null,
    kind,
    placeholderShown: placeholder.shown,
    placeholderPart: placeholder.part,
  };
  const isNamed = holder.title === title && holder.tag === slot.place && settings.id === null;
  const hasPlaceholderRight =
    placeholder.shown === holder.placeholderShown &&
    placeholder.part === null &&
    placeholder.edits.length === 0;
  if (isNamed && kind === null && hasPlaceholderRight) return { edits: [], changes: [] };
  const codes: ConversionCode[] = [];
  if (!isNamed || kind === null) codes.push("control-tagged");
  if (kind !== null) codes.push(codeOf(holder, kind));
  return {
    edits: [rewriteProperties(xml, holder, settings, names), ...placeholder.edits],
    changes: codes.map((code) => changeAt(slot.place, code)),
  };
}

function codeOf({ kind: found }: ContentControl, given: WrittenKind): ConversionCode {
  if (given.type === "date") return "date-picker-made";
  if (given.type !== "drop-down") return "list-made-text";
  return found === "drop-down" ? "list-items-renewed" : "list-made";
}

/** Real files give one id to several controls; the first keeps it. */
function needsId({ firstWithId }: ConversionContext, { id, index }: ContentControl): boolean {
  return id === null || firstWithId.get(id) !== index;
}

/** The kind that the control must be given; null when it is right as it is, or cannot be changed without harm. */
function kindToGive(
  context: ConversionContext,
  slot: Slot,
  holder: ContentControl,
  wanted: WantedControl,
  gone: readonly Span[],
): WrittenKind | null {
  if (wanted.type === "check-box" || (holder.bound && !bindingAllowsChange(holder))) return null;
  const plain = () => saysJustThis(context, slot, holder) && holdsPlainText(context, holder, gone);
  const found = holder.kind;
  const isText = found === "rich-text" || found === "plain-text";
  const isList = found === "drop-down" || found === "combo-box";
  if (wanted.type === "list") {
    if (found === "drop-down") return hasItems(holder.items, wanted.items) ? null : kindOf(wanted);
    return (isText || found === "combo-box" || found === "date") && plain() ? kindOf(wanted) : null;
  }
  if (wanted.type === "date" && (isText || isList) && plain()) return kindOf(wanted);
  const isDateAsMeant = found === "date" && slot.value.definition.type === "date";
  if (!isList && (found !== "date" || isDateAsMeant)) return null;
  return holdsPlainText(context, holder, gone) ? { type: "plain-text" } : { type: "rich-text" };
}

/** It holds nothing but the value or a placeholder: no label, and no check boxes with their words. */
function saysJustThis(context: ConversionContext, { written }: Slot, { text }: ContentControl): boolean {
  const shown = text.trim();
  return written === null ? shown === "" || isPlaceholder(context, shown) : shown === written;
}

/**
 * Word fills a bound control from its custom XML part whenever the file is opened. A list stores the value of the item,
 * so its kind may only change when each item shows its value; any other kind stays.
 */
function bindingAllowsChange({ items }: ContentControl): boolean {
  return items.length > 0 && items.every(({ displayText, value }) => (displayText || value) === value);
}

/** Lists and date pickers may hold one paragraph of plain text, whatever their level. */
function holdsPlainText(
  { xml }: ConversionContext,
  { level, source }: ContentControl,
  gone: readonly Span[],
): boolean {
  if (source.content === null) return true;
  if (level === "run") return isPlainText(xml, source.content, gone);
  const paragraphs = paragraphsOfContent(xml, level, source.content);
  const [only] = paragraphs ?? [];
  return paragraphs?.length === 1 && only !== undefined && isPlainText(xml, only.content, gone);
}

function paragraphsOfContent(xml: string, level: ContentControl["level"], content: Span) {
  if (level === "block") return paragraphElementsIn(xml, content);
  const cells = elementsIn(xml, content)?.filter(({ name }) => name === "tc");
  const [cell] = cells ?? [];
  return level === "cell" && cells?.length === 1 && cell ? paragraphElementsIn(xml, cell.content) : null;
}

interface PlaceholderPlan {
  readonly shown: boolean;
  readonly part: string | null;
  readonly edits: readonly Edit[];
}

function adaptPlaceholder(
  context: ConversionContext,
  slot: Slot,
  holder: ContentControl,
  wanted: WantedControl,
  kind: WrittenKind | null,
  gone: readonly Span[],
): PlaceholderPlan {
  const { form } = context;
  const placeholder = placeholderOf(wanted, form);
  const changesFamily = kind !== null && !(kind.type === "drop-down" && holder.kind === "drop-down");
  const part = changesFamily || !hasPlaceholder(holder) ? placeholder.part : null;
  // Word throws away what a control with this mark shows as soon as somebody clicks into it.
  if (slot.written !== null) return { shown: false, part: changesFamily ? part : null, edits: [] };

  if (holder.text.trim() === "") {
    const edits = fillWithPlaceholder(context, holder, placeholder.text, gone);
    if (edits === null) return { shown: holder.placeholderShown, part: null, edits: [] };
    return { shown: true, part, edits };
  }
  const leftBehind =
    !holder.placeholderShown && isPlaceholder(context, holder.text) && holdsPlainText(context, holder, gone);
  if (!holder.placeholderShown && !leftBehind) {
    return { shown: false, part: changesFamily ? part : null, edits: [] };
  }
  const swap = isPlaceholderOfOther(holder.text, wanted, form)
    ? replaceText(context.xml, wholePieces(context, holder), placeholder.text)
    : null;
  const look = leftBehind ? stylePlaceholders(context, wholePieces(context, holder)) : [];
  if (swap !== null) return { shown: true, part: placeholder.part, edits: [...swap, ...look] };
  return { shown: true, part: changesFamily || leftBehind ? part : null, edits: look };
}

function wholePieces(context: ConversionContext, { source }: ContentControl): readonly ValuePiece[] {
  return piecesIn(context, source.span).map((piece) => ({ piece, from: 0, to: piece.text.length }));
}

function isPlaceholder({ form }: ConversionContext, text: string): boolean {
  return isPlaceholderText(prepareForm(form), text);
}

function hasPlaceholder({ source }: ContentControl): boolean {
  return source.propertyList.some(({ name }) => name === "placeholder");
}

/** @returns null when the control holds something that a reader of text does not see, such as a picture. */
function fillWithPlaceholder(
  { xml, names }: ConversionContext,
  { level, source }: ContentControl,
  text: string,
  gone: readonly Span[],
): readonly Edit[] | null {
  const run = placeholderRun(text, names);
  const [content] = elementsIn(xml, source.contentElement ?? { start: 0, end: 0 }) ?? [];
  if (content === undefined) return null;
  if (level === "run") {
    if (!isBare(xml, content.content, gone)) return null;
    return [fillElement(xml, content, run)];
  }
  const paragraphs = paragraphsOfContent(xml, level, content.content);
  const [only] = paragraphs ?? [];
  if (paragraphs?.length !== 1 || only === undefined || !isBare(xml, only.content, gone)) return null;
  return [fillElement(xml, only, run)];
}

function fillElement(xml: string, element: Span & { readonly content: Span }, markup: string): Edit {
  const isEmptyTag = element.content.start === element.end;
  if (isEmptyTag) return fillEmptyElement(xml, element, markup);
  return { start: element.content.end, end: element.content.end, text: markup };
}
