import type { CollationList, ListProblem } from "../../src/collation/collation-list.ts";
import { isListUnknown, Outbox, waitingSendSchema } from "../../src/collation/outbox.ts";
import { createMemoryList } from "../../src/collation/adapters/memory/memory-list.ts";
import { fail } from "../../src/result.ts";
import { createMemoryOutboxStore } from "../support/memory-outbox-store.ts";
import { savedRecord, sharedAudit } from "../support/shared-audit.ts";

const offline: ListProblem = { code: "list-unreachable", message: "No connection.", retry: "later" };
const blocked: ListProblem = { code: "list-audit-blocked", message: "It is blocked.", retry: "never" };
const expired: ListProblem = { code: "list-sign-in-needed", message: "Sign in again.", retry: "never" };

/** A list whose sends fail in these ways first, one after the other; null lets one through and loses the answer. */
function failingList(troubles: readonly (ListProblem | "answer-lost")[]): CollationList {
  const list = createMemoryList("the region's list");
  const left = [...troubles];
  return {
    ...list,
    async send(audit, options) {
      const trouble = left.shift();
      if (trouble === undefined) return list.send(audit, options);
      if (trouble === "answer-lost") await list.send(audit, options);
      return fail(trouble === "answer-lost" ? offline : trouble);
    },
  };
}

function open() {
  let now = Date.parse("2026-11-22T10:15:00Z");
  const outbox = new Outbox(createMemoryOutboxStore(), {
    now: () => new Date(now).toISOString(),
    random: () => 0.5,
  });
  const later = (seconds: number) => {
    now += seconds * 1000;
  };
  return { outbox, later };
}

describe("an outbox", () => {
  it("keeps nothing of what a list has taken", async () => {
    const { outbox } = open();
    const delivery = await outbox.send(createMemoryList(), sharedAudit(), "one.docx");
    expect(delivery).toMatchObject({ status: "sent", sent: { outcome: "created" } });
    expect(await outbox.waiting()).toEqual([]);
  });

  it("keeps what could not be sent, says why, and sends it when it is due", async () => {
    const { outbox, later } = open();
    const list = failingList([offline]);
    expect(await outbox.send(list, sharedAudit(), "one.docx")).toMatchObject({ status: "waiting" });
    expect(await outbox.waiting()).toMatchObject([
      { title: "one.docx", attempts: 1, problem: { code: "list-unreachable" }, triesByItself: true },
    ]);
    expect(await outbox.deliver(list, "due")).toEqual([]);
    later(1);
    expect(await outbox.deliver(list, "due")).toMatchObject([{ status: "sent" }]);
    expect(await outbox.waiting()).toEqual([]);
  });

  it("waits longer after each failure, and as long as the list asks", async () => {
    const { outbox } = open();
    const list = failingList([offline, offline, { ...offline, retryAfterSeconds: 120 }]);
    const pauses: number[] = [];
    await outbox.send(list, sharedAudit(), "one.docx");
    for (let round = 0; round < 3; round++) {
      const [waiting] = await outbox.waiting();
      pauses.push((Date.parse(waiting!.notBefore) - Date.parse("2026-11-22T10:15:00Z")) / 1000);
      if (round < 2) await outbox.deliver(list, "all");
    }
    expect(pauses).toEqual([1, 2, 120]);
  });

  it("has one row in the list where the answer was lost", async () => {
    const { outbox } = open();
    const list = failingList(["answer-lost"]);
    await outbox.send(list, sharedAudit(), "one.docx");
    expect(await outbox.deliver(list, "all")).toMatchObject([{ sent: { outcome: "unchanged" } }]);
    const held = await list.list();
    expect(held.ok && held.value).toHaveLength(1);
  });

  it("does not keep what the list will not take as it is", async () => {
    const { outbox } = open();
    expect(await outbox.send(failingList([blocked]), sharedAudit(), "one.docx")).toMatchObject({
      status: "refused",
    });
    expect(await outbox.waiting()).toEqual([]);
  });

  it("keeps, but does not try by itself, what needs a person first", async () => {
    const { outbox, later } = open();
    const list = failingList([expired]);
    await outbox.send(list, sharedAudit(), "one.docx");
    later(3600);
    expect(await outbox.deliver(list, "due")).toEqual([]);
    expect(await outbox.deliver(list, "all")).toMatchObject([{ status: "sent" }]);
  });

  it("sends the newest edition only, when an audit is sent again while it waits", async () => {
    const { outbox } = open();
    const list = failingList([offline, offline]);
    await outbox.send(list, sharedAudit(), "one.docx");
    await outbox.send(list, sharedAudit({ revision: 2, savedAt: "2026-11-23T09:00:00Z" }), "one.docx");
    expect(await outbox.deliver(list, "all")).toMatchObject([
      { status: "sent", sent: { outcome: "created", revision: 2 } },
    ]);
  });

  it("leaves alone what is queued for another list", async () => {
    const { outbox } = open();
    await outbox.send(failingList([offline]), sharedAudit(), "one.docx");
    expect(await outbox.deliver(createMemoryList("another list"), "all")).toEqual([]);
    expect(await outbox.waiting()).toHaveLength(1);
  });

  it("forgets what a person gives up", async () => {
    const { outbox } = open();
    await outbox.send(failingList([offline]), sharedAudit(), "one.docx");
    await outbox.forget(sharedAudit().auditKey, "memory:the region's list");
    expect(await outbox.waiting()).toEqual([]);
  });

  describe("and a list that already has the child's audit", () => {
    const copy = () =>
      sharedAudit({ auditId: "0d9a3a52-6a30-4f5c-8f0e-54d3c3a0f7aa", header: savedRecord().header });
    const listWithChild = async (troubles: readonly ListProblem[] = []) => {
      const list = failingList(troubles);
      const memory = createMemoryList();
      await memory.send(sharedAudit());
      return {
        list: { ...memory, id: list.id, name: list.name },
        withoutLine: { ...memory, id: list.id, name: list.name, send: () => list.send(copy()) },
      };
    };

    it("tells the person who sends, and keeps nothing", async () => {
      const { outbox } = open();
      expect(await outbox.send((await listWithChild()).list, copy(), "one.docx")).toMatchObject({
        status: "asks",
        other: { auditKey: sharedAudit().auditKey },
      });
      expect(await outbox.waiting()).toEqual([]);
    });

    it("sends by the person's choice", async () => {
      const { outbox } = open();
      const { list } = await listWithChild();
      const delivery = await outbox.send(list, copy(), "one.docx", "replace");
      expect(delivery).toMatchObject({ status: "sent", sent: { outcome: "replaced" } });
    });

    it("remembers the choice while the audit waits", async () => {
      const { outbox } = open();
      const { list, withoutLine } = await listWithChild([offline]);
      await outbox.send(withoutLine, copy(), "one.docx", "keep-both");
      expect(await outbox.waiting()).toMatchObject([{ sameChild: "keep-both" }]);
      expect(await outbox.deliver(list, "all")).toMatchObject([{ sent: { outcome: "created" } }]);
    });

    it("keeps an audit that waited until a person has answered, and does not try it by itself", async () => {
      const { outbox, later } = open();
      const { list, withoutLine } = await listWithChild([offline]);
      await outbox.send(withoutLine, copy(), "one.docx");
      expect(await outbox.deliver(list, "all")).toMatchObject([{ status: "asks" }]);
      later(3600);
      expect(await outbox.deliver(list, "due")).toEqual([]);
      const [waiting] = await outbox.waiting();
      expect(waiting).toMatchObject({ other: { auditKey: sharedAudit().auditKey }, triesByItself: false });
      expect(await outbox.answer(list, waiting!, "replace")).toMatchObject({ sent: { outcome: "replaced" } });
      expect(await outbox.waiting()).toEqual([]);
    });
  });

  describe("and lists that are called alike", () => {
    it("delivers to the list that an audit waits for alone", async () => {
      const { outbox } = open();
      const north = { ...failingList([offline]), id: "file:/north/list/audits.csv" };
      const south = { ...createMemoryList("the region's list"), id: "file:/south/list/audits.csv" };
      await outbox.send(north, sharedAudit(), "one.docx");
      expect(await outbox.deliver(south, "all")).toEqual([]);
      expect(await outbox.deliver(north, "all")).toMatchObject([{ status: "sent" }]);
    });
  });

  describe("of an earlier version, which kept the name of the list", () => {
    const stored = (to: string) =>
      waitingSendSchema.parse({
        audit: sharedAudit(),
        to,
        title: "one.docx",
        since: "2026-11-22T10:15:00Z",
        attempts: 1,
        notBefore: "2026-11-22T10:15:00Z",
        problem: null,
        triesByItself: true,
      });

    it("is carried over where the name means one list only", async () => {
      const store = createMemoryOutboxStore();
      const services = { now: () => "2026-11-22T10:15:00Z", random: () => 0.5 };
      await store.put(stored("https://audit.example/api"));
      const list = {
        ...failingList([offline]),
        id: "service:https://audit.example/api",
        formerId: "https://audit.example/api",
      };
      const outbox = new Outbox(store, services);
      expect(await outbox.deliver(list, "all")).toMatchObject([{ status: "waiting" }]);
      expect(await outbox.waiting()).toMatchObject([{ to: list.id, toName: list.name, attempts: 2 }]);
    });

    it("goes nowhere where the name can mean several lists", async () => {
      const store = createMemoryOutboxStore();
      const waiting = stored("audits.csv");
      await store.put(waiting);
      const outbox = new Outbox(store, { now: () => "2026-11-22T10:15:00Z", random: () => 0.5 });
      const list = { ...createMemoryList("audits.csv"), id: "file:/north/list/audits.csv" };
      expect(await outbox.deliver(list, "all")).toEqual([]);
      expect(isListUnknown(waiting)).toBe(true);
      expect(isListUnknown(stored("https://audit.example/api"))).toBe(false);
    });
  });
});
