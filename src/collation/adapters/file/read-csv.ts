import { CsvError, parse } from "csv-parse/browser/esm/sync";

import type { Form } from "../../../proforma/form.ts";
import { fail, type Result } from "../../../result.ts";
import type { ListProblem } from "../../collation-list.ts";
import { textOfCsvCell } from "../../csv.ts";
import { fileProblem } from "./file-problem.ts";
import type { FileContent } from "./list-content.ts";
import { readTable } from "./list-table.ts";

/**
 * Reads what `csvOf` wrote, also after a spreadsheet saved it. Fails with `list-file-damaged` or `list-file-foreign`.
 */
export function readCsv(bytes: Uint8Array, forms: readonly Form[]): Result<FileContent, ListProblem> {
  try {
    const lines = parse(decode(bytes), { relax_column_count: true, skip_empty_lines: false });
    return readTable(
      lines.map((cells) => cells.map(textOfCsvCell)),
      forms,
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return fail(fileProblem("list-file-damaged"));
  }
}

/** Excel saves a plain "CSV" in the old encoding of Windows. The audits are in ASCII; only what people added may be in it. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
