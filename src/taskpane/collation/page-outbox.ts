import type { Sending } from "../../audit/audit-record.ts";
import type { OutboxStore, WaitingSend } from "../../collation/outbox.ts";
import type { DeliveryNotes } from "./delivery-notes.ts";

/**
 * Sends that wait for as long as the page is open, for browsers that keep nothing for it, as some do in private windows.
 * The page says so.
 */
export class PageOutbox implements OutboxStore, DeliveryNotes {
  private readonly waiting = new Map<string, WaitingSend>();
  private readonly sent = new Map<string, { readonly auditKey: string; readonly sending: Sending }>();
  private isTaken = false;

  all(): Promise<readonly WaitingSend[]> {
    return Promise.resolve([...this.waiting.values()]);
  }

  put(waiting: WaitingSend): Promise<void> {
    this.waiting.set(keyOf(waiting.audit.auditKey, waiting.to), waiting);
    return Promise.resolve();
  }

  remove(auditKey: string, to: string): Promise<void> {
    this.waiting.delete(keyOf(auditKey, to));
    return Promise.resolve();
  }

  note(auditKey: string, sending: Sending): Promise<void> {
    this.sent.set(keyOf(auditKey, sending.to), { auditKey, sending });
    return Promise.resolve();
  }

  notesFor(auditKey: string): Promise<readonly Sending[]> {
    const own = [...this.sent.values()].filter((each) => each.auditKey === auditKey);
    return Promise.resolve(own.map(({ sending }) => sending));
  }

  drop(auditKey: string, to: string): Promise<void> {
    this.sent.delete(keyOf(auditKey, to));
    return Promise.resolve();
  }

  async exclusively<Value>(work: () => Promise<Value>): Promise<Value | null> {
    if (this.isTaken) return null;
    this.isTaken = true;
    try {
      return await work();
    } finally {
      this.isTaken = false;
    }
  }
}

function keyOf(auditKey: string, to: string): string {
  return `${auditKey} ${to}`;
}
