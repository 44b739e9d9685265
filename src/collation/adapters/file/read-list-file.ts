import type { Form } from "../../../proforma/form.ts";
import { fail, succeed, type Result } from "../../../result.ts";
import type { ListProblem } from "../../collation-list.ts";
import type { FileFormat } from "./file-format.ts";
import { fileProblem } from "./file-problem.ts";
import { jsonLinesOf, readJsonLines } from "./json-lines-format.ts";
import { emptyContent, type FileContent, type FileRow } from "./list-content.ts";
import { readCsv } from "./read-csv.ts";
import { readXlsx } from "./read-xlsx.ts";
import { writeCsv } from "./write-csv.ts";
import { writeXlsx } from "./write-xlsx.ts";

/** Of a file that is read at all: far more than the audits of the whole country of a year. */
export const maxListBytes = 512 * 2 ** 20;

/**
 * Reads the audits in the bytes of a file from any sender. Rows that cannot be read are told of beside those that can.
 * Fails with `list-file-damaged`, `list-file-foreign`, `list-file-other-sheets` or `list-file-too-large`.
 */
export async function readListFile(
  bytes: Uint8Array,
  format: FileFormat,
  forms: readonly Form[],
): Promise<Result<FileContent, ListProblem>> {
  if (bytes.length > maxListBytes) return fail(fileProblem("list-file-too-large"));
  // A file of nothing is what an interrupted copy leaves: there is nothing in it to lose.
  if (bytes.length === 0) return succeed(emptyContent);
  switch (format) {
    case "csv":
      return readCsv(bytes, forms);
    case "xlsx":
      return readXlsx(bytes, forms);
    case "jsonl":
      return readJsonLines(bytes);
  }
}

/** The bytes of a file with these rows. */
export async function writeListFile(
  rows: readonly FileRow[],
  columnsBeside: readonly string[],
  format: FileFormat,
  forms: readonly Form[],
): Promise<Uint8Array> {
  switch (format) {
    case "csv":
      return writeCsv(rows, columnsBeside, forms);
    case "xlsx":
      return writeXlsx(rows, columnsBeside, forms);
    case "jsonl":
      return jsonLinesOf(rows.map(({ held }) => held));
  }
}
