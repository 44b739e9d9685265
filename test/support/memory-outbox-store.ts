import type { OutboxStore, WaitingSend } from "../../src/collation/outbox.ts";

/** Sends that wait in memory, as any store keeps them. */
export function createMemoryOutboxStore(): OutboxStore {
  const entries = new Map<string, WaitingSend>();
  let isTaken = false;
  const keyOf = (auditKey: string, to: string) => `${auditKey} ${to}`;
  return {
    all: () => Promise.resolve([...entries.values()]),
    put(waiting) {
      entries.set(keyOf(waiting.audit.auditKey, waiting.to), waiting);
      return Promise.resolve();
    },
    remove(auditKey, to) {
      entries.delete(keyOf(auditKey, to));
      return Promise.resolve();
    },
    async exclusively(work) {
      if (isTaken) return null;
      isTaken = true;
      try {
        return await work();
      } finally {
        isTaken = false;
      }
    },
  };
}
