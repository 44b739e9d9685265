import type { Block, Cell, Paragraph, Table, WordDocument } from "../../ooxml/document-model.ts";
import type { PreparedForm } from "./prepare-form.ts";
import { endOfWording } from "./wording.ts";

/** A table row as a reader of the page sees it: layout tables opened, numbered for messages. */
export interface FormRow {
  readonly type: "row";
  /** Which table, in document order, from 1. */
  readonly table: number;
  /** Which row of it, from 1. */
  readonly number: number;
  readonly cells: readonly Cell[];
}

export interface FormParagraph {
  readonly type: "paragraph";
  readonly paragraph: Paragraph;
}

export type Line = FormRow | FormParagraph;

/**
 * The rows and free paragraphs of a document in reading order. A table inside a cell counts as layout, and is opened, when it
 * holds wording of the form and the row around it does not; else it is part of what was written in the cell.
 */
export function listLines(document: WordDocument, form: PreparedForm): readonly Line[] {
  const lines: Line[] = [];
  let tables = 0;
  const addBlocks = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      if (block.type === "table") addTable(block);
      else lines.push({ type: "paragraph", paragraph: block });
    }
  };
  const addTable = (table: Table): void => {
    tables += 1;
    const number = tables;
    table.rows.forEach(({ cells }, index) => {
      if (isLayout(cells, form)) for (const cell of cells) addBlocks(cell.blocks);
      else lines.push({ type: "row", table: number, number: index + 1, cells });
    });
  };
  addBlocks(document.blocks);
  return lines;
}

function isLayout(cells: readonly Cell[], form: PreparedForm): boolean {
  if (!cells.some(holdsTable)) return false;
  const inner = cells.flatMap(tablesIn);
  if (!inner.some((table) => holdsForm(table, form))) return false;
  return !cells.some((cell) => tablesIn(cell).length === 0 && isWordingOfForm(cell, form));
}

function holdsTable(cell: Cell): boolean {
  return cell.blocks.some(({ type }) => type === "table");
}

function tablesIn(cell: Cell): readonly Table[] {
  return cell.blocks.filter((block) => block.type === "table");
}

function holdsForm(table: Table, form: PreparedForm): boolean {
  return table.rows.some(({ cells }) =>
    cells.some((cell) => {
      const inner = tablesIn(cell);
      return inner.length === 0 ? isWordingOfForm(cell, form) : inner.some((each) => holdsForm(each, form));
    }),
  );
}

function isWordingOfForm(cell: Cell, form: PreparedForm): boolean {
  if (form.lookUp(cell.text).some(({ type }) => type !== "column")) return true;
  return form.labels.some(({ key, known }) => {
    const end = endOfWording(cell.text, key);
    return end !== null && (known.type !== "header" || cell.text.charAt(end - 1) === ":");
  });
}
