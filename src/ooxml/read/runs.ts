import type { Span, TextPiece } from "../document-model.ts";
import { XML_NAMESPACE } from "../xml/names.ts";
import type { XmlElement } from "../xml/parse-xml.ts";
import { isOn, ownAttribute } from "./attribute-values.ts";
import type { RunDraft } from "./drafts.ts";
import { ElementTable, skip } from "./reading.ts";
import type { Close, Open, Reading } from "./reading.ts";
import { symbolText } from "./symbols.ts";
import { BOLD, FRAMED, HIGHLIGHTED, isNamed, mark, marksOf, openStrike, UNDERLINED } from "./text-marks.ts";

/** `w:r` (17.3.2.25). */
export const openRun: Open = (reading, element) => {
  reading.run = {
    span: { start: element.start, end: element.end },
    properties: null,
    placeholderStyle: false,
    struck: false,
    marks: 0,
    vanish: false,
    countedHidden: false,
    shown: false,
    machinery: null,
    ending: null,
    outer: reading.run,
  };
  return closeRun;
};

const closeRun: Close = (reading, _start, end) => {
  const run = reading.run;
  if (run === null) return;
  reading.run = run.outer;
  run.span.end = end;
  if (run.machinery !== null) settleMachinery(run, run.machinery);
  for (const span of run.ending ?? []) span.end = end;
};

/** A run that shows nothing is machinery as a whole; of one that also shows text, only the field's own elements are. */
function settleMachinery(run: RunDraft, machinery: NonNullable<RunDraft["machinery"]>): void {
  for (const { field, span } of machinery) {
    if (run.shown) field.machinery.push(span);
    else if (field.machinery.at(-1) !== run.span) field.machinery.push(run.span);
  }
}

/** `w:rPr` (17.3.2.28). */
export const openRunProperties: Open = (reading, element) => {
  const run = reading.run;
  if (run?.properties !== null) return skip(reading);
  run.properties = { start: element.start, end: element.end };
  reading.enterTable(RUN_PROPERTIES);
  return closeRunProperties;
};

const closeRunProperties: Close = (reading, _start, end) => {
  reading.leaveTable();
  const properties = reading.run?.properties;
  if (properties) properties.end = end;
};

/** The id that Word gives the style of its placeholders. */
const PLACEHOLDER_STYLE = /^placeholder ?text$/i;
/** The id of Word's own style for bold words. */
const STRONG_STYLE = "Strong";

const RUN_PROPERTIES = new ElementTable({
  rStyle: (reading, element) => {
    const style = ownAttribute(element, "val");
    if (reading.run !== null && style !== undefined) {
      reading.run.placeholderStyle = PLACEHOLDER_STYLE.test(style);
      if (style === STRONG_STYLE) reading.run.marks |= BOLD;
    }
    return undefined;
  },
  strike: openStrike,
  dstrike: openStrike,
  b: (reading, element) => mark(reading, BOLD, isOn(element)),
  u: (reading, element) => mark(reading, UNDERLINED, isNamed(element, "val")),
  highlight: (reading, element) => mark(reading, HIGHLIGHTED, isNamed(element, "val")),
  shd: (reading, element) => mark(reading, HIGHLIGHTED, isNamed(element, "fill")),
  bdr: (reading, element) => mark(reading, FRAMED, isNamed(element, "val")),
  vanish: (reading, element) => {
    if (reading.run !== null) reading.run.vanish = isOn(element);
    return undefined;
  },
  rPrChange: skip,
});

/**
 * Adds text that the open run shows, unless it is deleted, hidden or part of a field's instruction.
 * `characters` are the characters between the tags of a `w:t`.
 */
export function showText(reading: Reading, text: string, element: Span, characters: Span | null): void {
  const run = reading.run;
  if (addText(reading, run, text, element, characters) && run !== null) run.shown = true;
}

/** As `showText`, for text that belongs to a run which may have closed already. Tells whether a reader sees it. */
export function addText(
  reading: Reading,
  run: RunDraft | null,
  text: string,
  element: Span,
  characters: Span | null,
): boolean {
  if (text === "" || isHidden(reading, run)) return false;
  reading.keepPart();
  reading.keepText(text.length);
  const piece = pieceOf(reading, run, text, element, characters);
  if (run?.struck === true) {
    reading.paragraph?.struck.push(piece);
    return false;
  }
  reading.flow.add(text);
  const field = reading.field;
  if (field !== null) field.flow.add(text);
  reading.paragraph?.pieces.push(piece);
  return true;
}

function pieceOf(
  reading: Reading,
  run: RunDraft | null,
  text: string,
  element: Span,
  characters: Span | null,
): TextPiece {
  return {
    text,
    control: reading.control?.control.index ?? null,
    field: reading.field?.nearestForm ?? null,
    placeholderStyle: run?.placeholderStyle === true,
    marks: marksOf(run?.marks ?? 0),
    run: run?.span ?? element,
    runProperties: run?.properties ?? null,
    element,
    characters,
  };
}

function isHidden(reading: Reading, run: RunDraft | null): boolean {
  if (reading.deleted > 0) return true;
  if (reading.hiddenFields > 0) {
    if (reading.field !== null) reading.field.withheld = true;
    return true;
  }
  if (!run?.vanish) return false;
  countHidden(reading, run);
  return true;
}

function countHidden(reading: Reading, run: RunDraft): void {
  if (run.countedHidden) return;
  run.countedHidden = true;
  reading.hiddenRuns += 1;
}

/** `w:t` (17.3.3.31). */
export const openText: Open = (reading, element) => {
  collectCharacters(reading, element);
  const space = element.attribute("space", XML_NAMESPACE);
  reading.spacePreserved = space === undefined ? reading.spacePreservedByRoot : space === "preserve";
  return closeText;
};

const closeText: Close = (reading, start, end) => {
  const characters = reading.characters ?? "";
  reading.characters = null;
  if (characters === "") return;
  const text = visibleSpaces(characters, reading.spacePreserved);
  const element = { start: reading.charactersElement, end };
  showText(reading, text, element, { start: reading.charactersStart, end: start });
};

/** Asks for the characters of this element, until the one that asked takes them. It has no elements in it. */
export function collectCharacters(reading: Reading, element: XmlElement): void {
  reading.skipElement();
  reading.characters = "";
  reading.charactersElement = element.start;
  reading.charactersStart = element.end;
}

/** Word shows a line end inside `w:t` as a space, and drops spaces at both ends unless they are preserved. */
function visibleSpaces(characters: string, preserved: boolean): string {
  const line = characters.includes("\n") ? characters.split("\n").join(" ") : characters;
  if (preserved) return line;
  let start = 0;
  let end = line.length;
  while (start < end && isSpace(line.charCodeAt(start))) start += 1;
  while (end > start && isSpace(line.charCodeAt(end - 1))) end -= 1;
  return line.slice(start, end);
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

/** Shows the text of an element that has no characters of its own, such as `w:tab`. */
function showElement(reading: Reading, element: XmlElement, text: string): Close | undefined {
  const span = { start: element.start, end: element.end };
  showText(reading, text, span, null);
  if (element.selfClosing) return undefined;
  reading.skipElement();
  reading.shownElement = span;
  return closeShownElement;
}

const closeShownElement: Close = (reading, _start, end) => {
  if (reading.shownElement !== null) reading.shownElement.end = end;
};

/** `w:tab` and `w:ptab` (17.3.3.32, 17.3.3.23). */
export const openTab: Open = (reading, element) => showElement(reading, element, "\t");

/** `w:br` and `w:cr` (17.3.3.1, 17.3.3.4): a break of a line, column or page. */
export const openBreak: Open = (reading, element) => showElement(reading, element, "\n");

/** `w:noBreakHyphen` (17.3.3.18), which looks like any hyphen. */
export const openNoBreakHyphen: Open = (reading, element) => showElement(reading, element, "-");

/** `w:sym` (17.3.3.30). */
export const openSymbol: Open = (reading, element) => {
  const font = ownAttribute(element, "font") ?? "";
  return showElement(reading, element, symbolText(font, ownAttribute(element, "char") ?? ""));
};
