import type { CollatedAudit } from "../../collation/collated-audit.ts";
import type { HeldAudit } from "../../collation/list-row.ts";
import type { FileFormat } from "../../collation/adapters/file/file-format.ts";
import { fileNameFor } from "../../collation/adapters/file/file-name.ts";
import type { Form } from "../../proforma/form.ts";

/** A file of audits to send by secure mail. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly type: string;
}

const types: Readonly<Record<FileFormat, string>> = {
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  jsonl: "application/x-ndjson",
};

/** The same rows as in a list, one file for each authority and cycle: nobody is handed another authority's cases. */
export async function makeFiles(
  audits: readonly CollatedAudit[],
  format: FileFormat,
  forms: readonly Form[],
): Promise<readonly MadeFile[]> {
  const byName = new Map<string, HeldAudit[]>();
  for (const audit of audits) {
    const name = fileNameFor(audit, format);
    byName.set(name, [...(byName.get(name) ?? []), { audit, state: audit.state }]);
  }
  const made: MadeFile[] = [];
  for (const [name, held] of byName) {
    made.push({ name, bytes: await write(held, format, forms), type: types[format] });
  }
  return made;
}

async function write(
  held: readonly HeldAudit[],
  format: FileFormat,
  forms: readonly Form[],
): Promise<Uint8Array> {
  switch (format) {
    case "csv": {
      const { csvOf } = await import("../../collation/adapters/file/write-csv.ts");
      return csvOf(held, forms);
    }
    case "xlsx": {
      const { xlsxOf } = await import("../../collation/adapters/file/write-xlsx.ts");
      return xlsxOf(held, forms);
    }
    case "jsonl": {
      const { jsonLinesOf } = await import("../../collation/adapters/file/json-lines-format.ts");
      return jsonLinesOf(held);
    }
  }
}
