import type {
  Cell,
  ContentControl,
  FormField,
  Paragraph,
  Row,
  Table,
} from "../../src/ooxml/document-model.ts";
import { readBody } from "./read-body.ts";

/** The smallest WordprocessingML around something, for tests of one rule of the reader. */
export const p = (content = ""): string => `<w:p>${content}</w:p>`;
export const r = (content: string): string => `<w:r>${content}</w:r>`;
export const t = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const tc = (content: string, properties = ""): string =>
  `<w:tc>${properties === "" ? "" : `<w:tcPr>${properties}</w:tcPr>`}${content}</w:tc>`;
export const tr = (...cells: readonly string[]): string => `<w:tr>${cells.join("")}</w:tr>`;
export const tbl = (...rows: readonly string[]): string => `<w:tbl>${rows.join("")}</w:tbl>`;
export const sdt = (content: string, properties = ""): string =>
  `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;

/** The text of each block of a body, cells parted by bars. */
export function blockTexts(body: string): readonly string[] {
  return readBody(body).document.blocks.map((block) =>
    block.type === "paragraph"
      ? block.text
      : block.rows.map((row) => row.cells.map((cell) => cell.text).join("|")).join("/"),
  );
}

/** The text of a paragraph with this content. */
export function textOf(paragraphContent: string): string {
  return firstParagraphOf(p(paragraphContent)).text;
}

export function firstParagraphOf(body: string): Paragraph {
  const block = readBody(body).document.blocks.find((each) => each.type === "paragraph");
  return found(block, "paragraph");
}

export function firstTableOf(body: string): Table {
  const block = readBody(body).document.blocks.find((each) => each.type === "table");
  return found(block, "table");
}

export function firstRowOf(body: string): Row {
  return found(firstTableOf(body).rows[0], "row");
}

/** The cells of all rows of the first table. */
export function cellsOf(body: string): readonly Cell[] {
  return firstTableOf(body).rows.flatMap((row) => row.cells);
}

export function firstControlOf(body: string): ContentControl {
  return found(readBody(body).document.controls[0], "control");
}

export function firstFieldOf(body: string): FormField {
  return found(readBody(body).document.fields[0], "form field");
}

function found<Part>(part: Part | undefined, name: string): Part {
  if (part === undefined) throw new Error(`the reader found no ${name}`);
  return part;
}
