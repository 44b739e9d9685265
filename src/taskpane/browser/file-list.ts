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

/** A change that can be undone. Those of a whole run are undone together. */
interface Step {
  readonly kind: "edit" | "remove";
  /** The run that it belongs to; null for a change by itself. */
  readonly run: number | null;
  readonly edits: readonly Edit[];
  /** Files that were removed, each with its place in the list. */
  readonly removed: readonly { readonly at: number; readonly listed: ListedFile }[];
}

interface Edit {
  readonly id: number;
  readonly before: ListedFile["edited"];
  readonly bytesBefore: Uint8Array;
}

/** What was undone: the files that have other bytes now, and those that are back. */
export interface Undone {
  readonly changed: readonly { readonly id: number; readonly bytes: Uint8Array }[];
  readonly restored: number;
}

/** So many changes are kept, as each holds a file. */
const maxSteps = 200;

export interface FileListState {
  readonly files: readonly ListedFile[];
  readonly waiting: number;
  /** Files with changes that are nowhere but in this page. */
  readonly unsaved: number;
  readonly canUndo: boolean;
}

/** The part of a Web Worker that is used, so that tests can provide another. */
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
      "We could not read this file. It may have been moved, or another program is using it. Close it there and open it here again.",
  },
};

const readerFailed: FileSummary = {
  status: "refused",
  reason: {
    code: "program-not-loaded",
    message:
      "We could not load the part of this page that reads files. Check your connection, load the page again and open the files once more.",
  },
};

/** While many files are read, the page shows them in batches: drawing hundreds of rows for each of them would hold it up. */
const batchTime = 150;

/** The files open in the page. One at a time goes to the worker, so that no more than one is in memory. */
export class FileList {
  private readonly worker: SummaryWorker;
  private readonly today: () => string;
  private readonly listeners = new Set<() => void>();
  private state: FileListState = { files: [], waiting: 0, unsaved: 0, canUndo: false };
  private steps: readonly Step[] = [];
  private run = 0;
  /** How many pieces of work of the run are going on. */
  private runDepth = 0;
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

  /** Takes files off the page. `undo` brings them back, with changes that were not saved. */
  remove(ids: readonly number[]): void {
    const gone = new Set(ids);
    const removed = this.state.files.flatMap((listed, at) => (gone.has(listed.id) ? [{ at, listed }] : []));
    if (removed.length === 0) return;
    this.queue = this.queue.filter(({ id }) => !gone.has(id));
    this.keepStep({ kind: "remove", run: null, edits: [], removed });
    this.update(this.state.files.filter(({ id }) => !gone.has(id)));
    this.announce();
  }

  /** Keeps what was made of a file here, and reads it again for its row. @param bytesBefore what it was before this change. */
  keepEdited(id: number, bytes: Uint8Array, bytesBefore: Uint8Array): void {
    const listed = this.state.files.find((each) => each.id === id);
    if (listed === undefined) return;
    this.keepStep({
      kind: "edit",
      run: this.runDepth > 0 ? this.run : null,
      edits: [{ id, before: listed.edited, bytesBefore }],
      removed: [],
    });
    this.edit(id, { bytes, isSaved: false });
    this.announce();
    void this.readNext();
  }

  /** Changes made while this work runs are undone together. */
  async asOneChange<Value>(work: () => Promise<Value>): Promise<Value> {
    if (this.runDepth === 0) this.run += 1;
    this.runDepth += 1;
    try {
      return await work();
    } finally {
      this.runDepth -= 1;
    }
  }

  /** Takes back the latest change, run or removal. Null when there is none. */
  undo(): Undone | null {
    const last = this.steps.at(-1);
    if (last === undefined) return null;
    const undone =
      last.run === null ? [last] : this.steps.slice(this.steps.findIndex(({ run }) => run === last.run));
    this.steps = this.steps.slice(0, this.steps.length - undone.length);
    const changed = new Map<number, Uint8Array>();
    for (const { edits, removed } of undone.toReversed()) {
      for (const { id, before, bytesBefore } of edits) {
        this.edit(id, before);
        changed.set(id, bytesBefore);
      }
      const files = [...this.state.files];
      for (const { at, listed } of removed) files.splice(at, 0, listed);
      this.queue.push(...removed.map(({ listed }) => listed).filter(({ summary }) => summary === null));
      this.update(files);
    }
    this.announce();
    void this.readNext();
    return {
      changed: [...changed].map(([id, bytes]) => ({ id, bytes })),
      restored: undone.reduce((sum, { removed }) => sum + removed.length, 0),
    };
  }

  /** Forgets the latest changes of a file, which were undone in another way or cannot be undone any more. */
  forgetLatest(id: number, count = Number.POSITIVE_INFINITY): void {
    let left = count;
    this.steps = this.steps
      .toReversed()
      .filter(({ edits }) => left <= 0 || edits[0]?.id !== id || left-- <= 0)
      .toReversed();
    this.update(this.state.files);
    this.announce();
  }

  /** Told that these bytes are in a file outside the page: those of an edit since then are not. */
  markSaved(id: number, bytes: Uint8Array): void {
    // What was there before is in no file any more.
    this.steps = this.steps.map((step) => ({
      ...step,
      edits: step.edits.map((edit) =>
        edit.id === id ? { ...edit, before: { bytes: edit.bytesBefore, isSaved: false } } : edit,
      ),
    }));
    this.change(id, (listed) =>
      listed.edited?.bytes === bytes ? { ...listed, edited: { bytes, isSaved: true } } : listed,
    );
    this.announce();
  }

  private edit(id: number, edited: ListedFile["edited"]): void {
    this.change(id, (listed) => {
      const changed = { ...listed, edited };
      this.queue = [...this.queue.filter((each) => each.id !== id), changed];
      return changed;
    });
  }

  private keepStep(step: Step): void {
    this.steps = [...this.steps, step].slice(-maxSteps);
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
    const canUndo = this.steps.length > 0;
    this.state = { files, waiting, unsaved: files.filter(isUnsaved).length, canUndo };
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
