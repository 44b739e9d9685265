import type { CollationList, ListProblem } from "../../../src/collation/collation-list.ts";
import {
  collationSettingsSchema,
  type CollationSettings,
} from "../../../src/collation/collation-settings.ts";
import { createMemoryList } from "../../../src/collation/adapters/memory/memory-list.ts";
import { fail, succeed, type Result } from "../../../src/result.ts";
import { CollationDesk } from "../../../src/taskpane/collation/collation-desk.ts";
import { KeptAccess } from "../../../src/taskpane/collation/kept-access.ts";
import { PageOutbox } from "../../../src/taskpane/collation/page-outbox.ts";
import { someAuditId, sharedAudit } from "../../support/shared-audit.ts";

const settings = collationSettingsSchema.parse({
  cycle: "2026-autumn",
  list: { type: "service", url: "/api" },
});
const offline: ListProblem = { code: "list-unreachable", message: "No connection.", retry: "later" };
const expired: ListProblem = { code: "token-expired", message: "The token has ended.", retry: "never" };

interface Trouble {
  problem: ListProblem | null;
}

function listWith(trouble: Trouble): CollationList {
  const list = createMemoryList("the region's list");
  return {
    ...list,
    send: (audit, options) =>
      trouble.problem ? Promise.resolve(fail(trouble.problem)) : list.send(audit, options),
  };
}

function open(loaded: Result<CollationSettings> = succeed(settings)) {
  let now = Date.parse("2026-11-22T10:15:00Z");
  let planned: { readonly task: () => void; readonly milliseconds: number } | null = null;
  const trouble: Trouble = { problem: null };
  const tokens: (string | null)[] = [];
  const noted: number[] = [];
  const list = listWith(trouble);
  const desk = new CollationDesk({
    loadSettings: () => Promise.resolve(loaded),
    openList: (_settings, { token }) => {
      tokens.push(token);
      return Promise.resolve(list);
    },
    store: new PageOutbox(),
    storeLasts: true,
    access: new KeptAccess(null),
    now: () => new Date(now).toISOString(),
    random: () => 0.5,
    later: (task, milliseconds) => {
      planned = { task, milliseconds };
      return () => {
        planned = null;
      };
    },
    noteWaiting: (count) => noted.push(count),
  });
  return {
    desk,
    list,
    trouble,
    tokens,
    noted,
    planned: () => planned?.milliseconds ?? null,
    /** Lets the time pass that was planned, and waits for what happens then. */
    passPlanned: async () => {
      const due = planned;
      if (due === null) throw new Error("Nothing is planned.");
      now += due.milliseconds;
      planned = null;
      due.task();
      await new Promise((resolve) => setTimeout(resolve, 10));
    },
  };
}

async function countIn(list: CollationList): Promise<number> {
  const held = await list.list();
  return held.ok ? held.value.length : -1;
}

describe("a desk that audits are sent from", () => {
  it("sends to the list of the settings, and hands over to the document where and when", async () => {
    const { desk, list } = open();
    await desk.open();
    expect(await desk.send(sharedAudit(), "one.docx")).toMatchObject({ status: "sent" });
    expect(await countIn(list)).toBe(1);
    const kept: string[] = [];
    const keep = (to: string) => {
      kept.push(to);
      return Promise.resolve(true);
    };
    await desk.handOver(someAuditId, ({ to }) => keep(to));
    await desk.handOver(someAuditId, ({ to }) => keep(to));
    expect(kept).toEqual(["the region's list"]);
  });

  it("hands over again what the document could not keep", async () => {
    const { desk } = open();
    await desk.open();
    await desk.send(sharedAudit(), "one.docx");
    let asked = 0;
    const refuse = () => {
      asked += 1;
      return Promise.resolve(false);
    };
    await desk.handOver(someAuditId, refuse);
    await desk.handOver(someAuditId, refuse);
    expect(asked).toBe(2);
  });

  it("tries again by itself, later each time, until the list has it", async () => {
    const { desk, list, trouble, planned, passPlanned, noted } = open();
    await desk.open();
    trouble.problem = offline;
    await desk.send(sharedAudit(), "one.docx");
    expect(desk.getState().waiting).toMatchObject([{ title: "one.docx", attempts: 1 }]);
    expect(planned()).toBe(1000);
    await passPlanned();
    expect(planned()).toBe(2000);
    trouble.problem = null;
    await passPlanned();
    expect(await countIn(list)).toBe(1);
    expect(desk.getState()).toMatchObject({ waiting: [], delivered: [{ status: "sent" }] });
    expect(planned()).toBeNull();
    expect(noted.at(-1)).toBe(0);
  });

  it("tries at once when the connection is back", async () => {
    const { desk, list, trouble } = open();
    await desk.open();
    trouble.problem = { ...offline, retryAfterSeconds: 50 };
    await desk.send(sharedAudit(), "one.docx");
    trouble.problem = null;
    await desk.whenOnline();
    expect(await countIn(list)).toBe(1);
  });

  it("does not try by itself what a person has to see to first, and does when asked", async () => {
    const { desk, list, trouble, planned } = open();
    await desk.open();
    trouble.problem = expired;
    await desk.send(sharedAudit(), "one.docx");
    expect(planned()).toBeNull();
    trouble.problem = null;
    await desk.whenOnline();
    expect(await countIn(list)).toBe(0);
    await desk.deliverAll();
    expect(await countIn(list)).toBe(1);
  });

  it("forgets a send that a person gives up", async () => {
    const { desk, list, trouble } = open();
    await desk.open();
    trouble.problem = offline;
    await desk.send(sharedAudit(), "one.docx");
    await desk.giveUp(desk.getState().waiting[0]!);
    trouble.problem = null;
    await desk.deliverAll();
    expect([desk.getState().waiting, await countIn(list)]).toEqual([[], 0]);
  });

  it("opens the list anew with what was entered, and again without it once it is forgotten", async () => {
    const { desk, tokens } = open();
    await desk.open();
    await desk.keepAccess({ token: "secret", authorityKey: "a key" });
    expect(desk.getState().access).toEqual({ token: "secret", authorityKey: "a key" });
    await desk.forgetAccess();
    expect(tokens).toEqual([null, "secret", null]);
    expect(desk.getState().access).toEqual({ token: null, authorityKey: null });
  });

  it("sends nothing where no list is set up", async () => {
    const { desk } = open(succeed({ ...settings, list: null }));
    await desk.open();
    expect(desk.getState()).toMatchObject({ list: null, trouble: null });
    expect(await desk.send(sharedAudit(), "one.docx")).toBeNull();
  });

  it("says why it knows no list, and looks again when asked", async () => {
    const problem = { code: "settings-unreachable", message: "No answer." };
    const { desk } = open(fail(problem));
    await desk.open();
    await desk.open();
    expect(desk.getState()).toMatchObject({ settings: null, trouble: problem });
  });

  it("checks the connection and says what it found", async () => {
    const { desk } = open();
    await desk.open();
    await desk.check();
    expect(desk.getState()).toMatchObject({ busy: null, connection: { ok: true } });
  });
});
