import type { ContentControl, Paragraph } from "../../ooxml/document-model.ts";
import type { PromptPart } from "../../proforma/form.ts";
import type { FormValue } from "../../proforma/form-tree.ts";
import { isInside } from "./control-slots.ts";
import { flattenParagraphs } from "./flat-text.ts";
import type { FormParagraph } from "./logical-rows.ts";
import { cellNotRecognised } from "./messages.ts";
import type { PlacedLines, PlacedRow } from "./place-rows.ts";
import type { PromptWording } from "./known-wording.ts";
import type { PreparedForm, WeighedWording } from "./prepare-form.ts";
import { ALIKE_ANYWHERE, isAlike, wordingOfText } from "./reworded.ts";
import type { LabelInCell } from "./row-label.ts";
import { compareWithAny } from "./similarity.ts";
import { readValue, type Value } from "./value.ts";
import { endOfWording, wordingKey } from "./wording.ts";
import { addCellSlot, isFilled, valueCell, type Work } from "./work.ts";

type Line = PlacedLines["lines"][number];

/**
 * Adds the text of each prompt: what follows it, in its own paragraph or cell, in the paragraphs after it, in a box of one
 * cell, or in the next cell or row.
 * @returns the ids of the prompts that are in the document.
 */
export function addPromptSlots(work: Work, lines: readonly Line[]): readonly string[] {
  const found = findPrompts(work.form, lines);
  return found.map(({ prompt, at }) => {
    const line = lines[at];
    const value = work.form.tree.at(prompt.id);
    if (value === null || line === undefined) throw new Error(`The form has no prompt ${prompt.id}.`);
    const others = new Set(found.flatMap((each) => (each.prompt === prompt ? [] : [each.at])));
    const slot: PromptToRead = { work, value, lines, at, isOther: (index) => others.has(index) };
    if (!("row" in line)) addAfterParagraph(slot, line);
    else addFromRow(slot, line);
    return prompt.id;
  });
}

interface PromptToRead {
  readonly work: Work;
  readonly value: FormValue;
  readonly lines: readonly Line[];
  /** Which of the lines the prompt is. */
  readonly at: number;
  /** Whether a line is another prompt of the form. */
  readonly isOther: (at: number) => boolean;
}

interface FoundPrompt {
  readonly prompt: PromptPart;
  readonly at: number;
}

function findPrompts(form: PreparedForm, lines: readonly Line[]): readonly FoundPrompt[] {
  const found: FoundPrompt[] = [];
  const taken = new Set<number>();
  const look = (isPrompt: (line: Line, wording: WeighedWording<PromptWording>) => boolean): void => {
    for (const wording of form.prompts) {
      const { prompt } = wording.known;
      if (found.some((each) => each.prompt === prompt)) continue;
      const at = lines.findIndex((line, index) => !taken.has(index) && isPrompt(line, wording));
      if (at < 0) continue;
      taken.add(at);
      found.push({ prompt, at });
    }
  };
  look((line, { known: { prompt } }) =>
    "row" in line
      ? line.label.type === "prompt" && line.label.prompt === prompt
      : endOfPrompt(prompt, line.paragraph.text) !== null,
  );
  look((line, wording) => !("row" in line) && isPromptReworded(form, wording, line.paragraph.text));
  return found;
}

/** Null where the text does not begin with the prompt. */
function endOfPrompt({ label, aliases }: PromptPart, text: string): number | null {
  for (const wording of [label, ...aliases]) {
    const end = text.length < wording.length / 2 ? null : endOfWording(text, wordingKey(wording));
    if (end !== null) return end;
  }
  return null;
}

function isPromptReworded(
  form: PreparedForm,
  { known, wordings }: WeighedWording<PromptWording>,
  text: string,
): boolean {
  if (text.trim() === "" || text.length > known.prompt.label.length * 2) return false;
  return isAlike(compareWithAny(form.scale, wordings, wordingOfText(form, text)), ALIKE_ANYWHERE);
}

function addAfterParagraph(slot: PromptToRead, { paragraph }: FormParagraph): void {
  const { work, value, lines, at } = slot;
  const flat = flattenParagraphs(work.document, [paragraph]);
  const { part } = promptOf(value);
  const skip = endOfPrompt(part, flat.text) ?? flat.text.length;
  const rest = flat.text.slice(skip).trim() !== "" || flat.placeholders.length > 0;
  const after = paragraphsAfter(slot);
  const box = boxAfter(lines, at + 1 + after.length);
  if (rest) addParagraphs(slot, [paragraph, ...after], paragraph, skip);
  else if (box !== null && after.every(({ text }) => text.trim() === ""))
    addCellSlot(work, value, valueCell(work, box.cell));
  else addParagraphs(slot, after, paragraph, 0);
  if (
    box !== null &&
    (rest || after.some(({ text }) => text.trim() !== "")) &&
    isFilled(valueCell(work, box.cell))
  ) {
    work.messages.push(cellNotRecognised(box.line.row, value.place));
  }
}

function promptOf({ owner, place }: FormValue): Extract<FormValue["owner"], { kind: "prompt" }> {
  if (owner.kind !== "prompt") throw new Error(`${place} is no prompt.`);
  return owner;
}

/**
 * Up to the next table, the next prompt or the tag of another place; the heading of a section or a list of the form belongs to
 * the table below it.
 */
function paragraphsAfter({ work, value, lines, at, isOther }: PromptToRead): readonly Paragraph[] {
  const found: Paragraph[] = [];
  for (const [index, line] of lines.entries()) {
    if (index <= at) continue;
    if ("row" in line || holdsOtherPlace(work, value, line.paragraph))
      return withoutHeading(work.form, found);
    if (isOther(index)) return found;
    found.push(line.paragraph);
  }
  return found;
}

/** A copy of a value that is elsewhere is not read as that value, so it may go on being a part of this one. */
function holdsOtherPlace(
  { tags, book }: Work,
  { place }: FormValue,
  { control, pieces }: Paragraph,
): boolean {
  if (tags.size === 0) return false;
  return [control, ...pieces.map((piece) => piece.control)].some((index) => {
    const tagged = index === null ? undefined : tags.get(index);
    return tagged !== undefined && tagged.place !== place && !book.has(tagged.place);
  });
}

function withoutHeading(form: PreparedForm, paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const last = paragraphs.findLastIndex(({ text }) => text.trim() !== "");
  const isHeading = form
    .lookUp(paragraphs[last]?.text ?? "")
    .some(({ type }) => type === "heading" || type === "list");
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

function addParagraphs(
  { work, value }: PromptToRead,
  paragraphs: readonly Paragraph[],
  prompt: Paragraph,
  skip: number,
): void {
  const { document, form } = work;
  const filled = paragraphs.filter(({ text }) => text.trim() !== "");
  const [first] = filled.length > 0 ? filled : paragraphs;
  const from = first === undefined ? 0 : paragraphs.indexOf(first);
  const last = filled.at(-1);
  const chosen = paragraphs.slice(from, last === undefined ? from + 1 : paragraphs.indexOf(last) + 1);
  const flat = flattenParagraphs(document, chosen);
  const controls = controlsAround(work, chosen, prompt);
  const read = readValue({ document, form, flat, controls, skip });
  const control = controlOfAll(work, read, controls, chosen);
  if (control !== null) work.book.add(value, { type: "control", control }, read);
  else if (chosen.includes(prompt)) work.book.add(value, { type: "part", paragraphs: chosen }, read);
  else work.book.add(value, { type: "paragraphs", paragraphs: chosen, after: prompt }, read);
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

/** The outermost control when it holds all of the value. */
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

function addFromRow(slot: PromptToRead, placed: PlacedRow): void {
  if (placed.label.type !== "prompt") return;
  const { work, value, lines, at } = slot;
  const { cell, skip }: LabelInCell = placed.label;
  const inside = valueCell(work, cell, skip);
  const beside = placed.row.cells.find((each) => each !== cell && each.column > cell.column);
  const below = rowBelow(lines, at, placed);
  if (isFilled(inside) || inside.flat.placeholders.length > 0) {
    addCellSlot(work, value, inside);
  } else if (beside !== undefined) {
    addCellSlot(work, value, valueCell(work, beside));
  } else if (below !== null) {
    addCellSlot(work, value, valueCell(work, below));
  } else {
    const after = paragraphsAfter(slot);
    const last = cell.blocks.findLast((block) => block.type === "paragraph");
    const isSaid = after.some(({ text }) => text.trim() !== "");
    if (isSaid && last !== undefined) addParagraphs(slot, after, last, 0);
    else addCellSlot(work, value, inside);
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
