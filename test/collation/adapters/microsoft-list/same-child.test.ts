import { constantFrom, assert, asyncProperty, array, integer, record } from "fast-check";
import type { AuditRecord } from "../../../../src/audit/audit-record.ts";
import type { CollationList } from "../../../../src/collation/collation-list.ts";
import { listWith, openGraphList } from "../../../support/graph/open-graph-list.ts";
import type { GraphStandIn } from "../../../support/graph/graph-stand-in.ts";
import { savedRecord, sharedAudit } from "../../../support/shared-audit.ts";

const post = "site.list_CreateItem";
const patch = "site.list.item_UpdateField";

/** The same form, whose id was lost because the document was closed without saving. */
const copy = (number: number, change: Partial<AuditRecord> = {}) =>
  sharedAudit({
    auditId: `0d9a3a52-6a30-4f5c-8f0e-${String(number).padStart(12, "0")}`,
    header: savedRecord().header,
    ...change,
  });

/** Does something once, just before a request of this kind is carried out. */
const once = (graph: GraphStandIn, operationId: string, work: () => void) => {
  let isDone = false;
  graph.meanwhile = ({ operation }) => {
    if (isDone || operation.operationId !== operationId) return;
    isDone = true;
    work();
  };
};

const statesIn = async (list: CollationList) => {
  const listed = await list.list();
  if (!listed.ok) throw new Error(listed.problem.message);
  return Object.fromEntries(listed.value.map(({ audit, state }) => [audit.auditKey, state]));
};

/** Puts the row of another sender in, as if it had been made at this moment. */
async function rowOf(audit: ReturnType<typeof sharedAudit>) {
  const other = await openGraphList();
  await other.list.send(audit);
  return Object.fromEntries(other.graph.list.items[0]!.fields);
}

describe("a copy of the form is sent by somebody else at the same time", () => {
  it("leaves the row that was made first, and asks the sender of the second", async () => {
    const { graph, list } = await openGraphList();
    const row = await rowOf(copy(1));
    once(graph, post, () => graph.list.createItem(row));
    expect(await list.send(copy(2))).toMatchObject({
      ok: false,
      problem: { code: "same-child", other: { auditKey: copy(1).auditKey } },
    });
    expect(await statesIn(list)).toEqual({
      [copy(1).auditKey]: "received",
      [copy(2).auditKey]: "superseded",
    });
  });

  it("replaces the first with the second once its sender chose that", async () => {
    const { graph, list } = await openGraphList();
    const row = await rowOf(copy(1));
    once(graph, post, () => graph.list.createItem(row));
    await list.send(copy(2));
    expect(await list.send(copy(2), { sameChild: "replace" })).toMatchObject({
      value: { outcome: "replaced" },
    });
    expect(await statesIn(list)).toEqual({
      [copy(1).auditKey]: "superseded",
      [copy(2).auditKey]: "received",
    });
  });

  it("asks although the answer to making the row was lost", async () => {
    const { graph, list } = await openGraphList();
    const row = await rowOf(copy(1));
    once(graph, post, () => graph.list.createItem(row));
    graph.loseAnswer(post);
    expect(await list.send(copy(2))).toMatchObject({ problem: { code: "same-child" } });
  });
});

describe("an audit of the same child is replaced", () => {
  it("is marked although somebody changed its row at the same time", async () => {
    const { graph, list } = await openGraphList();
    await list.send(copy(1));
    once(graph, patch, () => {
      graph.list.changeItem("1", { Team: "Another team" }, null);
    });
    expect(await list.send(copy(2), { sameChild: "replace" })).toMatchObject({
      value: { outcome: "replaced" },
    });
    expect(await statesIn(list)).toMatchObject({ [copy(1).auditKey]: "superseded" });
  });

  it("is never gone before the other is there", async () => {
    const { graph, list } = await openGraphList();
    await list.send(copy(1));
    graph.refuse(patch, 403);
    expect(await list.send(copy(2), { sameChild: "replace" })).toMatchObject({ ok: false });
    expect(await statesIn(list)).toEqual({
      [copy(1).auditKey]: "received",
      [copy(2).auditKey]: "received",
    });
    expect(await list.send(copy(2), { sameChild: "replace" })).toMatchObject({
      value: { outcome: "replaced" },
    });
  });

  it("is found among the rows of an authority that we do not know", async () => {
    const { list } = await openGraphList();
    await list.send({ ...copy(1), authority: "Westhaven MBC" });
    expect(await list.send({ ...copy(2), authority: "Westhaven" })).toMatchObject({
      problem: { code: "same-child" },
    });
  });
});

const trouble = record({
  operation: constantFrom(post, patch, "site.list_ListItem"),
  what: constantFrom("loseAnswer" as const, "cutLine" as const),
  count: integer({ min: 1, max: 5 }),
});

it("counts one audit of a child in the end, however many copies replace each other on however bad a line", () =>
  assert(
    asyncProperty(integer({ min: 1, max: 4 }), array(trouble, { maxLength: 4 }), async (copies, troubles) => {
      const { graph, place, dependencies } = await openGraphList();
      for (const { operation, what, count } of troubles) graph[what](operation, count);
      for (let number = 1; number <= copies; number += 1) {
        for (let round = 0; ; round += 1) {
          expect(round).toBeLessThan(20);
          const sent = await listWith(place, dependencies).send(copy(number), { sameChild: "replace" });
          if (sent.ok) break;
          expect(sent.problem.retry).toBe("later");
        }
      }
      const states = await statesIn(listWith(place, dependencies));
      expect(Object.values(states).filter((state) => state === "received")).toHaveLength(1);
      expect(states[copy(copies).auditKey]).toBe("received");
    }),
    { numRuns: 30 },
  ));
