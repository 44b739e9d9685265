import type { Problem } from "../result.ts";
import { waitBefore } from "./back-off.ts";
import type { CollatedAudit } from "./collated-audit.ts";
import type { CollationList, ListProblem, Sent } from "./collation-list.ts";
import { compareEditions } from "./edition.ts";

/** An audit that a person has sent and that a list has not acknowledged yet. */
export interface WaitingSend {
  readonly audit: CollatedAudit;
  /** The name of the list. */
  readonly to: string;
  /** What the person calls it: the name of its file. */
  readonly title: string;
  /** UTC: when the person sent it. */
  readonly since: string;
  readonly attempts: number;
  /** UTC: it is not tried again before. */
  readonly notBefore: string;
  /** Why it waits; null before the first attempt. */
  readonly problem: Problem | null;
  /** False when waiting alone will not help: somebody has to do something first, and then try again. */
  readonly triesByItself: boolean;
}

/** Where sends wait over restarts: IndexedDB in a browser, a folder for the command line. */
export interface OutboxStore {
  all(): Promise<readonly WaitingSend[]>;
  /** In the place of what waits for the same list under the same key. */
  put(waiting: WaitingSend): Promise<void>;
  remove(auditKey: string, to: string): Promise<void>;
  /** Does the work unless another page or program is at it already; null then. */
  exclusively<Value>(work: () => Promise<Value>): Promise<Value | null>;
}

export interface OutboxServices {
  /** UTC. */
  readonly now: () => string;
  /** From 0 up to 1. */
  readonly random: () => number;
}

/** What came of one send. */
export type Delivery =
  | { readonly status: "sent"; readonly title: string; readonly sent: Sent; readonly audit: CollatedAudit }
  | { readonly status: "waiting"; readonly title: string; readonly problem: ListProblem }
  /** The list will not take it as it is: it waits no longer. */
  | { readonly status: "refused"; readonly title: string; readonly problem: ListProblem };

/** Trouble after which the same audit would be refused again: its author has to change something. */
const refusals: readonly string[] = [
  "list-audit-blocked",
  "list-other-authority",
  "list-row-too-large",
  // As the collation service says it.
  "audit-blocked",
  "other-authority",
  "audit-too-large",
  "pro-forma-unknown",
  "request-malformed",
];

/**
 * Sends that outlive a lost line and a restart. An audit is put down before it is tried and taken out once the list has
 * acknowledged it; as a list takes an audit once however often it comes, nothing is lost and nothing is there twice.
 */
export class Outbox {
  private readonly store: OutboxStore;
  private readonly services: OutboxServices;

  constructor(store: OutboxStore, services: OutboxServices) {
    this.store = store;
    this.services = services;
  }

  waiting(): Promise<readonly WaitingSend[]> {
    return this.store.all();
  }

  /** Puts an audit down and tries it at once. An older edition that still waits makes way for it. */
  async send(list: CollationList, audit: CollatedAudit, title: string): Promise<Delivery> {
    const waiting = await this.putDown(list.name, audit, title);
    return this.attempt(list, waiting);
  }

  /**
   * Tries what waits for this list: what is due, or all of it when a person asks for it.
   * @returns null when another page or program is at it.
   */
  deliver(list: CollationList, which: "due" | "all"): Promise<readonly Delivery[] | null> {
    return this.store.exclusively(async () => {
      const deliveries: Delivery[] = [];
      for (const waiting of await this.store.all()) {
        if (waiting.to !== list.name) continue;
        const isDue =
          waiting.triesByItself && Date.parse(waiting.notBefore) <= Date.parse(this.services.now());
        if (which === "all" || isDue) deliveries.push(await this.attempt(list, waiting));
      }
      return deliveries;
    });
  }

  /** Gives up a send that waits. */
  forget(auditKey: string, to: string): Promise<void> {
    return this.store.remove(auditKey, to);
  }

  private async putDown(to: string, audit: CollatedAudit, title: string): Promise<WaitingSend> {
    const before = (await this.store.all()).find(
      (each) => each.to === to && each.audit.auditKey === audit.auditKey,
    );
    if (before && compareEditions(before.audit, audit) > 0) return before;
    const now = this.services.now();
    const waiting: WaitingSend = {
      audit,
      to,
      title,
      since: now,
      attempts: 0,
      notBefore: now,
      problem: null,
      triesByItself: true,
    };
    await this.store.put(waiting);
    return waiting;
  }

  private async attempt(list: CollationList, waiting: WaitingSend): Promise<Delivery> {
    const { audit, title } = waiting;
    const sent = await list.send(audit);
    if (sent.ok) {
      await this.takeOut(waiting);
      return { status: "sent", title, sent: sent.value, audit };
    }
    const { problem } = sent;
    if (refusals.includes(problem.code)) {
      await this.takeOut(waiting);
      return { status: "refused", title, problem };
    }
    if (await this.isNewest(waiting)) await this.store.put(this.later(waiting, problem));
    return { status: "waiting", title, problem };
  }

  private async takeOut(waiting: WaitingSend): Promise<void> {
    if (await this.isNewest(waiting)) await this.store.remove(waiting.audit.auditKey, waiting.to);
  }

  /** False when a newer edition was put down while this one was on its way. */
  private async isNewest({ audit, to }: WaitingSend): Promise<boolean> {
    const now = (await this.store.all()).find(
      (each) => each.to === to && each.audit.auditKey === audit.auditKey,
    );
    return !now || compareEditions(now.audit, audit) <= 0;
  }

  private later(waiting: WaitingSend, problem: ListProblem): WaitingSend {
    const attempts = waiting.attempts + 1;
    const seconds = waitBefore(attempts, {
      random: this.services.random,
      retryAfterSeconds: problem.retryAfterSeconds ?? null,
    });
    const notBefore = new Date(Date.parse(this.services.now()) + seconds * 1000).toISOString();
    const { code, message } = problem;
    return {
      ...waiting,
      attempts,
      notBefore,
      problem: { code, message },
      triesByItself: problem.retry === "later",
    };
  }
}
