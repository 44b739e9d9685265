import { unzipSync } from "fflate";
import readXlsxFile from "read-excel-file/universal";

import type { Form } from "../../../proforma/form.ts";
import { fail, succeed, type Result } from "../../../result.ts";
import type { ListProblem } from "../../collation-list.ts";
import { fileProblem } from "./file-problem.ts";
import { emptyContent, type FileCell, type FileContent } from "./list-content.ts";
import { readTable } from "./list-table.ts";

/** A hundred thousand audits unpack to less; what claims more is made to fill the memory. */
const maxUnpackedBytes = 2 ** 30;

/**
 * Reads what `xlsxOf` wrote, also after Excel saved it.
 * Fails with `list-file-damaged`, `list-file-foreign`, `list-file-other-sheets` or `list-file-too-large`.
 */
export async function readXlsx(
  bytes: Uint8Array,
  forms: readonly Form[],
): Promise<Result<FileContent, ListProblem>> {
  const size = unpackedSize(bytes);
  if (size === null) return fail(fileProblem("list-file-damaged"));
  if (size > maxUnpackedBytes) return fail(fileProblem("list-file-too-large"));
  const sheets = await readSheets(bytes);
  if (!sheets) return fail(fileProblem("list-file-damaged"));
  const [lines, ...others] = sheets.filter((each) => each.length > 0);
  if (others.length > 0) return fail(fileProblem("list-file-other-sheets"));
  return lines ? readTable(lines, forms) : succeed(emptyContent);
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
