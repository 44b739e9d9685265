import type { ContentControl, Paragraph } from "../../ooxml/document-model.ts";
import { factorsPlace, type FactorsPlace } from "../place.ts";
import { isInside } from "./control-slots.ts";
import { flattenParagraphs } from "./flat-text.ts";
import type { FormParagraph } from "./logical-rows.ts";
import { cellNotRecognised } from "./messages.ts";
import type { PlacedLines, PlacedRow } from "./place-rows.ts";
import type { PreparedForm } from "./prepare-pro-forma.ts";
import { ALIKE_ANYWHERE, isAlike, wordingOfText } from "./reworded.ts";
import type { LabelInCell } from "./row-label.ts";
import { compareWithAny } from "./similarity.ts";
import { readValue, type Value } from "./value.ts";
import { endOfWording, wordingKey } from "./wording.ts";
import { addCellSlot, isFilled, valueCell, type Work } from "./work.ts";

type Line = PlacedLines["lines"][number];

const meaning: FactorsPlace = { type: "factors" };

/**
 * Adds the key factors: what follows their prompt, in its own paragraph or cell, in the paragraphs after it, in a box of one
 * cell, or in the next cell or row.
 * @returns whether the prompt is in the document.
 */
export function addFactorsSlot(work: Work, lines: readonly Line[]): boolean {
  const at = findPrompt(work.form, lines);
  const line = at === null ? undefined : lines[at];
  if (at === null || line === undefined) return false;
  if (!("row" in line)) addAfterParagraph(work, lines, at, line);
  else addFromRow(work, lines, at, line);
  return true;
}

function findPrompt(form: PreparedForm, lines: readonly Line[]): number | null {
  const exact = lines.findIndex((line) =>
    "row" in line ? line.label.type === "factors" : endOfPrompt(form, line.paragraph.text) !== null,
  );
  if (exact >= 0) return exact;
  const alike = lines.findIndex((line) => !("row" in line) && isPromptReworded(form, line.paragraph.text));
  return alike >= 0 ? alike : null;
}

/** Null where the text does not begin with the prompt. */
function endOfPrompt(form: PreparedForm, text: string): number | null {
  const { label } = form.proForma.factors;
  return text.length < label.length / 2 ? null : endOfWording(text, wordingKey(label));
}

function isPromptReworded(form: PreparedForm, text: string): boolean {
  if (text.trim() === "" || text.length > form.proForma.factors.label.length * 2) return false;
  return isAlike(compareWithAny(form.scale, form.factorsLabel, wordingOfText(form, text)), ALIKE_ANYWHERE);
}

function addAfterParagraph(
  work: Work,
  lines: readonly Line[],
  at: number,
  { paragraph }: FormParagraph,
): void {
  const flat = flattenParagraphs(work.document, [paragraph]);
  const skip = endOfPrompt(work.form, flat.text) ?? flat.text.length;
  const rest = flat.text.slice(skip).trim() !== "" || flat.placeholders.length > 0;
  const after = paragraphsAfter(work, lines, at);
  const box = boxAfter(lines, at + 1 + after.length);
  if (rest) addParagraphs(work, [paragraph, ...after], paragraph, skip);
  else if (box !== null && after.every(({ text }) => text.trim() === ""))
    addCellSlot(work, factorsPlace, meaning, valueCell(work, box.cell));
  else addParagraphs(work, after, paragraph, 0);
  if (
    box !== null &&
    (rest || after.some(({ text }) => text.trim() !== "")) &&
    isFilled(valueCell(work, box.cell))
  ) {
    work.messages.push(cellNotRecognised(box.line.row, factorsPlace));
  }
}

/** Up to the next table or the tag of another place; the heading of a section of the form belongs to the table below it. */
function paragraphsAfter(work: Work, lines: readonly Line[], at: number): readonly Paragraph[] {
  const found: Paragraph[] = [];
  for (const line of lines.slice(at + 1)) {
    if ("row" in line || holdsOtherPlace(work, line.paragraph)) return withoutHeading(work.form, found);
    found.push(line.paragraph);
  }
  return found;
}

/** A copy of a value that stands elsewhere is not read as that value, so it may go on being a part of this one. */
function holdsOtherPlace({ tags, book }: Work, { control, pieces }: Paragraph): boolean {
  if (tags.size === 0) return false;
  return [control, ...pieces.map((piece) => piece.control)].some((index) => {
    const tagged = index === null ? undefined : tags.get(index);
    return tagged !== undefined && tagged.meaning.type !== "factors" && !book.has(tagged.place);
  });
}

function withoutHeading(form: PreparedForm, paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const last = paragraphs.findLastIndex(({ text }) => text.trim() !== "");
  const isHeading = form.lookUp(paragraphs[last]?.text ?? "").some(({ type }) => type === "heading");
  return isHeading ? paragraphs.slice(0, last) : paragraphs;
}

function boxAfter(
  lines: readonly Line[],
  at: number,
): { readonly cell: PlacedRow["row"]["cells"][number]; readonly line: PlacedRow } | null {
  const line = lines[at];
  const next = lines[at + 1];
  if (line === undefined || !("row" in line) || line.label.type !== "none") return null;
  const [cell, ...others] = line.row.cells;
  const isAlone = next === undefined || !("row" in next) || next.row.table !== line.row.table;
  return cell !== undefined && others.length === 0 && isAlone ? { cell, line } : null;
}

function addParagraphs(work: Work, paragraphs: readonly Paragraph[], prompt: Paragraph, skip: number): void {
  const { document, form } = work;
  const filled = paragraphs.filter(({ text }) => text.trim() !== "");
  const [first] = filled.length > 0 ? filled : paragraphs;
  const from = first === undefined ? 0 : paragraphs.indexOf(first);
  const last = filled.at(-1);
  const chosen = paragraphs.slice(from, last === undefined ? from + 1 : paragraphs.indexOf(last) + 1);
  const flat = flattenParagraphs(document, chosen);
  const controls = controlsAround(work, chosen, prompt);
  const value = readValue({ document, form, flat, controls, skip });
  const control = controlOfAll(work, value, controls, chosen);
  if (control !== null) work.book.add(factorsPlace, meaning, { type: "control", control }, value);
  else if (chosen.includes(prompt))
    work.book.add(factorsPlace, meaning, { type: "part", paragraphs: chosen }, value);
  else work.book.add(factorsPlace, meaning, { type: "paragraphs", paragraphs: chosen, after: prompt }, value);
}

/** The controls in or around the paragraphs, but for those that hold the prompt too. */
function controlsAround(
  { document }: Work,
  paragraphs: readonly Paragraph[],
  prompt: Paragraph,
): readonly ContentControl[] {
  const indexes = new Set<number>();
  for (const { control, pieces } of paragraphs) {
    for (const index of [control, ...pieces.map((piece) => piece.control)]) {
      for (let each = index; each !== null; each = document.controls[each]?.parent ?? null) indexes.add(each);
    }
  }
  return [...indexes]
    .sort((one, other) => one - other)
    .flatMap((index) => document.controls[index] ?? [])
    .filter(({ source }) => source.span.start > prompt.span.start || source.span.end < prompt.span.end);
}

/** The outermost control when all of the value stands in it. */
function controlOfAll(
  { document }: Work,
  value: Value,
  controls: readonly ContentControl[],
  paragraphs: readonly Paragraph[],
): ContentControl | null {
  const [outermost] = controls;
  if (outermost === undefined) return null;
  const holds = (index: number | null): boolean =>
    index !== null && (index === outermost.index || isInside(document, index, outermost.index));
  const holdsValue = value.pieces.every(({ piece }) => holds(piece.control));
  return holdsValue &&
    paragraphs.every(
      ({ text, pieces, control }) =>
        text.trim() === "" || holds(control) || pieces.some((piece) => holds(piece.control)),
    )
    ? outermost
    : null;
}

function addFromRow(work: Work, lines: readonly Line[], at: number, placed: PlacedRow): void {
  if (placed.label.type !== "factors") return;
  const { cell, skip }: LabelInCell = placed.label;
  const inside = valueCell(work, cell, skip);
  const beside = placed.row.cells.find((each) => each !== cell && each.column > cell.column);
  const below = rowBelow(lines, at, placed);
  if (isFilled(inside) || inside.flat.placeholders.length > 0) {
    addCellSlot(work, factorsPlace, meaning, inside);
  } else if (beside !== undefined) {
    addCellSlot(work, factorsPlace, meaning, valueCell(work, beside));
  } else if (below !== null) {
    addCellSlot(work, factorsPlace, meaning, valueCell(work, below));
  } else {
    const after = paragraphsAfter(work, lines, at);
    const last = cell.blocks.findLast((block) => block.type === "paragraph");
    const isSaid = after.some(({ text }) => text.trim() !== "");
    if (isSaid && last !== undefined) addParagraphs(work, after, last, 0);
    else addCellSlot(work, factorsPlace, meaning, inside);
  }
}

function rowBelow(
  lines: readonly Line[],
  at: number,
  placed: PlacedRow,
): PlacedRow["row"]["cells"][number] | null {
  const next = lines[at + 1];
  if (next === undefined || !("row" in next)) return null;
  if (next.row.table !== placed.row.table || next.label.type !== "none") return null;
  return next.row.cells.find(({ text }) => text.trim() !== "") ?? next.row.cells[0] ?? null;
}
