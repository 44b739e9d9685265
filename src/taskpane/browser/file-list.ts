import type { FileSummary } from "./file-summary.ts";
import type { OpenedFile } from "./opened-file.ts";
import type { SummaryAnswer, SummaryRequest } from "./summary-worker.ts";

/** One row of the table. */
export interface ListedFile {
  readonly id: number;
  readonly file: OpenedFile;
  /** Null while it waits to be read. */
  readonly summary: FileSummary | null;
  /** What was made of it in this page; null while it is as it was opened. */
  readonly edited: { readonly bytes: Uint8Array; readonly isSaved: boolean } | null;
}

export interface FileListState {
  readonly files: readonly ListedFile[];
  readonly waiting: number;
  /** Files with changes that are nowhere but in this page. */
  readonly unsaved: number;
}

/** The part of a Web Worker that is used, so that tests can lend another. */
export interface SummaryWorker {
  postMessage(request: SummaryRequest, transfer: Transferable[]): void;
  addEventListener(type: "message", listener: (event: MessageEvent<SummaryAnswer>) => void): void;
  addEventListener(type: "error", listener: () => void): void;
}

const unreadable: FileSummary = {
  status: "refused",
  reason: {
    code: "file-unreadable",
    message:
      "The file could not be read. It may have been moved, or another program holds it: close it there and open it here again.",
  },
};

const readerFailed: FileSummary = {
  status: "refused",
  reason: {
    code: "program-not-loaded",
    message:
      "The part of this page that reads files could not be loaded. Check the connection, load the page again and open the files once more.",
  },
};

/** While many files are read, the page shows them in batches: drawing hundreds of rows for each of them would hold it up. */
const batchTime = 150;

/** The files open in the page. One at a time goes to the worker, so that no more than one is in memory. */
export class FileList {
  private readonly worker: SummaryWorker;
  private readonly today: () => string;
  private readonly listeners = new Set<() => void>();
  private state: FileListState = { files: [], waiting: 0, unsaved: 0 };
  private queue: ListedFile[] = [];
  private reading: ListedFile | null = null;
  private nextId = 1;
  private batch: ReturnType<typeof setTimeout> | null = null;

  constructor(worker: SummaryWorker, today: () => string) {
    this.worker = worker;
    this.today = today;
    worker.addEventListener("message", ({ data }) => {
      this.settle(data.id, data.summary);
    });
    worker.addEventListener("error", () => {
      if (this.reading) this.settle(this.reading.id, readerFailed);
    });
  }

  readonly getState = (): FileListState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Adds files to the table; one with the path of another takes its place, unless that has changes which are not saved. */
  add(files: readonly OpenedFile[]): void {
    const held = new Set(this.state.files.filter(isUnsaved).map(({ file }) => file.path));
    const wanted = files.filter(({ path }) => !held.has(path));
    const paths = new Set(wanted.map(({ path }) => path));
    const added = wanted.map((file): ListedFile => ({
      id: this.nextId++,
      file,
      summary: null,
      edited: null,
    }));
    this.queue = [...this.queue.filter(({ file }) => !paths.has(file.path)), ...added];
    const kept = this.state.files.filter(({ file }) => !paths.has(file.path));
    this.update([...kept, ...added]);
    this.announce();
    void this.readNext();
  }

  /** Forgets every file; what was not saved is lost, so ask first. */
  clear(): void {
    this.queue = [];
    this.update([]);
    this.announce();
  }

  /** Keeps what was made of a file here, and reads it again for its row. */
  keepEdited(id: number, bytes: Uint8Array): void {
    this.change(id, (listed) => {
      const edited = { ...listed, edited: { bytes, isSaved: false } };
      this.queue = [...this.queue.filter((each) => each.id !== id), edited];
      return edited;
    });
    this.announce();
    void this.readNext();
  }

  /** Told that these bytes are in a file outside the page: those of an edit since then are not. */
  markSaved(id: number, bytes: Uint8Array): void {
    this.change(id, (listed) =>
      listed.edited?.bytes === bytes ? { ...listed, edited: { bytes, isSaved: true } } : listed,
    );
    this.announce();
  }

  private async readNext(): Promise<void> {
    if (this.reading !== null) return;
    const next = this.queue.shift();
    if (next === undefined) return;
    this.reading = next;
    try {
      // What goes to the worker is gone here, and an edited file is still needed.
      const bytes = next.edited === null ? await next.file.read() : next.edited.bytes.slice();
      this.worker.postMessage({ id: next.id, bytes, today: this.today() }, [bytes.buffer]);
    } catch {
      this.settle(next.id, unreadable);
    }
  }

  private settle(id: number, summary: FileSummary): void {
    this.reading = null;
    this.change(id, (listed) => ({ ...listed, summary }));
    this.announceSoon();
    void this.readNext();
  }

  private change(id: number, edit: (listed: ListedFile) => ListedFile): void {
    this.update(this.state.files.map((each) => (each.id === id ? edit(each) : each)));
  }

  private update(files: readonly ListedFile[]): void {
    const waiting = files.filter(({ summary }) => summary === null).length;
    this.state = { files, waiting, unsaved: files.filter(isUnsaved).length };
  }

  private announceSoon(): void {
    if (this.state.waiting === 0) this.announce();
    else
      this.batch ??= setTimeout(() => {
        this.announce();
      }, batchTime);
  }

  private announce(): void {
    if (this.batch !== null) clearTimeout(this.batch);
    this.batch = null;
    for (const listener of this.listeners) listener();
  }
}

function isUnsaved({ edited }: ListedFile): boolean {
  return edited !== null && !edited.isSaved;
}
