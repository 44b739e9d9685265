/** What came of writing back. */
export type WrittenBack = "written" | "changed-elsewhere" | "not-allowed";

/** A file that the user opened in this page. Its bytes are read when they are needed and not kept. */
export interface OpenedFile {
  /** Relative to the folder that was opened, else the file's name. */
  readonly path: string;
  readonly read: () => Promise<Uint8Array>;
  /**
   * Writes back to the same file, unless it was changed elsewhere since it was read here; null where the browser does not
   * allow that, and a download takes its place.
   */
  readonly writeBack: ((bytes: Uint8Array) => Promise<WrittenBack>) | null;
}

/** What Word saves, and what it saved until 2007, so that the page can say what to do with it. */
const wordFile = /\.(?:docx|dotx|docm|dotm|doc)$/i;
/** What Word keeps beside an open document. */
const lockFile = /(?:^|\/)~\$/;

export function isWordFile(path: string): boolean {
  return wordFile.test(path) && !lockFile.test(path);
}

export function openedFromFile(file: File): OpenedFile {
  return {
    path: file.webkitRelativePath === "" ? file.name : file.webkitRelativePath,
    read: async () => new Uint8Array(await file.arrayBuffer()),
    writeBack: null,
  };
}

/** A shipped sample, fetched from beside this page. */
export function openedFromAddress(path: string, address: string): OpenedFile {
  return {
    path,
    read: async () => {
      const answer = await fetch(address);
      if (!answer.ok) throw new Error(`status ${String(answer.status)}`);
      return new Uint8Array(await answer.arrayBuffer());
    },
    writeBack: null,
  };
}

function openedFromHandle(path: string, handle: FileSystemFileHandle): OpenedFile {
  let readAt: number | null = null;
  return {
    path,
    read: async () => {
      const file = await handle.getFile();
      readAt = file.lastModified;
      return new Uint8Array(await file.arrayBuffer());
    },
    writeBack: async (bytes) => {
      try {
        if (readAt !== null && (await handle.getFile()).lastModified !== readAt) return "changed-elsewhere";
        const stream = await handle.createWritable();
        // The browser writes a copy and puts it in the file's place when it is closed: a fault leaves the file whole.
        await stream.write(new Blob([new Uint8Array(bytes)]));
        await stream.close();
        readAt = (await handle.getFile()).lastModified;
        return "written";
      } catch {
        // Not allowed by the user, held by another program, gone: the browsers' own words differ and help nobody.
        return "not-allowed";
      }
    },
  };
}

/** What some browsers offer beyond the standard's types. */
interface PickerWindow {
  readonly showOpenFilePicker?: (options: object) => Promise<FileSystemFileHandle[]>;
  readonly showDirectoryPicker?: (options: object) => Promise<FileSystemDirectoryHandle>;
}

function pickers(): PickerWindow {
  return window as PickerWindow;
}

export function canPickHandles(): boolean {
  return pickers().showOpenFilePicker !== undefined;
}

/** Asks for files that can be written back. Empty when the user closes the dialog. */
export async function pickFiles(): Promise<readonly OpenedFile[]> {
  const handles = await unlessCancelled(
    pickers().showOpenFilePicker?.({
      multiple: true,
      types: [
        {
          description: "Word documents",
          accept: {
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document": [
              ".docx",
              ".dotx",
              ".docm",
              ".dotm",
              ".doc",
            ],
          },
        },
      ],
    }),
  );
  return (handles ?? []).map((handle) => openedFromHandle(handle.name, handle));
}

/** What a folder came to. */
export interface OpenedFolder {
  /** Every Word file in it, sub-folders included, in the order of their paths. */
  readonly files: readonly OpenedFile[];
  /** How many files of other kinds were left out. */
  readonly others: number;
}

/** Asks for a folder. Null when the user closes the dialog. */
export async function pickFolder(): Promise<OpenedFolder | null> {
  const folder = await unlessCancelled(pickers().showDirectoryPicker?.({ mode: "readwrite" }));
  if (!folder) return null;
  const found: OpenedFile[] = [];
  await collect(folder, `${folder.name}/`, found);
  return keepWordFiles(found);
}

/** Sorts out what a folder held: its Word files stay, what Word keeps beside them does not count. */
export function keepWordFiles(found: readonly OpenedFile[]): OpenedFolder {
  const files = found.filter(({ path }) => isWordFile(path)).sort(byPath);
  const others = found.filter(({ path }) => !isWordFile(path) && !lockFile.test(path)).length;
  return { files, others };
}

function byPath(one: OpenedFile, other: OpenedFile): number {
  return one.path < other.path ? -1 : 1;
}

async function collect(folder: FileSystemDirectoryHandle, path: string, found: OpenedFile[]): Promise<void> {
  for await (const [name, handle] of folder.entries()) {
    if (isFolder(handle)) await collect(handle, `${path}${name}/`, found);
    else if (isFile(handle)) found.push(openedFromHandle(path + name, handle));
  }
}

function isFolder(handle: FileSystemHandle): handle is FileSystemDirectoryHandle {
  return handle.kind === "directory";
}

function isFile(handle: FileSystemHandle): handle is FileSystemFileHandle {
  return handle.kind === "file";
}

/** What some browsers offer beyond the standard's types. */
interface DroppedItem {
  readonly getAsFileSystemHandle?: () => Promise<FileSystemHandle | null>;
}

/**
 * Files and folders dropped on the page. Of folders only the Word files are taken; what was dropped by itself is, whatever
 * it is, so that the table says why it is no audit. To be called while the drop is told: afterwards the items are gone.
 */
export async function openDropped(items: DataTransferItemList): Promise<OpenedFolder> {
  const dropped = [...items].filter(({ kind }) => kind === "file").map(askForDropped);
  const opened: OpenedFolder[] = [];
  for (const each of dropped) opened.push(await each());
  return {
    files: opened.flatMap(({ files }) => files),
    others: opened.reduce((sum, { others }) => sum + others, 0),
  };
}

function askForDropped(item: DataTransferItem): () => Promise<OpenedFolder> {
  const entry = item.webkitGetAsEntry();
  const file = item.getAsFile();
  const handle = (item as DroppedItem).getAsFileSystemHandle?.().catch(() => null) ?? null;
  return async () => {
    const known = await handle;
    const found: OpenedFile[] = [];
    if (known && isFile(known)) return { files: [openedFromHandle(known.name, known)], others: 0 };
    if (known && isFolder(known)) {
      await collect(known, `${known.name}/`, found);
      return keepWordFiles(found);
    }
    if (entry?.isDirectory) {
      await collectEntry(entry, found);
      return keepWordFiles(found);
    }
    return { files: file ? [openedFromFile(file)] : [], others: 0 };
  };
}

async function collectEntry(entry: FileSystemEntry, found: OpenedFile[]): Promise<void> {
  if (entry.isDirectory) {
    for (const each of await entriesOf(entry as FileSystemDirectoryEntry)) await collectEntry(each, found);
    return;
  }
  const file = await new Promise<File>((resolve, reject) => {
    (entry as FileSystemFileEntry).file(resolve, reject);
  });
  found.push({ ...openedFromFile(file), path: entry.fullPath.replace(/^\//, "") });
}

/** A folder hands out its entries in batches, the last of which is empty. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (batch.length === 0) return all;
    all.push(...batch);
  }
}

async function unlessCancelled<Value>(picked: Promise<Value> | undefined): Promise<Value | null> {
  try {
    return (await picked) ?? null;
  } catch (fault) {
    if (fault instanceof DOMException && fault.name === "AbortError") return null;
    throw fault;
  }
}
