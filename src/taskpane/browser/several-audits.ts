import type { AuditRecord } from "../../audit/audit-record.ts";
import { standingSignOff, type SignOffToGive } from "../../audit/sign-off.ts";
import type { SameChildChoice } from "../../collation/collation-list.ts";
import type { Delivery } from "../../collation/outbox.ts";
import type { CollationDesk } from "../collation/collation-desk.ts";
import { prepareExport, type Prepared } from "../collation/prepare-export.ts";
import { sayDelivery, type Said } from "../collation/words.ts";
import type { AuditSession, SessionServices } from "../workflow/audit-session.ts";
import type { FileList, ListedFile } from "./file-list.ts";
import { withFile } from "./file-session.ts";
import { saveInPlace } from "./save-files.ts";

/** One of several audits, and how far it is from being sent. */
export interface AuditRow {
  readonly id: number;
  readonly path: string;
  readonly record: AuditRecord;
  readonly prepared: Prepared;
  /** Whether the last step of signing off counts for the form as it is now. */
  readonly isStanding: boolean;
  /** What came of the last thing that was done with it here. */
  readonly outcome: Said | null;
  /** Whether the list has another audit of this child, and asks whether to replace it or to keep both. */
  readonly asks: boolean;
}

export interface SeveralState {
  readonly rows: readonly AuditRow[];
  /** How far the work is; null when none is going on. */
  readonly progress: { readonly done: number; readonly of: number } | null;
}

export interface SeveralServices {
  readonly files: FileList;
  readonly desk: CollationDesk;
  readonly session: SessionServices;
}

/**
 * Several audits sent at once. Each is opened by itself, worked on as the pane would, and closed again, so that no
 * more than one is in memory; what is changed of it goes to the list of files, which knows what is not saved yet.
 */
export class SeveralAudits {
  private readonly services: SeveralServices;
  private readonly listeners = new Set<() => void>();
  private readonly asking = new Set<number>();
  private state: SeveralState = { rows: [], progress: null };

  constructor(services: SeveralServices) {
    this.services = services;
  }

  readonly getState = (): SeveralState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Reads the files that are ready. @param only their ids; all of the page when it is null */
  async read(only: ReadonlySet<number> | null = null): Promise<void> {
    const ready = this.services.files
      .getState()
      .files.filter(({ id, summary }) => summary?.status === "complete" && (only?.has(id) ?? true));
    const rows: AuditRow[] = [];
    await this.eachOf(
      ready.map(({ id }) => id),
      async (id) => {
        const row = await this.open(id, () => Promise.resolve(null));
        if (row !== null) rows.push(row);
      },
    );
    this.update({ rows });
  }

  /** Works out the state of each row again, as after something was entered that sending needs. */
  readAgain(): Promise<void> {
    return this.change(
      this.state.rows.map(({ id }) => id),
      () => Promise.resolve(null),
    );
  }

  saveRecords(ids: readonly number[]): Promise<void> {
    return this.change(ids, async (session) => {
      const isSaved = await session.saveRecord();
      return isSaved ? null : troubleOf(session);
    });
  }

  signOff(ids: readonly number[], given: Omit<SignOffToGive, "on">): Promise<void> {
    return this.change(ids, async (session) => {
      const isSigned = await session.signOff(given);
      const text = given.step === "ready" ? "Marked as ready." : "Countersigned.";
      return isSigned ? { tone: "done", text } : troubleOf(session);
    });
  }

  /**
   * Sends audits and saves their files where the browser can write to them; those of the others are left to be downloaded.
   * @param sameChild what to do where the list already has an audit of the child.
   */
  async send(ids: readonly number[], sameChild: SameChildChoice = "refuse"): Promise<void> {
    const { desk, files } = this.services;
    await this.change(ids, async (session, id) => {
      const prepared = this.prepare(session);
      if (prepared?.status !== "can-send") return null;
      const delivery = await desk.send(prepared.audit, session.name, sameChild);
      if (delivery === null) return null;
      if (delivery.status === "asks") this.asking.add(id);
      else this.asking.delete(id);
      await this.keepSendings(session);
      return sayDelivery(delivery, desk.storeLasts);
    });
    await saveInPlace(files, ids);
    // What has left this page cannot be taken back in it.
    for (const id of ids) files.forgetLatest(id);
  }

  /** Told what was delivered later by itself: the documents keep it, and their rows say it. */
  keepDelivered(deliveries: readonly Delivery[]): Promise<void> {
    const { rows } = this.state;
    const found = new Map(
      rows.flatMap(({ id, record }) => {
        const delivery = deliveries.find(
          (each) => each.status === "sent" && each.audit.auditKey === record.auditId?.toLowerCase(),
        );
        return delivery ? [[id, delivery] as const] : [];
      }),
    );
    return this.change([...found.keys()], (_session, id) => {
      const delivery = found.get(id);
      return Promise.resolve(delivery ? sayDelivery(delivery, this.services.desk.storeLasts) : null);
    });
  }

  /** What the desk knows of this audit's sendings and its document does not keep yet. */
  private async keepSendings(session: AuditSession): Promise<void> {
    const auditKey = session.getState().judged?.reading.record.auditId?.toLowerCase();
    if (auditKey === undefined) return;
    await this.services.desk.handOver(auditKey, (sending) => session.keepSending(sending));
  }

  private async change(
    ids: readonly number[],
    work: (session: AuditSession, id: number) => Promise<Said | null>,
  ): Promise<void> {
    await this.services.files.asOneChange(() => this.changeEach(ids, work));
  }

  private async changeEach(
    ids: readonly number[],
    work: (session: AuditSession, id: number) => Promise<Said | null>,
  ): Promise<void> {
    await this.eachOf(ids, async (id) => {
      const row = await this.open(id, work);
      if (row === null) return;
      const rows = this.state.rows.map((each) =>
        each.id === id ? { ...row, outcome: row.outcome ?? each.outcome } : each,
      );
      this.update({ rows });
    });
  }

  private async eachOf(ids: readonly number[], work: (id: number) => Promise<void>): Promise<void> {
    let done = 0;
    this.update({ progress: { done, of: ids.length } });
    try {
      for (const id of ids) {
        await work(id);
        done += 1;
        this.update({ progress: { done, of: ids.length } });
      }
    } finally {
      this.update({ progress: null });
    }
  }

  /** Null when the file is gone or is no audit any more: its row in the list of files shows that. */
  private open(
    id: number,
    work: (session: AuditSession, id: number) => Promise<Said | null>,
  ): Promise<AuditRow | null> {
    const { files, session: services } = this.services;
    return withFile({ files, services }, id, async (session) => {
      await this.keepSendings(session);
      const outcome = await work(session, id);
      const listed = files.getState().files.find((each) => each.id === id);
      return listed === undefined ? null : this.describe(listed, session, outcome);
    });
  }

  private describe({ id, file }: ListedFile, session: AuditSession, outcome: Said | null): AuditRow | null {
    const record = session.getState().judged?.reading.record;
    const prepared = this.prepare(session);
    if (record === undefined || prepared === null) return null;
    return {
      id,
      path: file.path,
      record,
      prepared,
      isStanding: standingSignOff(record) !== null,
      outcome,
      asks: this.asking.has(id),
    };
  }

  private prepare(session: AuditSession): Prepared | null {
    const { judged } = session.getState();
    const { settings, access, list } = this.services.desk.getState();
    if (judged === null || settings === null) return null;
    return prepareExport(judged, { settings, access, list });
  }

  private update(change: Partial<SeveralState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}

function troubleOf(session: AuditSession): Said | null {
  const { notice } = session.getState();
  return notice === null ? null : { tone: "trouble", text: notice.text };
}
