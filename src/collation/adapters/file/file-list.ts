import { isSameAuthority } from "../../../authorities/find-authority.ts";
import type { Form } from "../../../proforma/form.ts";
import { fail, succeed, type Problem, type Result } from "../../../result.ts";
import type { CollatedAudit, ListState } from "../../collated-audit.ts";
import type {
  CollationList,
  ConnectionReport,
  ConnectionStep,
  ListProblem,
  SameChildChoice,
  Sent,
} from "../../collation-list.ts";
import { decideSending, isOnSameForm, isWritten, type RowOfChild } from "../../same-child.ts";
import type { FileFormat } from "./file-format.ts";
import { fileProblem } from "./file-problem.ts";
import type { FileStore } from "./file-store.ts";
import { FileRows, rowsOf, type FileRow, type RowTrouble } from "./list-content.ts";
import { readListFile, writeListFile } from "./read-list-file.ts";

export interface FileListSettings {
  /** What the file is for programs: its absolute path. Without it the name stands for it. */
  readonly id?: string;
  /** By `fileNameFor`, or as somebody called it. */
  readonly fileName: string;
  readonly format: FileFormat;
  /** The forms that audits may be on: their columns are in the file once such an audit is. */
  readonly forms: readonly Form[];
  /** UTC: what each row keeps as the time at which it was sent. */
  readonly now: () => string;
}

/** What a file holds, and which state of the file that was. */
interface Loaded {
  readonly version: string | null;
  readonly rows: FileRows;
  readonly columnsBeside: readonly string[];
}

/** Something to be done to the rows: gives the answer, and whether it changed them. */
type Change<Value> = (rows: FileRows) => {
  readonly answer: Result<Value, ListProblem>;
  readonly isChanged: boolean;
};

/** A change that waits for its turn, with what is to become of its caller. */
interface Waiting {
  readonly isChanging: (rows: FileRows) => boolean;
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
    id: `file:${settings.id ?? settings.fileName}`,
    name: settings.fileName,
    checkConnection: (audit) => file.check(audit ?? null),
    send: (audit, { sameChild = "refuse" } = {}) =>
      file.change((rows) => put(rows, audit, sameChild, settings)),
    async list() {
      const loaded = await file.load();
      return loaded.ok ? succeed(loaded.value.rows.all().map(({ held }) => held)) : loaded;
    },
    withdraw: (auditKey) => file.change((rows) => withdraw(rows, auditKey)),
  };
}

function put(
  rows: FileRows,
  audit: CollatedAudit,
  choice: SameChildChoice,
  { forms, now }: Pick<FileListSettings, "forms" | "now">,
): ReturnType<Change<Sent>> {
  const other = otherAuthority(rows, audit);
  if (other) return { answer: fail(other), isChanged: false };
  const before = rows.get(audit);
  const others = rows.ofChild(audit).map(rowOfChild);
  const decided = decideSending(audit, before ? rowOfChild(before) : null, others, choice, forms);
  if (!decided.ok) return { answer: decided, isChanged: false };
  const { outcome, replaces } = decided.value;
  const isChanged = isWritten(outcome);
  if (isChanged)
    rows.put({ held: { audit, state: audit.state, sentAt: now() }, beside: before?.beside ?? new Map() });
  for (const row of rows.ofChild(audit)) {
    if (isOnSameForm(row.held.audit, audit) && replaces.includes(row.held.audit.auditKey))
      changeState(rows, row, "superseded");
  }
  const revision = isChanged ? audit.revision : (before?.held.audit.revision ?? audit.revision);
  return { answer: succeed({ outcome, revision }), isChanged };
}

function rowOfChild({ held }: FileRow): RowOfChild {
  return { ...held, sentAt: held.sentAt ?? null };
}

/** Each authority has a file of its own. */
function otherAuthority(rows: FileRows, audit: CollatedAudit): ListProblem | null {
  const first = rows.first();
  const isOther = first && !isSameAuthority(first.held.audit.authority, audit.authority);
  return isOther ? fileProblem("list-other-authority") : null;
}

function changeState(rows: FileRows, row: FileRow, state: ListState): void {
  rows.put({ ...row, held: { ...row.held, state } });
}

function withdraw(
  rows: FileRows,
  auditKey: string,
): ReturnType<Change<"withdrawn" | "unchanged" | "not-there">> {
  const found = rows.withKey(auditKey);
  if (found.length === 0) return { answer: succeed("not-there"), isChanged: false };
  const live = found.filter(({ held }) => held.state !== "withdrawn");
  if (live.length === 0) return { answer: succeed("unchanged"), isChanged: false };
  for (const row of live) changeState(rows, row, "withdrawn");
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
    const rows = new FileRows(this.settings.forms, loaded.value.rows.all());
    const changes = batch.map(({ isChanging }) => isChanging(rows));
    if (!changes.includes(true)) return succeed(null);
    const { fileName, format, forms } = this.settings;
    const bytes = await writeListFile(rows.all(), columnsBeside, format, forms);
    const replaced = await this.store.replace(fileName, bytes, version);
    if (!replaced.ok) return replaced;
    this.known = { version: replaced.value, rows, columnsBeside };
    return succeed(null);
  }

  /** What the file holds. Fails with a row's problem too: what could not be read would be lost in writing. */
  async load(): Promise<Result<Loaded, ListProblem>> {
    const { fileName, format, forms } = this.settings;
    const stored = await this.store.read(fileName);
    if (!stored.ok) return stored;
    if (stored.value === null)
      return succeed({ version: null, rows: new FileRows(forms), columnsBeside: [] });
    const { bytes, version } = stored.value;
    if (this.known?.version === version) return succeed(this.known);
    const content = await readListFile(bytes, format, forms);
    if (!content.ok) return content;
    const [trouble] = content.value.troubles;
    if (trouble) return fail(problemOf(trouble));
    const { columnsBeside } = content.value;
    this.known = { version, rows: rowsOf(content.value, forms), columnsBeside };
    return succeed(this.known);
  }

  /** Tests the folder, the file and, where the audit is known, whether the file takes audits of its authority. */
  async check(audit: CollatedAudit | null): Promise<ConnectionReport> {
    const writing = await this.store.findWritingProblem(this.settings.fileName);
    const loaded = writing ? null : await this.load();
    const other = loaded?.ok && audit ? otherAuthority(loaded.value.rows, audit) : null;
    const unreadable = loaded?.ok === false ? loaded.problem : null;
    const steps: readonly ConnectionStep[] = [
      step("The folder can be written to", true, writing),
      step("The file can be read", loaded !== null, unreadable),
      ...(audit ? [step("The file is for this authority", loaded?.ok === true, other)] : []),
    ];
    return { ok: steps.every(({ status }) => status === "ok"), steps };
  }
}

function step(name: string, isTried: boolean, problem: Problem | null): ConnectionStep {
  if (problem) return { name, status: "missing", problem };
  return { name, status: isTried ? "ok" : "not-tried", problem: null };
}
