import type { Place } from "../../../src/audit/place.ts";
import { treeOf } from "../../../src/proforma/form-tree.ts";
import { titleOfPlace } from "../../../src/audit/title-of-place.ts";
import { fillInField, legacyField } from "./field-markup.ts";
import type { ControlStyle, FormLayout } from "./form-layout.ts";
import type { FormSlot, SlotKind } from "./form-slot.ts";
import {
  cell,
  contentControl,
  deletedRun,
  escapeXml,
  hiddenRun,
  insertedRuns,
  paragraph,
  placeholderRun,
  run,
  type CellMerge,
} from "./wordprocessing.ts";
import { niromp2019 } from "../niromp-2019.ts";
import { niromp2019Form } from "../../../src/proforma/definitions/niromp-2019.ts";

/** A cell that holds one value, with whatever control the layout puts around it. */
export function valueCell(width: number, slot: FormSlot, layout: FormLayout, merge: CellMerge = {}): string {
  if (layout.checkBoxes !== undefined && slot.place.endsWith("/answer"))
    return cell(width, paragraph(checkBoxPair(slot, layout)), merge);
  switch (controlStyleAt(slot.place, layout)) {
    case "cell":
      return contentControl(
        controlProperties(slot, layout),
        cell(width, valueParagraphs(slot, layout), merge),
      );
    case "block":
      return cell(width, valueBlock(slot, layout), merge);
    case "none":
      return cell(width, valueParagraphs(slot, layout), merge);
    case "fill-in-fields":
      return cell(width, paragraph(asLibreOfficeLeavesCell(slot, layout)), merge);
    case "run":
    case "legacy-fields":
      return cell(width, paragraph(valueInline(slot, layout)), merge);
  }
}

/** A value in a paragraph that holds other text too: its control, if any, is around runs. */
export function valueInline(slot: FormSlot, layout: FormLayout): string {
  switch (controlStyleAt(slot.place, layout)) {
    case "cell":
    case "block":
    case "run":
      return contentControl(controlProperties(slot, layout), valueRuns(slot, layout));
    case "none":
      return valueRuns(slot, layout);
    case "legacy-fields":
      return legacyField(slot, listItems(slot.kind));
    case "fill-in-fields":
      return contentControl(isList(slot) ? listProperties(slot) : "", runsWithoutFlag(slot, layout));
  }
}

/** A value as paragraphs of its own, with a control around them. */
export function valueBlock(slot: FormSlot, layout: FormLayout): string {
  return contentControl(controlProperties(slot, layout), valueParagraphs(slot, layout));
}

/** A value as paragraphs of its own; in none of them a control. */
export function valueParagraphs(slot: FormSlot, layout: FormLayout): string {
  const isTracked = layout.tracked?.[slot.place] !== undefined;
  if (slot.written === null || layout.lineBreaks === "breaks" || isTracked)
    return paragraph(valueRuns(slot, layout));
  const lines = slot.written.split("\n");
  const hidden = hiddenAfter(slot, layout);
  return lines
    .map((line, index) => paragraph(run(line) + (index === lines.length - 1 ? hidden : "")))
    .join("");
}

function valueRuns(slot: FormSlot, layout: FormLayout): string {
  if (slot.written === null) return placeholder(slot, layout);
  const deleted = layout.tracked?.[slot.place];
  const runs = run(slot.written);
  const shown =
    deleted === undefined ? runs : (deleted === "" ? "" : deletedRun(deleted)) + insertedRuns(runs);
  return shown + hiddenAfter(slot, layout);
}

function hiddenAfter(slot: FormSlot, layout: FormLayout): string {
  const hidden = layout.hidden?.[slot.place];
  return hidden === undefined ? "" : hiddenRun(hidden);
}

export function controlStyleAt(place: Place, layout: FormLayout): ControlStyle {
  return layout.controlsAt?.[place] ?? layout.controls ?? "cell";
}

function placeholder(slot: FormSlot, layout: FormLayout): string {
  const text = placeholderText(slot.kind, layout);
  if (layout.placeholders === "deleted") return "";
  return layout.placeholders === "ordinary-text" ? run(text) : placeholderRun(text);
}

function placeholderText(kind: SlotKind, layout: FormLayout): string {
  const texts = { ...niromp2019.placeholders, ...layout.placeholderTexts };
  if (kind === "date") return texts.date;
  return kind === "plain-text" || kind === "rich-text" ? texts.text : texts.choice;
}

/** Names that Word gives to the building blocks of its default placeholders. */
const textPlaceholderPart = "DefaultPlaceholder_-1854013440";
const choicePlaceholderPart = "DefaultPlaceholder_-1854013438";
const datePlaceholderPart = "DefaultPlaceholder_-1854013437";

/** `w:sdtPr`'s children in the order of the schema (ECMA-376 Part 1, 17.5.2.38). */
function controlProperties(slot: FormSlot, layout: FormLayout): string {
  const tag = layout.tags?.[slot.place] ?? contractTag(slot.place, layout);
  const named =
    tag === undefined
      ? ""
      : `<w:alias w:val="${escapeXml(titleOfPlace(niromp2019Form, slot.place))}"/><w:tag w:val="${escapeXml(tag)}"/>`;
  const showsPlaceholder =
    slot.written === null && layout.placeholders !== "ordinary-text" && layout.placeholders !== "deleted";
  return (
    `${named}<w:id w:val="${controlId(slot.place)}"/>` +
    `<w:placeholder><w:docPart w:val="${placeholderPart(slot.kind)}"/></w:placeholder>` +
    (showsPlaceholder ? "<w:showingPlcHdr/>" : "") +
    kindElement(slot)
  );
}

/** A region's own question has no place in the contract, and so no tag. */
function contractTag(place: Place, layout: FormLayout): Place | undefined {
  return layout.tagged === true && treeOf(niromp2019Form).at(place) !== null ? place : undefined;
}

function placeholderPart(kind: SlotKind): string {
  if (kind === "date") return datePlaceholderPart;
  return kind === "plain-text" || kind === "rich-text" ? textPlaceholderPart : choicePlaceholderPart;
}

function kindElement(slot: FormSlot): string {
  switch (slot.kind) {
    case "rich-text":
      return "";
    case "plain-text":
      return slot.written?.includes("\n") === true ? '<w:text w:multiLine="1"/>' : "<w:text/>";
    case "yes-no":
    case "grade":
    case "age-range":
      return listProperties(slot);
    case "date": {
      const fullDate = slot.date === undefined ? "" : ` w:fullDate="${slot.date}T00:00:00Z"`;
      return (
        `<w:date${fullDate}><w:dateFormat w:val="dd/MM/yyyy"/><w:lid w:val="en-GB"/>` +
        '<w:storeMappedDataAs w:val="dateTime"/><w:calendar w:val="gregorian"/></w:date>'
      );
    }
  }
}

function listItemElements(kind: SlotKind): string {
  const items = listItems(kind).map((item) => {
    const text = escapeXml(item);
    return `<w:listItem w:displayText="${text}" w:value="${text}"/>`;
  });
  return `<w:listItem w:value="${escapeXml(niromp2019.placeholders.choice)}"/>${items.join("")}`;
}

/** The form as circulated offers no "Not applicable". */
function listItems(kind: SlotKind): readonly string[] {
  if (kind === "grade") return niromp2019.grades.map((grade) => grade.value);
  if (kind === "age-range") return niromp2019.ageRanges.map((range) => range.item ?? range.value);
  return kind === "yes-no" ? ["Yes", "No"] : [];
}

/** A stable id for each place, as Word would have given one: FNV-1a over the place, as a signed 32-bit number. */
export function controlId(place: Place): number {
  let hash = 0x811c9dc5;
  for (const character of place) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash | 0;
}

/**
 * LibreOffice makes a field of a text control around a cell and moves a list into its cell; controls around runs it keeps.
 * None of them keeps its id or the flag that its placeholder shows.
 */
function asLibreOfficeLeavesCell(slot: FormSlot, layout: FormLayout): string {
  if (!isList(slot)) return fillInField(slot.written ?? placeholderText(slot.kind, layout));
  return contentControl(`<w:alias w:val=""/>${listProperties(slot)}`, runsWithoutFlag(slot, layout));
}

function isList(slot: FormSlot): boolean {
  return listItems(slot.kind).length > 0;
}

function listProperties(slot: FormSlot): string {
  return `<w:dropDownList>${listItemElements(slot.kind)}</w:dropDownList>`;
}

function runsWithoutFlag(slot: FormSlot, layout: FormLayout): string {
  return `<w:r></w:r>${run(slot.written ?? placeholderText(slot.kind, layout))}`;
}

/** An empty list control that LibreOffice has moved out of its own cell, or that took its text with it. */
export function movedList(slot: FormSlot, shown: string): string {
  return contentControl(
    `<w:id w:val="${controlId(`${slot.place}/moved`)}"/>${listProperties(slot)}`,
    shown === "" ? "" : run(shown),
  );
}

const ticked = "\u2612";
const unticked = "\u2610";

function checkBoxPair(slot: FormSlot, layout: FormLayout): string {
  return ["Yes", "No"]
    .map((choice) => {
      const isTicked = slot.written === choice;
      const mark = run(isTicked ? ticked : unticked);
      if (layout.checkBoxes === "characters") return mark + run(` ${choice} `);
      const properties =
        `<w:id w:val="${controlId(`${slot.place}/${choice}`)}"/>` +
        `<w14:checkbox><w14:checked w14:val="${isTicked ? 1 : 0}"/>` +
        '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/>' +
        '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox>';
      return contentControl(properties, mark) + run(` ${choice} `);
    })
    .join("");
}
