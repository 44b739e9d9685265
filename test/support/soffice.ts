import { execFile, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { inTemporaryFolder } from "./temporary-folder.ts";

/** Why LibreOffice cannot be used here, for the name of a skipped test; null when it can. */
export function sofficeMissing(): string | null {
  const { error } = spawnSync("soffice", ["--version"], { timeout: 30_000 });
  return error === undefined ? null : "LibreOffice (soffice) is not installed";
}

/** LibreOffice's own names for the formats in which it is to save. */
const formats = {
  txt: "txt:Text (encoded):UTF8",
  docx: "docx:MS Word 2007 XML",
  doc: "doc:MS Word 97",
  odt: "odt",
} as const;

/** A first start with an empty profile takes some seconds, more when other tests run beside it. */
export const sofficeTimeout = 90_000;

/**
 * Opens a Word file in LibreOffice and saves it in another format. Each call uses a profile of its own, so that calls do not
 * stand in one another's way, nor in the way of a LibreOffice that somebody has open.
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
        ...["--convert-to", formats[format], "--outdir", output, input],
      ],
      { timeout: sofficeTimeout },
    );
    converted = new Uint8Array(readFileSync(join(output, `form.${format}`)));
  });
  return converted;
}
