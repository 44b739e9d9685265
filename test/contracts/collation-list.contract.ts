import type { AuditRecord } from "../../src/audit/audit-record.ts";
import type { CollatedAudit } from "../../src/collation/collated-audit.ts";
import type { CollationList, SameChildChoice } from "../../src/collation/collation-list.ts";
import type { Sharing } from "../../src/collation/share-audit.ts";
import {
  countersigned,
  savedRecord,
  sharedAudit,
  sharingEverything,
  someSharing,
} from "../support/shared-audit.ts";

/** A list with nothing in it, made for one test. */
export interface ListInUse {
  readonly list: CollationList;
  readonly close?: () => Promise<void>;
}

const keyOfAnother = "0d9a3a52-6a30-4f5c-8f0e-54d3c3a0f7aa";

/** What every adapter of a collation list does alike. All audits in it are of Sandwell. */
export function describeCollationList(name: string, open: () => Promise<ListInUse>): void {
  describe(`a collation list: ${name}`, () => {
    let inUse: ListInUse;
    let list: CollationList;
    beforeEach(async () => {
      inUse = await open();
      list = inUse.list;
    });
    afterEach(async () => inUse.close?.());

    const send = async (audit: CollatedAudit, sameChild?: SameChildChoice) => {
      const sent = await list.send(audit, sameChild && { sameChild });
      return sent.ok ? sent.value : sent.problem.code;
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

    it("tests an audit that will be sent, and neither keeps nor changes anything", async () => {
      const report = await list.checkConnection(sharedAudit());
      expect(report.steps.filter(({ status }) => status !== "ok")).toEqual([]);
      expect(report.ok).toBe(true);
      expect(await held()).toEqual([]);
      await send(sharedAudit());
      expect(await list.checkConnection(sharedAudit({ revision: 2 }))).toMatchObject({ ok: true });
      expect(await held()).toMatchObject([{ audit: sharedAudit(), state: "received" }]);
    });

    it("holds nothing before anything was sent", async () => {
      expect(await held()).toEqual([]);
    });

    it("holds what was sent, word for word", async () => {
      const audit = sharedAudit();
      expect(await send(audit)).toEqual({ outcome: "created", revision: 1 });
      expect(await held()).toMatchObject([{ audit, state: "received" }]);
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

    it("replaces a revision with a newer one", async () => {
      await send(sharedAudit());
      const newer = withFactors(
        sharedAudit({ revision: 2, savedAt: "2026-11-23T09:00:00Z" }),
        "The carers stayed the same.",
      );
      expect(await send(newer)).toEqual({ outcome: "updated", revision: 2 });
      expect(await held()).toMatchObject([{ audit: newer, state: "received" }]);
    });

    it("takes the same revision that was saved later, as when it was countersigned", async () => {
      await send(sharedAudit());
      const later = sharedAudit({ savedAt: "2026-11-23T09:00:00Z", signOffs: [...countersigned] });
      expect(await send(later)).toEqual({ outcome: "updated", revision: 1 });
      expect(await held()).toMatchObject([{ audit: later, state: "approved" }]);
    });

    it("refuses an older revision, and keeps the one it has", async () => {
      const newer = sharedAudit({ revision: 3, savedAt: "2026-11-23T09:00:00Z" });
      await send(newer);
      expect(await send(sharedAudit({ revision: 2 }))).toEqual({ outcome: "older-refused", revision: 3 });
      expect(await held()).toMatchObject([{ audit: newer, state: "received" }]);
    });

    it("keeps a withdrawn audit as withdrawn, once", async () => {
      const audit = sharedAudit();
      await send(audit);
      expect(await list.withdraw(audit.auditKey)).toEqual({ ok: true, value: "withdrawn" });
      expect(await list.withdraw(audit.auditKey)).toEqual({ ok: true, value: "unchanged" });
      // What it said may be gone.
      expect(await held()).toMatchObject([{ audit: { auditKey: audit.auditKey }, state: "withdrawn" }]);
    });

    it("has nothing to withdraw where nothing was sent", async () => {
      expect(await list.withdraw(keyOfAnother)).toEqual({ ok: true, value: "not-there" });
    });

    it("keeps an audit withdrawn when the same edition or an older one is sent again", async () => {
      const audit = sharedAudit({ revision: 2 });
      await send(audit);
      await list.withdraw(audit.auditKey);
      expect(await send(audit)).toEqual({ outcome: "withdrawn-refused", revision: 2 });
      expect(await send(sharedAudit({ revision: 1 }))).toEqual({ outcome: "withdrawn-refused", revision: 2 });
      expect(await held()).toMatchObject([{ state: "withdrawn" }]);
    });

    it("takes back a withdrawn audit that was saved again since", async () => {
      await send(sharedAudit());
      await list.withdraw(sharedAudit().auditKey);
      const newer = sharedAudit({ revision: 2, savedAt: "2026-11-23T09:00:00Z" });
      expect(await send(newer)).toEqual({ outcome: "updated", revision: 2 });
      expect(await held()).toMatchObject([{ audit: newer, state: "received" }]);
    });

    it("keeps letters of every script, line breaks and what looks like a formula as they are", async () => {
      const plain = sharedAudit();
      const audit = withFactors(plain, '=1+1\n"Żółć", 王, \u{1F600} <b>&amp;</b>; \'); drop table audits --');
      await send(audit);
      expect((await held())[0]?.audit.record.factors).toBe(audit.record.factors);
    });

    it("has one row for an audit that is sent several times at once", async () => {
      const sent = await Promise.all([1, 2, 3, 4].map(() => send(sharedAudit())));
      expect(sent.map((each) => (typeof each === "string" ? each : each.outcome)).sort()).toEqual([
        "created",
        "unchanged",
        "unchanged",
        "unchanged",
      ]);
      expect(await held()).toHaveLength(1);
    });

    /** The same form, whose id was lost because the document was closed without saving. */
    const copy = (change: Partial<AuditRecord> = {}, sharing: Partial<Sharing> = {}) =>
      sharedAudit({ auditId: keyOfAnother, header: savedRecord().header, ...change }, sharing);
    const statesByKey = async () =>
      Object.fromEntries((await held()).map(({ audit, state }) => [audit.auditKey, state]));

    it("refuses a second audit of the same child, and names the one that it has", async () => {
      const audit = sharedAudit();
      await send(audit);
      expect(await list.send(copy())).toEqual({
        ok: false,
        problem: {
          code: "same-child",
          message: expect.stringMatching(
            /^This child's audit is already in the list, sent on \d+ \w+ \d{4} from another copy/,
          ) as string,
          retry: "never",
          other: { auditKey: audit.auditKey, sentAt: expect.stringMatching(/^\d{4}-.*Z$/) as string },
        },
      });
      expect(await held()).toMatchObject([{ audit, state: "received" }]);
    });

    it("replaces the audit that it has, and keeps it as superseded", async () => {
      const audit = sharedAudit();
      await send(audit);
      expect(await send(copy(), "replace")).toEqual({ outcome: "replaced", revision: 1 });
      expect(await statesByKey()).toEqual({ [audit.auditKey]: "superseded", [keyOfAnother]: "received" });
    });

    it("has replaced it once, however often it is asked to", async () => {
      await send(sharedAudit());
      await send(copy(), "replace");
      expect(await send(copy(), "replace")).toEqual({ outcome: "unchanged", revision: 1 });
      expect(await held()).toHaveLength(2);
    });

    it("keeps both where somebody chose that, and does not ask again", async () => {
      const audit = sharedAudit();
      await send(audit);
      expect(await send(copy(), "keep-both")).toEqual({ outcome: "created", revision: 1 });
      expect(await statesByKey()).toEqual({ [audit.auditKey]: "received", [keyOfAnother]: "received" });
      const newer = copy({ revision: 2, savedAt: "2026-11-23T09:00:00Z" });
      expect(await send(newer)).toEqual({ outcome: "updated", revision: 2 });
      expect(await send(audit)).toEqual({ outcome: "unchanged", revision: 1 });
    });

    it("makes one of two that were kept when somebody chooses to replace", async () => {
      const audit = sharedAudit();
      await send(audit);
      await send(copy(), "keep-both");
      expect(await send(copy(), "replace")).toEqual({ outcome: "replaced", revision: 1 });
      expect(await statesByKey()).toEqual({ [audit.auditKey]: "superseded", [keyOfAnother]: "received" });
    });

    it("asks before a replaced audit comes back", async () => {
      const audit = sharedAudit();
      await send(audit);
      await send(copy(), "replace");
      expect(await send(audit)).toBe("same-child");
      expect(await send(audit, "replace")).toEqual({ outcome: "replaced", revision: 1 });
      expect(await statesByKey()).toEqual({ [audit.auditKey]: "received", [keyOfAnother]: "superseded" });
    });

    it("does not ask about an audit that was withdrawn", async () => {
      await send(sharedAudit());
      await list.withdraw(sharedAudit().auditKey);
      expect(await send(copy())).toEqual({ outcome: "created", revision: 1 });
    });

    it("takes the audit of the same child in another cycle", async () => {
      await send(sharedAudit());
      expect(await send(copy({}, { cycle: "2027-spring" }))).toEqual({ outcome: "created", revision: 1 });
    });

    it("cannot tell where the child's reference was left out, and takes both", async () => {
      const policy = { ...someSharing.policy, childId: "left-out" as const };
      await send(sharedAudit({}, { policy }));
      expect(await send(copy({}, { policy }))).toEqual({ outcome: "created", revision: 1 });
    });

    it("knows a reference that is shared as it is, however it was typed", async () => {
      const policy = sharingEverything;
      const { header } = savedRecord();
      await send(sharedAudit({ header: { ...header, childId: "ab-1029" } }, { policy }));
      expect(await send(copy({ header: { ...header, childId: "AB 1029" } }, { policy }))).toBe("same-child");
    });

    it("takes one of two copies that are sent at the same time", async () => {
      const sent = await Promise.all([send(sharedAudit()), send(copy())]);
      const outcomes = sent.map((each) => (typeof each === "string" ? each : each.outcome)).sort();
      expect(outcomes).toEqual(["created", "same-child"]);
      expect(Object.values(await statesByKey()).filter((state) => state === "received")).toHaveLength(1);
    });
  });
}

function withFactors(audit: CollatedAudit, factors: string): CollatedAudit {
  return { ...audit, record: { ...audit.record, factors } };
}
