import { compareCycles } from "../../src/outcomes/compare-cycles.ts";
import { placeBesideRegion } from "../../src/outcomes/beside-region.ts";
import type { OutcomeAudit } from "../../src/outcomes/outcome-audit.ts";
import { niromp2019Form as form } from "../../src/proforma/definitions/niromp-2019.ts";
import { madeUpRegion } from "../support/outcomes/made-up-region.ts";
import { ownOutcome, regionOutcome } from "../support/outcomes/outcomes-of.ts";

/** Six audits of one authority, so many of them graded Good for health and the others Inadequate. */
function healthGood(good: number, cycle: string): readonly OutcomeAudit[] {
  return madeUpRegion(1, { cycle }).map((audit, index) => ({
    ...audit,
    record: {
      ...audit.record,
      judgements: {
        ...audit.record.judgements,
        health: { grade: index < good ? "Good" : "Inadequate", comment: null },
      },
    },
  }));
}

function change(last: number, now: number) {
  const compared = compareCycles(
    form,
    ownOutcome(healthGood(now, "2026-autumn")),
    ownOutcome(healthGood(last, "2026-spring"), { cycle: "2026-spring" }),
  );
  if (!compared.ok) throw new Error(compared.problem.code);
  return compared.value.comparison.changes.find(({ at }) => at === "judgement:health");
}

describe("a cycle beside the last", () => {
  it.each([
    [1, 6, "more"],
    [0, 5, "more"],
    [6, 1, "fewer"],
    [1, 5, "perhaps-more"],
    [6, 2, "perhaps-fewer"],
    [2, 5, "as-before"],
    [4, 4, "as-before"],
  ])("with %i of six last time and %i now is said to be %s", (last, now, word) => {
    expect(change(last, now)?.change).toBe(word);
  });

  it("is called a change in one of forty cycles where practice is the same: 70 % good, six audits each time", () => {
    const outcomes = (cycle: string) =>
      [0, 1, 2, 3, 4, 5, 6].map((good) => ownOutcome(healthGood(good, cycle), { cycle }));
    const [before, after] = [outcomes("2026-spring"), outcomes("2026-autumn")];
    const choose = [1, 6, 15, 20, 15, 6, 1];
    const chance = (good: number) => (choose[good] ?? 0) * 0.7 ** good * 0.3 ** (6 - good);
    let changed = 0;
    for (const [last, earlier] of before.entries()) {
      for (const [now, later] of after.entries()) {
        const compared = compareCycles(form, later, earlier);
        if (!compared.ok) throw new Error(compared.problem.code);
        const { changes } = compared.value.comparison;
        const word = changes.find(({ at }) => at === "judgement:health")?.change;
        if (word !== "as-before") changed += chance(last) * chance(now);
      }
    }
    expect(changed).toBeCloseTo(0.024, 3);
  });

  it("says both counts, and has them in a table", () => {
    expect(change(2, 4)?.text).toBe(
      "Health plan: 4 of 6 Good or better; last time 2 of 6: about the same as last time.",
    );
  });

  it("goes by the interval of the difference for a region", () => {
    const region = (cycle: string, good: number) =>
      regionOutcome(madeUpRegion(14, { cycle, good, seed: 3 }), { cycle });
    const compared = compareCycles(form, region("2026-autumn", 0.9), region("2026-spring", 0.4));
    if (!compared.ok) throw new Error(compared.problem.code);
    const words = compared.value.comparison.changes.map((each) => each.change);
    expect(words.filter((word) => word === "more").length).toBeGreaterThan(10);
    expect(words).not.toContain("fewer");
  });

  it("is refused for another form, authority or the same cycle", () => {
    const now = ownOutcome(healthGood(3, "2026-autumn"));
    const code = (last: typeof now) => {
      const compared = compareCycles(form, now, last);
      return compared.ok ? null : compared.problem.code;
    };
    expect(code({ ...now, form: { ...now.form, version: "2020" } })).toBe("comparison-other-form");
    expect(code({ ...now, cycle: "2025-autumn", authority: "Brookmere" })).toBe("comparison-other-authority");
    expect(code(now)).toBe("comparison-same-cycle");
  });
});

describe("the region beside an authority", () => {
  it("is its suppressed share: what the region hides stays hidden", () => {
    const audits = madeUpRegion(14, { good: 0.95 });
    const region = regionOutcome(audits);
    const placed = placeBesideRegion(form, ownOutcome(audits.slice(0, 6)), region);
    if (!placed.ok) throw new Error(placed.problem.code);
    const beside = placed.value.tables.filter(({ id }) => id.startsWith("region:"));
    const good = beside.find(({ id }) => id === "region:Good or better");
    expect(good?.rows).toHaveLength(9);
    const hidden = region.tables.filter(
      ({ id, cells }) => id.startsWith("judgement:") && cells.at(-1)?.includes("c"),
    );
    expect(good?.cells.filter((row) => row.includes("c"))).toHaveLength(hidden.length);
  });

  it("is refused where nothing of it is protected", () => {
    const audits = madeUpRegion(14);
    const raw = regionOutcome(audits, { audience: "analyst" });
    expect(placeBesideRegion(form, ownOutcome(audits.slice(0, 6)), raw)).toMatchObject({
      problem: { code: "beside-not-protected" },
    });
  });
});
