import { downloadFile } from "./download-file.ts";
import type { FileList, ListedFile } from "./file-list.ts";

/** What came of saving several changed files. */
export interface SavedFiles {
  readonly written: number;
  readonly downloaded: number;
  /** Paths of those that could not be written to, or were changed elsewhere: they are still changed in this page only. */
  readonly left: readonly string[];
}

/** Saves what was changed in this page: into the same file where the browser can, else as downloads. */
export async function saveFiles(files: FileList, changed: readonly ListedFile[]): Promise<SavedFiles> {
  let written = 0;
  let downloaded = 0;
  const left: string[] = [];
  for (const { id, file, edited } of changed) {
    if (edited === null) continue;
    if (file.writeBack === null) {
      downloadFile(file.path, edited.bytes);
      downloaded += 1;
      files.markSaved(id, edited.bytes);
    } else if ((await file.writeBack(edited.bytes)) === "written") {
      written += 1;
      files.markSaved(id, edited.bytes);
    } else left.push(file.path);
  }
  return { written, downloaded, left };
}

/** Saves those of the files that the browser can write to, without asking; the others stay as they are. */
export async function saveInPlace(files: FileList, ids: readonly number[]): Promise<void> {
  const changed = files
    .getState()
    .files.filter(
      ({ id, file, edited }) => ids.includes(id) && file.writeBack !== null && edited?.isSaved === false,
    );
  await saveFiles(files, changed);
}

export function saySaved({ written, downloaded, left }: SavedFiles): string {
  return [
    ...(written > 0 ? [`${filesOf(written)} saved in place.`] : []),
    ...(downloaded > 0
      ? [`${filesOf(downloaded)} in your downloads. The files that you opened have not changed.`]
      : []),
    ...(left.length > 0
      ? [
          `Not saved: ${left.join(", ")}. Open each by itself and save it there, or close it in other programs.`,
        ]
      : []),
  ].join(" ");
}

function filesOf(count: number): string {
  return count === 1 ? "One file" : `${String(count)} files`;
}
