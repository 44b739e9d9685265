import { openDB, type DBSchema, type IDBPDatabase } from "idb";
import type * as z from "zod/mini";
import type { Sending } from "../../audit/audit-record.ts";
import { waitingSendSchema, type OutboxStore, type WaitingSend } from "../../collation/outbox.ts";
import type { DeliveryNotes } from "./delivery-notes.ts";

/** The part of the browser's Web Locks that is used, so that tests can provide another or none. */
export interface Locks {
  request<Value>(
    name: string,
    options: { readonly ifAvailable: true },
    work: (lock: unknown) => Promise<Value>,
  ): Promise<Value>;
}

export interface IndexedDbServices {
  /** Null in browsers that have none: a note in the database with a time limit takes their place. */
  readonly locks: Locks | null;
  /** In milliseconds since 1970. */
  readonly clock: () => number;
  readonly newId: () => string;
}

interface OutboxDatabase extends DBSchema {
  waiting: { key: [string, string]; value: z.input<typeof waitingSendSchema> };
  /** Who delivers now, where the browser has no locks. */
  lease: { key: string; value: Lease };
  /** What was delivered while its document was not open. */
  sent: { key: [string, string]; value: Sending };
}

interface Lease {
  readonly holder: string;
  /** In milliseconds since 1970: a page that was closed in the middle lets go by itself. */
  readonly until: number;
}

const databaseName = "permanency-audit-outbox";
const lockName = "permanency-audit-outbox";
const leaseKey = "delivery";
/** Longer than one send takes with its own retries; it is renewed while the work goes on. */
const leaseTime = 60_000;

/**
 * Sends that wait in the browser's own database: they outlive a reload and a restart, and every tab and pane of this
 * address sees the same ones. They leave it when they were sent or given up.
 */
export class IndexedDbOutbox implements OutboxStore, DeliveryNotes {
  private readonly services: IndexedDbServices;
  private readonly database: Promise<IDBPDatabase<OutboxDatabase>>;
  private renewal: ReturnType<typeof setInterval> | null = null;

  constructor(services: IndexedDbServices) {
    this.services = services;
    this.database = openOutbox();
    // Callers get the error; nobody may be using it yet.
    this.database.catch(() => undefined);
  }

  async all(): Promise<readonly WaitingSend[]> {
    // An earlier version may have put them down.
    return (await (await this.database).getAll("waiting")).flatMap((stored) => {
      const waiting = waitingSendSchema.safeParse(stored);
      return waiting.success ? [waiting.data] : [];
    });
  }

  async put(waiting: WaitingSend): Promise<void> {
    await (await this.database).put("waiting", waiting, [waiting.audit.auditKey, waiting.to]);
  }

  async remove(auditKey: string, to: string): Promise<void> {
    await (await this.database).delete("waiting", [auditKey, to]);
  }

  async note(auditKey: string, sending: Sending): Promise<void> {
    await (await this.database).put("sent", sending, [auditKey, sending.to]);
  }

  async notesFor(auditKey: string): Promise<readonly Sending[]> {
    // An array sorts after every text.
    return (await this.database).getAll("sent", IDBKeyRange.bound([auditKey], [auditKey, []]));
  }

  async drop(auditKey: string, to: string): Promise<void> {
    await (await this.database).delete("sent", [auditKey, to]);
  }

  async exclusively<Value>(work: () => Promise<Value>): Promise<Value | null> {
    const { locks } = this.services;
    if (locks === null) return this.withLease(work);
    return locks.request(lockName, { ifAvailable: true }, async (lock) =>
      lock === null ? null : await work(),
    );
  }

  async close(): Promise<void> {
    this.stopRenewing();
    (await this.database).close();
  }

  private async withLease<Value>(work: () => Promise<Value>): Promise<Value | null> {
    const holder = this.services.newId();
    if (!(await this.takeLease(holder))) return null;
    this.renewal = setInterval(() => {
      // Where the database is gone the lease runs out, and sending twice is still one row.
      this.takeLease(holder).catch(() => undefined);
    }, leaseTime / 3);
    try {
      return await work();
    } finally {
      this.stopRenewing();
      await this.dropLease(holder);
    }
  }

  private stopRenewing(): void {
    if (this.renewal !== null) clearInterval(this.renewal);
    this.renewal = null;
  }

  /** Takes it or takes it for longer; false while somebody else has it. */
  private async takeLease(holder: string): Promise<boolean> {
    const now = this.services.clock();
    const transaction = (await this.database).transaction("lease", "readwrite");
    const held = await transaction.store.get(leaseKey);
    const isFree = held === undefined || held.holder === holder || held.until <= now;
    if (isFree) await transaction.store.put({ holder, until: now + leaseTime }, leaseKey);
    await transaction.done;
    return isFree;
  }

  private async dropLease(holder: string): Promise<void> {
    const transaction = (await this.database).transaction("lease", "readwrite");
    if ((await transaction.store.get(leaseKey))?.holder === holder) await transaction.store.delete(leaseKey);
    await transaction.done;
  }
}

function openOutbox(): Promise<IDBPDatabase<OutboxDatabase>> {
  return openDB<OutboxDatabase>(databaseName, 1, {
    upgrade(database) {
      database.createObjectStore("waiting");
      database.createObjectStore("lease");
      database.createObjectStore("sent");
    },
  });
}
