import { downloadFile } from "../browser/download-file.ts";

/** Where a file goes: a place that the user chose, or the browser's downloads. */
export interface SavePlace {
  /** @returns the name it was saved under, and whether it is in the downloads; null where it could not be written */
  readonly save: (name: string, type: string, bytes: Uint8Array) => Promise<SavedAs | null>;
}

export interface SavedAs {
  readonly name: string;
  readonly isDownload: boolean;
}

/** What some browsers offer beyond the standard's types. */
interface PickerWindow {
  readonly showSaveFilePicker?: (options: object) => Promise<FileSystemFileHandle>;
}

/** Asks where to save, while the click still counts; null when the user closes the dialog. Without such a dialog it is a download. */
export async function chooseSavePlace(suggestedName: string): Promise<SavePlace | null> {
  const { showSaveFilePicker } = window as PickerWindow;
  if (showSaveFilePicker === undefined) return downloads;
  try {
    const handle = await showSaveFilePicker.call(window, { suggestedName });
    return { save: (_, __, bytes) => writeTo(handle, bytes) };
  } catch (fault) {
    if (fault instanceof DOMException && fault.name === "AbortError") return null;
    // The browser does not allow the dialog here, such as in a frame.
    return downloads;
  }
}

const downloads: SavePlace = {
  save: (name, type, bytes) => {
    downloadFile(name, bytes, type);
    return Promise.resolve({ name, isDownload: true });
  },
};

async function writeTo(handle: FileSystemFileHandle, bytes: Uint8Array): Promise<SavedAs | null> {
  try {
    const stream = await handle.createWritable();
    await stream.write(new Blob([new Uint8Array(bytes)]));
    await stream.close();
    return { name: handle.name, isDownload: false };
  } catch {
    // Held by another program, or not allowed: the browsers' own words differ and help nobody.
    return null;
  }
}
