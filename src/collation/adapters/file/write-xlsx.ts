import writeXlsxFile, { type CellObject } from "write-excel-file/universal";

import type { Form } from "../../../proforma/form.ts";
import { withoutForbiddenCharacters } from "../../../text/xml-characters.ts";
import type { HeldAudit } from "../../list-row.ts";
import type { FileCell, FileRow } from "./list-content.ts";
import { tableOf, type Heading } from "./list-table.ts";

/** Excel takes no more into one cell. */
const maxTextLength = 32_767;
const sheetName = "Audits";

/** A list as a workbook of one sheet, with dates that are dates and counts that are numbers. */
export function xlsxOf(held: readonly HeldAudit[], forms: readonly Form[]): Promise<Uint8Array> {
  return writeXlsx(
    held.map((each) => ({ held: each, beside: new Map() })),
    [],
    forms,
  );
}

/** The same, with the columns that people added. */
export async function writeXlsx(
  rows: readonly FileRow[],
  columnsBeside: readonly string[],
  forms: readonly Form[],
): Promise<Uint8Array> {
  const table = tableOf(rows, columnsBeside, forms);
  const data = [
    table.headings.map(({ name }): CellObject => ({ type: String, value: name, fontWeight: "bold" })),
    ...table.rows.map((cells) => cells.map((cell, column) => cellOf(cell, table.headings[column]))),
  ];
  const columns = table.headings.map(({ name, kind }) => ({ width: widthOf(name, kind) }));
  const blob = await writeXlsxFile(data, { sheet: sheetName, columns, stickyRowsCount: 1 }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

function cellOf(cell: FileCell, heading: Heading | undefined): CellObject | null {
  if (cell === null) return null;
  if (cell instanceof Date) return { type: Date, value: cell, format: "dd/mm/yyyy" };
  if (typeof cell === "number") return { type: Number, value: cell };
  if (typeof cell === "boolean") return { type: Boolean, value: cell };
  switch (heading?.kind) {
    case "date":
      return { type: Date, value: new Date(`${cell}T00:00:00Z`), format: "dd/mm/yyyy" };
    case "moment":
      return { type: Date, value: new Date(cell), format: "dd/mm/yyyy hh:mm:ss" };
    default:
      return { type: String, value: withoutForbiddenCharacters(cell).slice(0, maxTextLength) };
  }
}

function widthOf(name: string, kind: Heading["kind"]): number {
  if (kind === "json") return 12;
  return kind === "moment" ? 20 : Math.max(12, name.length + 2);
}
