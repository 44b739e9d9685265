import type { FileSummary } from "./file-summary.ts";
import type { OpenedFile } from "./opened-file.ts";
import type { SummaryAnswer, SummaryRequest } from "./summary-worker.ts";

/** One row of the table. */
export interface ListedFile {
  readonly id: number;
  readonly file: OpenedFile;
  /** Null while it waits to be read. */
  readonly summary: FileSummary | null;
}

export interface FileListState {
  readonly files: readonly ListedFile[];
  readonly waiting: number;
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

/** The files open in the page. One at a time goes to the worker, so that no more than one is in memory. */
export class FileList {
  private readonly worker: SummaryWorker;
  private readonly today: () => string;
  private readonly listeners = new Set<() => void>();
  private state: FileListState = { files: [], waiting: 0 };
  private queue: ListedFile[] = [];
  private isReading = false;
  private nextId = 1;

  constructor(worker: SummaryWorker, today: () => string) {
    this.worker = worker;
    this.today = today;
    worker.addEventListener("message", ({ data }) => {
      this.settle(data.id, data.summary);
      this.isReading = false;
      void this.readNext();
    });
  }

  readonly getState = (): FileListState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Adds files to the table; one with the path of another takes its place. */
  add(files: readonly OpenedFile[]): void {
    const paths = new Set(files.map(({ path }) => path));
    const added = files.map((file) => ({ id: this.nextId++, file, summary: null }));
    this.queue = [...this.queue.filter(({ file }) => !paths.has(file.path)), ...added];
    const kept = this.state.files.filter(({ file }) => !paths.has(file.path));
    this.update([...kept, ...added]);
    void this.readNext();
  }

  clear(): void {
    this.queue = [];
    this.update([]);
  }

  /** Reads one file again, as after it was changed here. */
  setSummary(id: number, summary: FileSummary): void {
    this.settle(id, summary);
  }

  private async readNext(): Promise<void> {
    if (this.isReading) return;
    const next = this.queue.shift();
    if (next === undefined) return;
    this.isReading = true;
    try {
      const bytes = await next.file.read();
      this.worker.postMessage({ id: next.id, bytes, today: this.today() }, [bytes.buffer]);
    } catch {
      this.settle(next.id, unreadable);
      this.isReading = false;
      await this.readNext();
    }
  }

  private settle(id: number, summary: FileSummary): void {
    this.update(this.state.files.map((each) => (each.id === id ? { ...each, summary } : each)));
  }

  private update(files: readonly ListedFile[]): void {
    this.state = { files, waiting: files.filter(({ summary }) => summary === null).length };
    for (const listener of this.listeners) listener();
  }
}
