import type { OutboxStore, WaitingSend } from "../../src/collation/outbox.ts";
import { sharedAudit } from "../support/shared-audit.ts";

/** A place where sends wait, with nothing in it. */
export interface StoreInUse {
  readonly store: OutboxStore;
  /** The same place, as a program that was started anew finds it. */
  readonly reopen: () => OutboxStore;
  readonly close?: () => Promise<void>;
}

const waiting: WaitingSend = {
  audit: sharedAudit(),
  to: "the region's list",
  title: "westhaven-01.docx",
  since: "2026-11-22T10:15:00Z",
  attempts: 0,
  notBefore: "2026-11-22T10:15:00Z",
  problem: null,
  triesByItself: true,
  toName: "the region's list",
  sameChild: "refuse",
  other: null,
};

/** What every place where sends wait does alike. */
export function describeOutboxStore(name: string, open: () => Promise<StoreInUse>): void {
  describe(`a store of waiting sends: ${name}`, () => {
    let inUse: StoreInUse;
    beforeEach(async () => {
      inUse = await open();
    });
    afterEach(async () => inUse.close?.());

    it("has nothing before anything was put down", async () => {
      expect(await inUse.store.all()).toEqual([]);
    });

    it("keeps what was put down over a restart", async () => {
      await inUse.store.put(waiting);
      expect(await inUse.reopen().all()).toEqual([waiting]);
    });

    it("keeps apart two lists that people call the same", async () => {
      await inUse.store.put({ ...waiting, to: "file:/north/list/audits.csv", toName: "audits.csv" });
      await inUse.store.put({ ...waiting, to: "file:/south/list/audits.csv", toName: "audits.csv" });
      expect((await inUse.store.all()).map(({ to }) => to).sort()).toEqual([
        "file:/north/list/audits.csv",
        "file:/south/list/audits.csv",
      ]);
    });

    it("keeps one for each audit and list", async () => {
      await inUse.store.put(waiting);
      await inUse.store.put({ ...waiting, attempts: 2, problem: { code: "list-unreachable", message: "…" } });
      await inUse.store.put({ ...waiting, to: "another list" });
      const all = await inUse.store.all();
      expect(all.map(({ to, attempts }) => `${to} ${String(attempts)}`).sort()).toEqual([
        "another list 0",
        "the region's list 2",
      ]);
    });

    it("removes the one that was named, and nothing where it is not there", async () => {
      await inUse.store.put(waiting);
      await inUse.store.put({ ...waiting, to: "another list" });
      await inUse.store.remove(waiting.audit.auditKey, waiting.to);
      await inUse.store.remove(waiting.audit.auditKey, waiting.to);
      expect((await inUse.store.all()).map(({ to }) => to)).toEqual(["another list"]);
    });

    it("lets one at a time deliver, also from another program", async () => {
      const other = inUse.reopen();
      const outcome = await inUse.store.exclusively(async () =>
        other.exclusively(() => Promise.resolve("both")),
      );
      expect(outcome).toBeNull();
      expect(await other.exclusively(() => Promise.resolve("alone"))).toBe("alone");
    });
  });
}
