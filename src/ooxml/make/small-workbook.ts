import { strToU8, zipSync } from "fflate";
import { escapeAttribute, escapeText } from "../write/xml-text.ts";

/** A cell of a small workbook: a number, a text, or nothing. */
export type WorkbookCell = number | string | null;

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = "http://schemas.openxmlformats.org/officeDocument/2006";
const packageNames = "http://schemas.openxmlformats.org/package/2006";
const spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const earliest = new Date(1980, 0, 1);

/**
 * The smallest workbook that Word takes as the data of a chart: one sheet of numbers and texts, no styles and no cache. It holds
 * these rows and nothing else. The same rows give the same bytes.
 */
export function makeSmallWorkbook(sheetName: string, rows: readonly (readonly WorkbookCell[])[]): Uint8Array {
  const entries: Readonly<Record<string, string>> = {
    "[Content_Types].xml":
      `${declaration}<Types xmlns="${packageNames}/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    "_rels/.rels": relationships("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml":
      `${declaration}<workbook xmlns="${spreadsheet}" xmlns:r="${office}/relationships"><sheets>` +
      `<sheet name="${escapeAttribute(sheetName.slice(0, 31))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships("worksheet", "worksheets/sheet1.xml"),
    "xl/worksheets/sheet1.xml": `${declaration}<worksheet xmlns="${spreadsheet}"><sheetData>${rows.map(sheetRow).join("")}</sheetData></worksheet>`,
  };
  return zipSync(
    Object.fromEntries(
      Object.entries(entries).map(([name, text]) => [name, [strToU8(text), { mtime: earliest, level: 6 }]]),
    ),
  );
}

function relationships(type: string, target: string): string {
  return `${declaration}<Relationships xmlns="${packageNames}/relationships"><Relationship Id="rId1" Type="${office}/relationships/${type}" Target="${target}"/></Relationships>`;
}

function sheetRow(cells: readonly WorkbookCell[], row: number): string {
  return `<row r="${row + 1}">${cells.map((cell, column) => sheetCell(cell, `${columnName(column)}${row + 1}`)).join("")}</row>`;
}

function sheetCell(cell: WorkbookCell, at: string): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escapeText(cell)}</t></is></c>`;
}

/** A, B … Z, AA: the name of a column. @param index from 0 */
export function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
