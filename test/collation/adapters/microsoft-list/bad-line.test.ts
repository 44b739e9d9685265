import { assert, asyncProperty, array, constantFrom, integer, record } from "fast-check";
import { listWith, openGraphList } from "../../../support/graph/open-graph-list.ts";
import { sharedAudit } from "../../../support/shared-audit.ts";

/** The same audit as it was saved again and again. */
const editions = [1, 2, 3, 4].map((revision) =>
  sharedAudit({ revision, savedAt: `2026-11-2${revision}T09:00:00Z` }),
);

const operations = ["site.list_CreateItem", "site.list_ListItem", "site.list.item_UpdateField"] as const;
const trouble = record({
  operation: constantFrom(...operations),
  what: constantFrom("loseAnswer", "cutLine", "throttle", "conflict"),
  count: integer({ min: 1, max: 5 }),
});

it(
  "has one row with the newest edition in the end, whatever is sent at once on however bad a connection",
  () =>
    assert(
      asyncProperty(
        array(integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 6 }),
        array(trouble, { maxLength: 4 }),
        async (sends, troubles) => {
          const { graph, place, dependencies } = await openGraphList();
          for (const { operation, what, count } of troubles) {
            if (what === "loseAnswer") graph.loseAnswer(operation, count);
            else if (what === "cutLine") graph.cutLine(operation, count);
            else if (what === "throttle") graph.refuse(operation, 429, { count });
            else if (operation === "site.list.item_UpdateField") graph.refuse(operation, 412, { count });
          }
          let left = sends;
          // Each sender repeats, as a queue does, until its edition is acknowledged; the trouble comes to an end.
          for (let round = 0; left.length > 0; round += 1) {
            expect(round).toBeLessThan(20);
            const outcomes = await Promise.all(
              left.map(async (index) => {
                const sent = await listWith(place, dependencies).send(editions[index]!);
                if (!sent.ok) expect(sent.problem.retry).toBe("later");
                return sent.ok ? null : index;
              }),
            );
            left = outcomes.filter((index) => index !== null);
          }
          graph.recover();
          const listed = await listWith(place, dependencies).list();
          const newest = editions[Math.max(...sends)];
          expect(graph.list.items).toHaveLength(1);
          expect(listed).toEqual({ ok: true, value: [{ audit: newest, state: "received" }] });
        },
      ),
      { numRuns: 40 },
    ),
  30_000,
);
