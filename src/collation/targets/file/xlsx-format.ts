import { unzipSync } from "fflate";
import readXlsxFile from "read-excel-file/universal";
import writeXlsxFile, { type CellObject } from "write-excel-file/universal";

import type { ProForma } from "../../../proforma/pro-forma.ts";
import { fail, succeed, type Result } from "../../../result.ts";
import type { ListProblem } from "../../collation-list.ts";
import type { HeldAudit } from "../../list-row.ts";
import { fileProblem } from "./file-problem.ts";
import { emptyContent, type FileCell, type FileContent, type FileRow } from "./list-content.ts";
import { readTable, tableOf, type Heading } from "./list-table.ts";

/** A hundred thousand audits unpack to less; what claims more is made to fill the memory. */
const maxUnpackedBytes = 2 ** 30;
/** Excel takes no more into one cell. */
const longestText = 32_767;
const sheetName = "Audits";

/** A list as a workbook of one sheet, with dates that are dates and counts that are numbers. */
export function xlsxOf(held: readonly HeldAudit[], proForma: ProForma): Promise<Uint8Array> {
  return writeXlsx(
    held.map((each) => ({ held: each, beside: new Map() })),
    [],
    proForma,
  );
}

/** The same, with the columns that people added. */
export async function writeXlsx(
  rows: readonly FileRow[],
  columnsBeside: readonly string[],
  proForma: ProForma,
): Promise<Uint8Array> {
  const table = tableOf(rows, columnsBeside, proForma);
  const data = [
    table.headings.map(({ name }): CellObject => ({ type: String, value: name, fontWeight: "bold" })),
    ...table.rows.map((cells) => cells.map((cell, column) => cellOf(cell, table.headings[column]))),
  ];
  const columns = table.headings.map(({ name, kind }) => ({ width: widthOf(name, kind) }));
  const blob = await writeXlsxFile(data, { sheet: sheetName, columns, stickyRowsCount: 1 }).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

/**
 * Reads what `xlsxOf` wrote, also after Excel saved it.
 * Fails with `list-file-damaged`, `list-file-foreign`, `list-file-other-sheets` or `list-file-too-large`.
 */
export async function readXlsx(
  bytes: Uint8Array,
  proForma: ProForma,
): Promise<Result<FileContent, ListProblem>> {
  const size = unpackedSize(bytes);
  if (size === null) return fail(fileProblem("list-file-damaged"));
  if (size > maxUnpackedBytes) return fail(fileProblem("list-file-too-large"));
  const sheets = await readSheets(bytes);
  if (!sheets) return fail(fileProblem("list-file-damaged"));
  const [lines, ...others] = sheets.filter((each) => each.length > 0);
  if (others.length > 0) return fail(fileProblem("list-file-other-sheets"));
  return lines ? readTable(lines, proForma) : succeed(emptyContent);
}

/** What a workbook says that its parts unpack to; no part is given more room than it says. Null where it is none. */
function unpackedSize(bytes: Uint8Array): number | null {
  let size = 0;
  const add = ({ originalSize }: { readonly originalSize: number }) => {
    size += originalSize;
    return false;
  };
  return attempt(() => unzipSync(bytes, { filter: add })) ? size : null;
}

/** The cells of each sheet. The reader throws whatever comes to it over a damaged workbook, so that any error means this. */
async function readSheets(bytes: Uint8Array): Promise<readonly (readonly FileCell[][])[] | null> {
  try {
    const sheets = await readXlsxFile(new Blob([new Uint8Array(bytes)]), { trim: false });
    // Its types have the class of dates among the values, which never comes.
    return sheets.map(({ data }) =>
      data.map((cells) => cells.map((cell) => (typeof cell === "function" ? null : cell))),
    );
  } catch {
    return null;
  }
}

function attempt<Value>(work: () => Value): Value | null {
  try {
    return work();
  } catch {
    return null;
  }
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
      return { type: String, value: inXml(cell).slice(0, longestText) };
  }
}

/** Without the characters that XML 1.0 cannot hold (2.2). */
function inXml(text: string): string {
  return text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, "");
}

function widthOf(name: string, kind: Heading["kind"]): number {
  if (kind === "json") return 12;
  return kind === "moment" ? 20 : Math.max(12, name.length + 2);
}
