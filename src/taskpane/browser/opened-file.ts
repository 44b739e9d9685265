/** A file that the user opened in this page. Its bytes are read when they are needed and not kept. */
export interface OpenedFile {
  /** Relative to the folder that was opened, else the file's name. */
  readonly path: string;
  readonly read: () => Promise<Uint8Array>;
  /** Writes back to the same file; null where the browser does not allow that, and a download takes its place. */
  readonly writeBack: ((bytes: Uint8Array) => Promise<void>) | null;
}

const wordFile = /\.(?:docx|dotx|docm)$/i;
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
  return {
    path,
    read: async () => new Uint8Array(await (await handle.getFile()).arrayBuffer()),
    writeBack: async (bytes) => {
      const stream = await handle.createWritable();
      // The browser writes a copy and puts it in the file's place when it is closed: a fault leaves the file whole.
      await stream.write(new Blob([new Uint8Array(bytes)]));
      await stream.close();
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
            ],
          },
        },
      ],
    }),
  );
  return (handles ?? []).map((handle) => openedFromHandle(handle.name, handle));
}

/** Asks for a folder and opens every Word file in it, sub-folders included, in the order of their paths. */
export async function pickFolder(): Promise<readonly OpenedFile[]> {
  const folder = await unlessCancelled(pickers().showDirectoryPicker?.({ mode: "readwrite" }));
  if (!folder) return [];
  const found: OpenedFile[] = [];
  await collect(folder, `${folder.name}/`, found);
  return found.sort((one, other) => (one.path < other.path ? -1 : 1));
}

async function collect(folder: FileSystemDirectoryHandle, path: string, found: OpenedFile[]): Promise<void> {
  for await (const [name, handle] of folder.entries()) {
    if (handle.kind === "directory")
      await collect(handle as FileSystemDirectoryHandle, `${path}${name}/`, found);
    else if (isWordFile(name)) found.push(openedFromHandle(path + name, handle as FileSystemFileHandle));
  }
}

/** Files and folders dropped on the page. */
export async function openDropped(items: DataTransferItemList): Promise<readonly OpenedFile[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const found: OpenedFile[] = [];
  for (const entry of entries) await collectEntry(entry, found);
  return found.sort((one, other) => (one.path < other.path ? -1 : 1));
}

async function collectEntry(entry: FileSystemEntry, found: OpenedFile[]): Promise<void> {
  if (entry.isDirectory) {
    for (const each of await entriesOf(entry as FileSystemDirectoryEntry)) await collectEntry(each, found);
    return;
  }
  if (!isWordFile(entry.name)) return;
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
