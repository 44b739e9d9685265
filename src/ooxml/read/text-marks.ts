import type { TextMarks } from "../document-model.ts";
import type { XmlElement } from "../xml/parse-xml.ts";
import { isOn, ownAttribute } from "./attribute-values.ts";
import type { Open, Reading } from "./reading.ts";

/** How runs set their text off: one bit a mark while a document is read, and one shared object for each mixture after that. */
export const BOLD = 1;
export const UNDERLINED = 2;
export const HIGHLIGHTED = 4;
export const FRAMED = 8;

const mixtures: readonly TextMarks[] = Array.from({ length: 16 }, (_, bits) => ({
  bold: (bits & BOLD) !== 0,
  underlined: (bits & UNDERLINED) !== 0,
  highlighted: (bits & HIGHLIGHTED) !== 0,
  framed: (bits & FRAMED) !== 0,
}));

const noMarks: TextMarks = { bold: false, underlined: false, highlighted: false, framed: false };

export function marksOf(bits: number): TextMarks {
  return mixtures[bits] ?? noMarks;
}

/** Sets or clears one mark of the open run. */
export function mark(reading: Reading, bit: number, on: boolean): undefined {
  if (reading.run === null) return;
  reading.run.marks = on ? reading.run.marks | bit : reading.run.marks & ~bit;
}

/** `w:strike` and `w:dstrike` (17.3.2.37, 17.3.2.9). */
export const openStrike: Open = (reading, element) => {
  if (reading.run !== null && isOn(element)) reading.run.struck = true;
  return undefined;
};

/** An attribute that names a colour, a line or a border, and not the absence of one. White is the colour of the page. */
export function isNamed(element: XmlElement, attribute: string): boolean {
  const value = ownAttribute(element, attribute)?.toLowerCase();
  return value !== undefined && !nothings.has(value);
}

const nothings: ReadonlySet<string> = new Set(["", "none", "nil", "auto", "ffffff", "white"]);
