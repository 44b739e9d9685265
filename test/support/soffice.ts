import { execFile, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { inTemporaryFolder } from "./temporary-folder.ts";

/** Why LibreOffice cannot be used here, for the name of a skipped test; null when it can. */
export function sofficeMissing(): string | null {
  const { error } = spawnSync("soffice", ["--version"], { timeout: 30_000 });
  return error === undefined ? null : "LibreOffice (soffice) is not installed";
}

/** The same for tables, which are a part of LibreOffice that is installed by itself: it is tried on a small one. */
export function calcMissing(): string | null {
  const missing = sofficeMissing();
  if (missing !== null) return missing;
  const folder = mkdtempSync(join(tmpdir(), "permanency-audit-calc-"));
  try {
    writeFileSync(join(folder, "table.csv"), "a,b\r\n1,2\r\n");
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const words = ["--headless", "--convert-to", "xlsx", "--outdir", folder, join(folder, "table.csv")];
    spawnSync("soffice", [profile, ...words], { timeout: 30_000 });
    return existsSync(join(folder, "table.xlsx")) ? null : "LibreOffice Calc is not installed";
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** LibreOffice's own names for the formats in which it is to save. */
const formats = {
  txt: "txt:Text (encoded):UTF8",
  docx: "docx:MS Word 2007 XML",
  doc: "doc:MS Word 97",
  odt: "odt",
  pdf: "pdf",
  xlsx: "xlsx:Calc MS Excel 2007 XML",
  // Comma, double quote, UTF-8, as Excel's "CSV UTF-8".
  csv: "csv:Text - txt - csv (StarCalc):44,34,76",
} as const;

/** A first start with an empty profile takes some seconds, more when other tests run beside it. */
export const sofficeTimeout = 90_000;

/**
 * Opens a Word file or a table in LibreOffice and saves it in another format. Each call uses a profile of its own, so that calls do
 * not disturb one another, nor a LibreOffice that somebody has open.
 * @throws when LibreOffice cannot open the file or takes longer than `sofficeTimeout`.
 */
export async function convertWithLibreOffice(
  bytes: Uint8Array,
  format: keyof typeof formats,
  extension = "docx",
): Promise<Uint8Array> {
  let converted = new Uint8Array();
  await inTemporaryFolder(async (folder) => {
    const input = join(folder, `form.${extension}`);
    const output = join(folder, "out");
    writeFileSync(input, bytes);
    await promisify(execFile)(
      "soffice",
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`,
        ...["--headless", "--norestore", "--nolockcheck"],
        // A web page is opened as a text document, which can be saved as a Word file.
        ...(extension === "html" ? ["--infilter=HTML (StarWriter)"] : []),
        ...["--convert-to", formats[format], "--outdir", output, input],
      ],
      { timeout: sofficeTimeout },
    );
    converted = new Uint8Array(readFileSync(join(output, `form.${format}`)));
  });
  return converted;
}
