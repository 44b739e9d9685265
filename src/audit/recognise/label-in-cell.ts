import type { Cell, WordDocument } from "../../ooxml/document-model.ts";
import { partChoiceWithWords } from "./choice-with-words.ts";
import { flattenBlocks, pieceAt, type FlatText } from "./flat-text.ts";
import type { Known } from "./known-wording.ts";
import type { PreparedForm } from "./prepare-form.ts";
import type { RowLabel } from "./row-label.ts";
import { endOfWording, wordingKey } from "./wording.ts";

/** Looks for a label with its value behind it in the same cell. */
export function labelInside(
  document: WordDocument,
  form: PreparedForm,
  cells: readonly Cell[],
  types: readonly Known["type"][],
): RowLabel | null {
  const found = cells.flatMap((cell) => {
    const label = labelAtStart(document, form, cell, types);
    return label === null ? [] : [{ ...label, cell }];
  });
  const [first] = found;
  if (first === undefined)
    return types.includes("question") ? labelWithGuidance(document, form, cells) : null;
  const { known, cell, skip } = first;
  if (known.type === "prompt") return { type: "prompt", prompt: known.prompt, cell, skip };
  if (known.type === "question" || known.type === "judgement")
    return { type: "owned", owner: known, cell, skip };
  const labels = found.flatMap((each) =>
    each.known.type === "header"
      ? [{ cell: each.cell, skip: each.skip, field: each.known.field, isLabel: each.known.isLabel }]
      : [],
  );
  return labels.length > 0 ? { type: "header", labels } : null;
}

/** The wording of a question or judgement, and words about it below, in brackets or in a sentence of their own. */
function labelWithGuidance(
  document: WordDocument,
  form: PreparedForm,
  cells: readonly Cell[],
): RowLabel | null {
  if (cells.length < 2) return null;
  for (const cell of cells) {
    if (cell.controls.length > 0 || cell.text.length < 2) continue;
    const { text } = flattenBlocks(document, cell.blocks);
    const key = wordingKey(text);
    for (const label of form.labels) {
      const { known } = label;
      if ((known.type !== "question" && known.type !== "judgement") || !key.startsWith(label.key)) continue;
      const end = endOfWording(text, label.key);
      if (end === null || !isGuidance(text, end)) continue;
      return { type: "owned", owner: known, cell, skip: text.length, guidanceFrom: end };
    }
  }
  return null;
}

/** A question that goes on in the same sentence, or is followed by another on its line, is a question of its own. */
function isGuidance(text: string, end: number): boolean {
  const rest = text.slice(end);
  if (/^[\s(]*(?:and|or|but|for|by|of|with|in|at|to|from|not)\b/iu.test(rest)) return false;
  if (/^[^\S\n]*\n/u.test(rest)) return true;
  if (!/[?.]$/u.test(text.slice(0, end))) return false;
  return /^\s*\([^()]*\)\W*$/u.test(rest) || (/^\s+\p{Lu}/u.test(rest) && !rest.trimEnd().endsWith("?"));
}

function labelAtStart(
  document: WordDocument,
  form: PreparedForm,
  cell: Cell,
  types: readonly Known["type"][],
): { readonly known: Known; readonly skip: number } | null {
  if (cell.text.length < 2) return null;
  const flat = flattenBlocks(document, cell.blocks);
  const key = wordingKey(flat.text);
  for (const label of form.labels) {
    if (!types.includes(label.known.type) || !key.includes(label.key)) continue;
    const skip = endOfWording(flat.text, label.key);
    if (skip !== null && isLabelWithValue(form, flat, skip, label.known)) return { known: label.known, skip };
  }
  return null;
}

/** Does the cell go on after the label in a way that only a value does? */
export function isLabelWithValue(form: PreparedForm, flat: FlatText, skip: number, known: Known): boolean {
  if (known.type === "prompt") return true;
  const rest = flat.text.slice(skip);
  const value = rest.trim();
  if (value === "") return true;
  const next = pieceAt(flat, skip + rest.length - rest.trimStart().length);
  const labelPiece = pieceAt(flat, 0);
  if (next !== null && (next.control !== labelPiece?.control || next.field !== labelPiece.field)) return true;
  switch (known.type) {
    case "header":
      return endsALabel(flat.text.slice(0, skip)) || /^\s*[\t\n:]/u.test(rest);
    case "judgement":
      return isGradeWithWords(form, value) || startsWithGradeLabel(form, value);
    case "question":
      return isAnswerWithWords(form, value);
    case "heading":
    case "column":
    case "list":
    case "list-column":
      return false;
  }
}

function isAnswerWithWords(form: PreparedForm, text: string): boolean {
  const isChoice = (each: string): boolean => form.answerMeant(each) !== null;
  return isChoice(text) || partChoiceWithWords(text, 0, isChoice) !== null;
}

export function isGradeWithWords(form: PreparedForm, text: string): boolean {
  const isChoice = (each: string): boolean => form.gradeMeant(each) !== null;
  return isChoice(text) || partChoiceWithWords(text, 0, isChoice) !== null;
}

function startsWithGradeLabel(form: PreparedForm, text: string): boolean {
  return form.columnKeys.grade.some((key) => endOfWording(text, key) !== null);
}

/** Whether a colon, a tab or a line break closes the text; spaces may follow. */
function endsALabel(text: string): boolean {
  const bare = text.trimEnd();
  return bare.endsWith(":") || /[\t\n]/u.test(text.slice(bare.length));
}
