import type { CollatedAudit } from "../../src/collation/collated-audit.ts";
import type { CollationList } from "../../src/collation/collation-list.ts";
import { sharedAudit } from "../support/shared-audit.ts";

/** A list with nothing in it, made for one test. */
export interface ListInUse {
  readonly list: CollationList;
  readonly close?: () => Promise<void>;
}

const keyOfAnother = "0d9a3a52-6a30-4f5c-8f0e-54d3c3a0f7aa";

/** What every carrier of a collation list does alike. All audits in it are of Sandwell. */
export function describeCollationList(name: string, open: () => Promise<ListInUse>): void {
  describe(`a collation list: ${name}`, () => {
    let inUse: ListInUse;
    let list: CollationList;
    beforeEach(async () => {
      inUse = await open();
      list = inUse.list;
    });
    afterEach(async () => inUse.close?.());

    const send = async (audit: ReturnType<typeof sharedAudit>) => {
      const sent = await list.send(audit);
      return sent.ok ? sent.value : sent.problem;
    };
    const held = async () => {
      const listed = await list.list();
      if (!listed.ok) throw new Error(listed.problem.message);
      return listed.value;
    };

    it("says that all is there which sending needs, and how it is called", async () => {
      const report = await list.checkConnection();
      expect(report.ok).toBe(true);
      expect(report.steps.length).toBeGreaterThan(0);
      expect(report.steps.filter(({ status }) => status !== "ok")).toEqual([]);
      expect(list.name).not.toBe("");
    });

    it("holds nothing before anything was sent", async () => {
      expect(await held()).toEqual([]);
    });

    it("holds what was sent, word for word", async () => {
      const audit = sharedAudit();
      expect(await send(audit)).toEqual({ outcome: "created", revision: 1 });
      expect(await held()).toEqual([{ audit, state: "received" }]);
    });

    it("has one row for an audit that is sent twice", async () => {
      await send(sharedAudit());
      expect(await send(sharedAudit())).toEqual({ outcome: "unchanged", revision: 1 });
      expect(await held()).toHaveLength(1);
    });

    it("has a row for each audit", async () => {
      await send(sharedAudit());
      expect(await send(sharedAudit({ auditId: keyOfAnother }))).toEqual({ outcome: "created", revision: 1 });
      expect((await held()).map(({ audit }) => audit.auditKey).sort()).toEqual(
        [sharedAudit().auditKey, keyOfAnother].sort(),
      );
    });

    it("takes a newer revision in the place of the one it has", async () => {
      await send(sharedAudit());
      const newer = withFactors(
        sharedAudit({ revision: 2, savedAt: "2026-11-23T09:00:00Z" }),
        "The carers stayed the same.",
      );
      expect(await send(newer)).toEqual({ outcome: "updated", revision: 2 });
      expect(await held()).toEqual([{ audit: newer, state: "received" }]);
    });

    it("takes the same revision that was saved later, as when it was countersigned", async () => {
      await send(sharedAudit());
      const later = { ...sharedAudit({ savedAt: "2026-11-23T09:00:00Z" }), state: "approved" as const };
      expect(await send(later)).toEqual({ outcome: "updated", revision: 1 });
      expect(await held()).toEqual([{ audit: later, state: "approved" }]);
    });

    it("refuses an older revision, and keeps the one it has", async () => {
      const newer = sharedAudit({ revision: 3, savedAt: "2026-11-23T09:00:00Z" });
      await send(newer);
      expect(await send(sharedAudit({ revision: 2 }))).toEqual({ outcome: "older-refused", revision: 3 });
      expect(await held()).toEqual([{ audit: newer, state: "received" }]);
    });

    it("keeps a withdrawn audit as withdrawn, once", async () => {
      const audit = sharedAudit();
      await send(audit);
      expect(await list.withdraw(audit.auditKey)).toEqual({ ok: true, value: "withdrawn" });
      expect(await list.withdraw(audit.auditKey)).toEqual({ ok: true, value: "unchanged" });
      expect(await held()).toEqual([{ audit, state: "withdrawn" }]);
    });

    it("has nothing to withdraw where nothing was sent", async () => {
      expect(await list.withdraw(keyOfAnother)).toEqual({ ok: true, value: "not-there" });
    });

    it("takes a withdrawn audit back when it is sent again", async () => {
      const audit = sharedAudit();
      await send(audit);
      await list.withdraw(audit.auditKey);
      expect(await send(audit)).toEqual({ outcome: "updated", revision: 1 });
      expect(await held()).toEqual([{ audit, state: "received" }]);
    });

    it("keeps letters of every script, line breaks and what looks like a formula as they are", async () => {
      const plain = sharedAudit();
      const audit = withFactors(plain, '=1+1\n"Żółć", 王, \u{1F600} <b>&amp;</b>; \'); drop table audits --');
      await send(audit);
      expect((await held())[0]?.audit.record.factors).toBe(audit.record.factors);
    });

    it("has one row for an audit that is sent several times at once", async () => {
      const sent = await Promise.all([1, 2, 3, 4].map(() => send(sharedAudit())));
      expect(sent.map((each) => ("outcome" in each ? each.outcome : each.code)).sort()).toEqual([
        "created",
        "unchanged",
        "unchanged",
        "unchanged",
      ]);
      expect(await held()).toHaveLength(1);
    });
  });
}

function withFactors(audit: CollatedAudit, factors: string): CollatedAudit {
  return { ...audit, record: { ...audit.record, factors } };
}
