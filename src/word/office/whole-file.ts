import type { OfficeApi, OfficeFile, OfficeResult } from "./office-host.ts";
import { OfficeCallError } from "./word-errors.ts";

/** The most that Word for iPad takes; other hosts take up to 4 MB, and a form is one or two such slices. */
const SLICE_SIZE = 64 * 1024;

/**
 * The bytes of the open document as a .docx, unsaved changes included. Word leaves out what opens the pane by itself and
 * the protection of the document (office-js issues 6434 and 6031).
 * @throws OfficeCallError
 */
export async function readWholeFile(Office: OfficeApi): Promise<Uint8Array> {
  const { document } = Office.context;
  const file = await call<OfficeFile>(Office, (callback) => {
    document.getFileAsync(Office.FileType.Compressed, { sliceSize: SLICE_SIZE }, callback);
  });
  try {
    return await readSlices(Office, file);
  } finally {
    // Word keeps a copy of each file until it is closed, and soon refuses another.
    await new Promise<void>((resolve) => file.closeAsync(() => resolve()));
  }
}

async function readSlices(Office: OfficeApi, file: OfficeFile): Promise<Uint8Array> {
  const bytes = new Uint8Array(file.size);
  let offset = 0;
  for (let index = 0; index < file.sliceCount; index += 1) {
    const { data } = await call(Office, file.getSliceAsync.bind(file, index));
    bytes.set(data, offset);
    offset += data.length;
  }
  return bytes;
}

/** A call of the common API as a promise. */
export function call<Value>(
  { AsyncResultStatus }: OfficeApi,
  start: (callback: (result: OfficeResult<Value>) => void) => void,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    start((result) => {
      if (result.status === AsyncResultStatus.Succeeded) resolve(result.value);
      else reject(new OfficeCallError(result.error));
    });
  });
}
