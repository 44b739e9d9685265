import { isSameAuthority } from "../../../authorities/find-authority.ts";
import type { ProForma } from "../../../proforma/pro-forma.ts";
import { fail, succeed, type Result } from "../../../result.ts";
import type { CollatedAudit } from "../../collated-audit.ts";
import type {
  CollationList,
  ConnectionReport,
  ConnectionStep,
  ListProblem,
  Sent,
} from "../../collation-list.ts";
import { decideArrival, digestOfCollated } from "../../edition.ts";
import type { HeldAudit } from "../../list-row.ts";
import type { FileFormat } from "./file-format.ts";
import { fileProblem } from "./file-problem.ts";
import type { FileStore } from "./file-store.ts";
import { rowsByKey, type FileRow, type RowTrouble } from "./list-content.ts";
import { readListFile, writeListFile } from "./read-list-file.ts";

export interface FileListSettings {
  /** By `fileNameFor`, or as somebody called it. */
  readonly fileName: string;
  readonly format: FileFormat;
  readonly proForma: ProForma;
}

/** What a file holds, and which state of the file that was. */
interface Loaded {
  readonly version: string | null;
  readonly rows: Map<string, FileRow>;
  readonly columnsBeside: readonly string[];
}

/** Something to be done to the rows: gives the answer, and whether it changed them. */
type Change<Value> = (rows: Map<string, FileRow>) => {
  readonly answer: Result<Value, ListProblem>;
  readonly isChanged: boolean;
};

/** A change that waits for its turn, with what is to become of its caller. */
interface Waiting {
  readonly isChanging: (rows: Map<string, FileRow>) => boolean;
  readonly settle: () => void;
  readonly failWith: (problem: ListProblem) => void;
  readonly breakDown: (error: unknown) => void;
}

/**
 * A list that is one file of one authority: CSV, XLSX or JSON lines. Rows stay in the order in which people put them, and so do
 * columns that they added. What is asked for while the file is being written is written together in the next go. A file that
 * cannot be read whole is never written to.
 */
export function createFileList(settings: FileListSettings, store: FileStore): CollationList {
  const file = new ListFile(settings, store);
  return {
    name: settings.fileName,
    checkConnection: () => file.check(),
    send: (audit) => file.change((rows) => put(rows, audit)),
    async list() {
      const loaded = await file.load();
      return loaded.ok ? succeed([...loaded.value.rows.values()].map(({ held }) => held)) : loaded;
    },
    withdraw: (auditKey) => file.change((rows) => withdraw(rows, auditKey)),
  };
}

function put(rows: Map<string, FileRow>, audit: CollatedAudit): ReturnType<Change<Sent>> {
  const [first] = rows.values();
  if (first && !isSameAuthority(first.held.audit.authority, audit.authority))
    return { answer: fail(fileProblem("list-other-authority")), isChanged: false };
  const before = rows.get(audit.auditKey);
  const outcome = decideArrival(before ? editionOf(before.held) : null, audit);
  const isChanged = outcome === "created" || outcome === "updated";
  if (isChanged)
    rows.set(audit.auditKey, { held: { audit, state: audit.state }, beside: before?.beside ?? new Map() });
  const revision = isChanged ? audit.revision : (before?.held.audit.revision ?? audit.revision);
  return { answer: succeed({ outcome, revision }), isChanged };
}

function editionOf({ audit, state }: HeldAudit) {
  return { ...audit, digest: digestOfCollated(audit), state };
}

function withdraw(
  rows: Map<string, FileRow>,
  auditKey: string,
): ReturnType<Change<"withdrawn" | "unchanged" | "not-there">> {
  const before = rows.get(auditKey);
  if (!before) return { answer: succeed("not-there"), isChanged: false };
  if (before.held.state === "withdrawn") return { answer: succeed("unchanged"), isChanged: false };
  rows.set(auditKey, { ...before, held: { ...before.held, state: "withdrawn" } });
  return { answer: succeed("withdrawn"), isChanged: true };
}

function problemOf({ row, problem }: RowTrouble): ListProblem {
  const code = problem.code === "row-newer" ? "list-file-newer" : "list-file-damaged";
  return fileProblem(code, `Row ${String(row)}`);
}

/** The file behind a list: changes to it one after the other, and those that wait in one go. */
class ListFile {
  private readonly settings: FileListSettings;
  private readonly store: FileStore;
  private waiting: Waiting[] = [];
  private isAtWork = false;
  /** As this list last read or wrote it: a file that nobody touched since is not taken apart again. */
  private known: Loaded | null = null;

  constructor(settings: FileListSettings, store: FileStore) {
    this.settings = settings;
    this.store = store;
  }

  change<Value>(change: Change<Value>): Promise<Result<Value, ListProblem>> {
    return new Promise((settle, breakDown) => {
      let answer: Result<Value, ListProblem> | null = null;
      this.waiting.push({
        isChanging: (rows) => {
          const changed = change(rows);
          answer = changed.answer;
          return changed.isChanged;
        },
        settle: () => {
          if (answer) settle(answer);
        },
        failWith: (problem) => settle(fail(problem)),
        breakDown,
      });
      void this.workThroughWaiting();
    });
  }

  private async workThroughWaiting(): Promise<void> {
    if (this.isAtWork) return;
    this.isAtWork = true;
    // Whatever is asked for in the same breath goes into the first go already.
    await Promise.resolve();
    while (this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      await this.writeTogether(batch);
    }
    this.isAtWork = false;
  }

  private async writeTogether(batch: readonly Waiting[]): Promise<void> {
    try {
      const locked = await this.store.exclusively(this.settings.fileName, () => this.applyAll(batch));
      const done = locked.ok ? locked.value : locked;
      for (const each of batch) {
        if (done.ok) each.settle();
        else each.failWith(done.problem);
      }
    } catch (error) {
      for (const each of batch) each.breakDown(error);
    }
  }

  private async applyAll(batch: readonly Waiting[]): Promise<Result<null, ListProblem>> {
    const loaded = await this.load();
    if (!loaded.ok) return loaded;
    const { version, columnsBeside } = loaded.value;
    const rows = new Map(loaded.value.rows);
    const changes = batch.map(({ isChanging }) => isChanging(rows));
    if (!changes.includes(true)) return succeed(null);
    const { fileName, format, proForma } = this.settings;
    const bytes = await writeListFile([...rows.values()], columnsBeside, format, proForma);
    const replaced = await this.store.replace(fileName, bytes, version);
    if (!replaced.ok) return replaced;
    this.known = { version: replaced.value, rows, columnsBeside };
    return succeed(null);
  }

  /** What the file holds. Fails with a row's problem too: what could not be read would be lost in writing. */
  async load(): Promise<Result<Loaded, ListProblem>> {
    const { fileName, format, proForma } = this.settings;
    const stored = await this.store.read(fileName);
    if (!stored.ok) return stored;
    if (stored.value === null) return succeed({ version: null, rows: new Map(), columnsBeside: [] });
    const { bytes, version } = stored.value;
    if (this.known?.version === version) return succeed(this.known);
    const content = await readListFile(bytes, format, proForma);
    if (!content.ok) return content;
    const [trouble] = content.value.troubles;
    if (trouble) return fail(problemOf(trouble));
    const { columnsBeside } = content.value;
    this.known = { version, rows: rowsByKey(content.value), columnsBeside };
    return succeed(this.known);
  }

  async check(): Promise<ConnectionReport> {
    const hindrance = await this.store.hindrance(this.settings.fileName);
    const loaded = hindrance ? null : await this.load();
    const steps: readonly ConnectionStep[] = [
      { name: "The folder can be written to", status: hindrance ? "missing" : "ok", problem: hindrance },
      {
        name: "The file can be read",
        status: loaded === null ? "not-tried" : loaded.ok ? "ok" : "missing",
        problem: loaded === null || loaded.ok ? null : loaded.problem,
      },
    ];
    return { ok: steps.every(({ status }) => status === "ok"), steps };
  }
}
