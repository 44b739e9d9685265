import { openWordFile, type WordFile } from "../../ooxml/package/open-word-file.ts";
import type { Result } from "../../result.ts";
import { fflateCompression } from "../fflate-compression.ts";
import type { OfficeApi } from "./office-host.ts";
import { readWholeFile } from "./whole-file.ts";

/**
 * The open document as a file, with every part in it. Loaded only by hosts that need it, as it brings the code that unpacks.
 * Fails as `openWordFile` does. @throws OfficeCallError
 */
export async function openWholeFile(Office: OfficeApi): Promise<Result<WordFile>> {
  return openWordFile(await readWholeFile(Office), fflateCompression);
}
