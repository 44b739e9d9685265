import type { Sending } from "../../audit/audit-record.ts";
import type { CollatedAudit } from "../../collation/collated-audit.ts";
import type { CollationList, ConnectionReport, SameChildChoice } from "../../collation/collation-list.ts";
import type { CollationSettings } from "../../collation/collation-settings.ts";
import { digestOfCollated } from "../../collation/edition.ts";
import { Outbox, type Delivery, type OutboxStore, type WaitingSend } from "../../collation/outbox.ts";
import { isInList } from "../../collation/same-child.ts";
import type { Problem, Result } from "../../result.ts";
import type { DeliveryNotes } from "./delivery-notes.ts";
import type { Access, KeptAccess } from "./kept-access.ts";
import { addressOf, type ListSettings } from "./open-list.ts";

export interface DeskServices {
  readonly loadSettings: () => Promise<Result<CollationSettings>>;
  readonly openList: (settings: ListSettings, access: Access) => Promise<CollationList>;
  readonly store: OutboxStore & DeliveryNotes;
  /** Whether the queue outlives the page. */
  readonly storeLasts: boolean;
  readonly access: KeptAccess;
  /** UTC. */
  readonly now: () => string;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Later, once: provided, so that tests need not wait. @returns the way to call it off. */
  readonly later: (task: () => void, milliseconds: number) => () => void;
  /** Told how many sends wait whenever that may have changed. */
  readonly noteWaiting: (count: number) => void;
}

export interface DeskState {
  /** Null until they are known. */
  readonly settings: CollationSettings | null;
  /** Why they are not. */
  readonly trouble: Problem | null;
  /** Null where audits are sent as files only. */
  readonly list: string | null;
  /** What the list is, for programs: audits wait for this id. */
  readonly listId: string | null;
  readonly access: Access;
  readonly waiting: readonly WaitingSend[];
  readonly busy: "sending" | "checking" | null;
  /** What the last check of the connection found. */
  readonly connection: ConnectionReport | null;
  /** The result of the last attempt to deliver the queue. */
  readonly delivered: readonly Delivery[];
}

/** None of our timers is shorter: another tab may be at it. */
const shortestPause = 1000;
/** How often it is looked whether something is due that another tab was delivering. */
const longestPause = 60_000;

/**
 * Where a page sends audits from: knows the list, what was entered for it and what is queued, and tries again by itself.
 * One for each page; its tabs and panes share the queue.
 */
export class CollationDesk {
  readonly storeLasts: boolean;
  private readonly services: DeskServices;
  private readonly outbox: Outbox;
  private readonly listeners = new Set<() => void>();
  private list: CollationList | null = null;
  private cancelPlanned: (() => void) | null = null;
  private opening: Promise<void> | null = null;
  private state: DeskState;

  constructor(services: DeskServices) {
    this.services = services;
    this.storeLasts = services.storeLasts;
    this.outbox = new Outbox(services.store, services);
    this.state = {
      settings: null,
      trouble: null,
      list: null,
      listId: null,
      access: services.access.read(null),
      waiting: [],
      busy: null,
      connection: null,
      delivered: [],
    };
  }

  readonly getState = (): DeskState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get accessLasts(): boolean {
    return this.services.access.lasts;
  }

  /** Looks up the settings once, and again where that failed, then tries what is due. */
  open(): Promise<void> {
    this.opening ??= this.lookUp().finally(() => {
      if (this.state.settings === null) this.opening = null;
    });
    return this.opening;
  }

  close(): void {
    this.cancelPlanned?.();
    this.listeners.clear();
  }

  async keepAccess({ token, authorityKey }: Access): Promise<void> {
    const { access } = this.services;
    const list = this.state.settings?.list ?? null;
    if (token !== null && list !== null) access.keepToken(addressOf(list), token);
    if (authorityKey !== null) access.keepAuthorityKey(authorityKey);
    await this.openList();
  }

  async forgetAccess(): Promise<void> {
    this.services.access.forget();
    await this.openList();
  }

  /** @param audit what will be sent: with it, its authority, cycle and sharing policy are tested too. */
  async check(audit?: CollatedAudit): Promise<void> {
    if (this.list === null) return;
    this.update({ busy: "checking", connection: null });
    try {
      this.update({ connection: await this.list.checkConnection(audit) });
    } finally {
      this.update({ busy: null });
    }
  }

  /** Sends an audit now; where that does not go well it waits, unless the list will not take it. */
  send(audit: CollatedAudit, title: string, sameChild: SameChildChoice = "refuse"): Promise<Delivery | null> {
    return this.sendBy((list) => this.outbox.send(list, audit, title, sameChild));
  }

  /** Sends an audit that waits, now that a person has chosen what to do about the other audit of the child. */
  answer(waiting: WaitingSend, sameChild: SameChildChoice): Promise<Delivery | null> {
    return this.sendBy((list) => this.outbox.answer(list, waiting, sameChild));
  }

  private async sendBy(work: (list: CollationList) => Promise<Delivery>): Promise<Delivery | null> {
    const { list } = this;
    if (list === null) return null;
    this.update({ busy: "sending" });
    try {
      const delivery = await work(list);
      await this.note(list, [delivery]);
      return delivery;
    } finally {
      this.update({ busy: null });
      await this.look();
    }
  }

  /** Tries everything that waits now, as a person asks for it. */
  deliverAll(): Promise<void> {
    return this.deliver("all");
  }

  /** The connection is back: what waited for it need not wait any longer. */
  whenOnline(): Promise<void> {
    const waitedForIt = this.state.waiting.some(({ triesByItself }) => triesByItself);
    return this.deliver(waitedForIt ? "all" : "due");
  }

  async giveUp({ audit, to }: WaitingSend): Promise<void> {
    await this.outbox.forget(audit.auditKey, to);
    await this.look();
  }

  /** Looks at the queue again: another tab may have sent it. */
  async look(): Promise<void> {
    const waiting = await this.outbox.waiting();
    this.services.noteWaiting(waiting.length);
    this.update({ waiting });
    this.plan();
  }

  /**
   * Hands over what was sent of an audit since its document last kept it. What is kept is not handed over again.
   * @param keep says whether the document keeps it now.
   */
  async handOver(auditKey: string, keep: (sending: Sending) => Promise<boolean>): Promise<void> {
    for (const sending of await this.services.store.notesFor(auditKey)) {
      if (await keep(sending)) await this.services.store.drop(auditKey, sending.to);
    }
  }

  private async lookUp(): Promise<void> {
    const settings = await this.services.loadSettings();
    this.update(
      settings.ok
        ? { settings: settings.value, trouble: null }
        : { settings: null, trouble: settings.problem },
    );
    await this.openList();
    await this.deliver("due");
  }

  private async openList(): Promise<void> {
    const settings = this.state.settings?.list ?? null;
    const access = this.services.access.read(settings === null ? null : addressOf(settings));
    this.list = settings === null ? null : await this.services.openList(settings, access);
    this.update({
      access,
      list: this.list?.name ?? null,
      listId: this.list?.id ?? null,
      connection: null,
    });
  }

  private async deliver(which: "due" | "all"): Promise<void> {
    const { list } = this;
    if (list !== null) {
      if (which === "all") this.update({ busy: "sending" });
      try {
        const delivered = await this.outbox.deliver(list, which);
        if (delivered !== null) {
          await this.note(list, delivered);
          if (delivered.length > 0) this.update({ delivered });
        }
      } finally {
        if (which === "all") this.update({ busy: null });
      }
    }
    await this.look();
  }

  private async note({ name }: CollationList, deliveries: readonly Delivery[]): Promise<void> {
    for (const delivery of deliveries) {
      if (delivery.status !== "sent" || !isInList(delivery.sent.outcome)) continue;
      const { audit } = delivery;
      const sending = { to: name, at: this.services.now(), digest: digestOfCollated(audit) };
      await this.services.store.note(audit.auditKey, sending);
    }
  }

  /** Tries again when the first queued send is due. */
  private plan(): void {
    this.cancelPlanned?.();
    this.cancelPlanned = null;
    const due = this.state.waiting
      .filter(({ to, triesByItself }) => triesByItself && to === this.state.listId)
      .map(({ notBefore }) => Date.parse(notBefore) - Date.parse(this.services.now()));
    if (due.length === 0) return;
    const pause = Math.min(longestPause, Math.max(shortestPause, ...[Math.min(...due)]));
    this.cancelPlanned = this.services.later(() => void this.deliver("due"), pause);
  }

  private update(change: Partial<DeskState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }
}
