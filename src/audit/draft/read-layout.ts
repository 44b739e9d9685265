import type {
  Cell,
  ContentControl,
  Paragraph,
  Row,
  Table,
  WordDocument,
} from "../../ooxml/document-model.ts";
import { wordPlaceholders } from "../../proforma/form.ts";

/**
 * What a blank form looks like before anybody knows what it asks: which cells carry its own words, and where people write.
 */

/** A cell of a blank form. */
export interface LaidOutCell {
  /** The form's own words in it, without placeholders; "" where there are none. */
  readonly label: string;
  /** Whether a value belongs here: a control, a placeholder, printed choices to strike out, or an empty cell. */
  readonly isValue: boolean;
  readonly hasControl: boolean;
  readonly kind: "choice" | "date" | "tick" | "text";
  /** What a list offers, or the printed choices; empty where nothing is offered. */
  readonly items: readonly string[];
}

export interface LaidOutTable {
  readonly type: "table";
  readonly rows: readonly (readonly LaidOutCell[])[];
}

export interface LaidOutParagraph {
  readonly type: "paragraph";
  readonly label: string;
  readonly hasControl: boolean;
}

export type LaidOutBlock = LaidOutTable | LaidOutParagraph;

const placeholders = [
  wordPlaceholders.text,
  wordPlaceholders.choice,
  wordPlaceholders.date,
  ...wordPlaceholders.others.filter((text) => text.includes(" ")),
];

/** Lays out a document block by block. Text in a control counts as written there, not as the form's own. */
export function readLayout(document: WordDocument): readonly LaidOutBlock[] {
  return document.blocks.map((block) =>
    block.type === "table" ? layOutTable(document, block) : layOutParagraph(block),
  );
}

function layOutTable(document: WordDocument, { rows }: Table): LaidOutTable {
  return { type: "table", rows: rows.map((row) => layOutRow(document, row)) };
}

function layOutRow(document: WordDocument, { cells }: Row): readonly LaidOutCell[] {
  return cells.filter(({ continuesAbove }) => !continuesAbove).map((cell) => layOutCell(document, cell));
}

function layOutCell(document: WordDocument, cell: Cell): LaidOutCell {
  const controls = cell.controls.flatMap((index) => document.controls[index] ?? []);
  const label = withoutPlaceholders(labelOf(cell.blocks));
  const printed = controls.length === 0 ? printedChoices(label) : [];
  const isPrinted = printed.length > 0;
  return {
    label: isPrinted ? "" : label,
    isValue: controls.length > 0 || isPrinted || label === "",
    hasControl: controls.length > 0,
    kind: isPrinted ? "choice" : kindOf(controls),
    items: isPrinted ? printed : itemsOf(controls),
  };
}

function layOutParagraph(paragraph: Paragraph): LaidOutParagraph {
  return {
    type: "paragraph",
    label: withoutPlaceholders(labelOf([paragraph])),
    hasControl: paragraph.control !== null || paragraph.pieces.some(({ control }) => control !== null),
  };
}

function labelOf(blocks: Cell["blocks"]): string {
  const lines = blocks.flatMap((block): readonly string[] =>
    block.type === "paragraph"
      ? [
          block.control === null
            ? block.pieces.map(({ control, text }) => (control === null ? text : "")).join("")
            : "",
        ]
      : block.rows.flatMap(({ cells }) => cells.map(({ blocks: inner }) => labelOf(inner))),
  );
  return lines
    .map((line) => line.replace(/\s+/gu, " ").trim())
    .filter((line) => line !== "")
    .join(" ");
}

function withoutPlaceholders(text: string): string {
  return placeholders.reduce((rest, placeholder) => rest.replaceAll(placeholder, ""), text).trim();
}

const choiceWords = /^(?:yes|no|n\/?a|not applicable|y|n)$/iu;

/** "Yes/No", "Yes / No / N/A": printed for the auditor to strike out what is not so. As the head of a column it is a label. */
function printedChoices(label: string): readonly string[] {
  const words = label
    .replace(/\bn\/a\b/giu, "NA")
    .split("/")
    .map((word) => word.trim());
  return words.length > 1 && words.every((word) => choiceWords.test(word)) ? words : [];
}

function kindOf(controls: readonly ContentControl[]): LaidOutCell["kind"] {
  if (controls.some(({ kind }) => kind === "drop-down" || kind === "combo-box")) return "choice";
  if (controls.some(({ kind }) => kind === "check-box")) return "tick";
  return controls.some(({ kind }) => kind === "date") ? "date" : "text";
}

/** What a list offers, without the placeholder that heads it. */
function itemsOf(controls: readonly ContentControl[]): readonly string[] {
  const texts = controls.flatMap(({ items }) =>
    items.filter(({ value }) => value !== "").map(({ displayText, value }) => displayText || value),
  );
  return [...new Set(texts)].filter((text) => withoutPlaceholders(text) !== "");
}
