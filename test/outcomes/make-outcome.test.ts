import { suppressFive } from "../../src/outcomes/disclosure/disclosure-policy.ts";
import { makeOwnOutcome, makeRegionOutcome, type RegionToMake } from "../../src/outcomes/make-outcome.ts";
import { chooseAudits, type OutcomeAudit } from "../../src/outcomes/outcome-audit.ts";
import { outcomeSchema, type Outcome } from "../../src/outcomes/outcome.ts";
import { niromp2019Form } from "../../src/proforma/definitions/niromp-2019.ts";
import { madeUpRegion } from "../support/outcomes/made-up-region.ts";

const common = {
  form: niromp2019Form,
  cycle: "2026-autumn",
  policy: suppressFive,
  standard: null,
  samplePerAuthority: 6,
};

function own(audits: readonly OutcomeAudit[]): Outcome {
  const made = makeOwnOutcome({ ...common, chosen: chooseAudits(audits, common) });
  if (!made.ok) throw new Error(made.problem.code);
  return outcomeSchema.parse(made.value);
}

function region(audits: readonly OutcomeAudit[], more: Partial<RegionToMake> = {}) {
  const order = {
    ...common,
    region: "Midlands",
    audience: "partners" as const,
    chosen: chooseAudits(audits, common),
  };
  const made = makeRegionOutcome({ ...order, ...more });
  if (!made.ok) throw new Error(made.problem.code);
  return { ...made.value, outcome: outcomeSchema.parse(made.value.outcome) };
}

function tableIn(outcome: Outcome, id: string) {
  return outcome.tables.find((table) => table.id === id);
}

describe("an authority's own outcome", () => {
  it("counts each grade and each answer by age band, and hides nothing", () => {
    const audits = madeUpRegion(1);
    const outcome = own(audits);
    expect(outcome.audits).toEqual({
      n: 6,
      expected: 6,
      authorities: 1,
      byGroup: { "0-5": 2, "6-10": 2, "11-15": 2 },
      leftOut: [],
      missing: [],
    });
    expect(outcome.tables).toHaveLength(9 + 33);
    const health = tableIn(outcome, "judgement:health");
    expect(health?.columns).toEqual(["Outstanding", "Good", "Requires improvement", "Inadequate", "n"]);
    expect(health?.rows).toEqual(["0-5", "6-10", "11-15", "total"]);
    const good = audits.filter(({ record }) => record.judgements.health?.grade === "Good").length;
    expect(health?.cells.at(-1)?.[1]).toBe(good);
    expect(JSON.stringify(outcome.tables)).not.toContain('"c"');
  });

  it("says that an audit is missing", () => {
    const { notes, audits } = own(madeUpRegion(1).slice(0, 5));
    expect(notes).toEqual(["This rests on 5 of 6 audits. 1 is missing."]);
    expect(audits.missing).toEqual([{ group: "11-15", count: 1 }]);
  });

  it("leaves out drafts, withdrawn audits, other cycles, other forms and copies, and says how many and why", () => {
    const [first, second, third, fourth, fifth, sixth] = madeUpRegion(1) as [
      OutcomeAudit,
      OutcomeAudit,
      OutcomeAudit,
      OutcomeAudit,
      OutcomeAudit,
      OutcomeAudit,
    ];
    const newer = { ...first, record: { ...first.record, revision: 2 } };
    const other = { ...fourth, record: { ...fourth.record, proForma: { id: "other", version: "1" } } };
    const { audits } = own([
      first,
      newer,
      { ...second, state: "draft" },
      { ...third, state: "withdrawn" },
      other,
      { ...fifth, cycle: "2026-spring" },
      sixth,
    ]);
    expect(audits.n).toBe(2);
    expect(audits.leftOut).toEqual([
      { count: 1, why: "another audit of the same child is newer" },
      { count: 1, why: "it is a draft" },
      { count: 1, why: "it was withdrawn" },
      { count: 1, why: "it is on another form" },
      { count: 1, why: "it belongs to another cycle" },
    ]);
  });

  it("is refused for audits of two authorities", () => {
    const made = makeOwnOutcome({ ...common, chosen: chooseAudits(madeUpRegion(2), common) });
    expect(made).toMatchObject({ ok: false, problem: { code: "outcome-several-authorities" } });
  });

  it("proposes what to look at, by focus", () => {
    const audits = madeUpRegion(1).map((audit, index) => ({
      ...audit,
      record: {
        ...audit.record,
        judgements: {
          ...audit.record.judgements,
          health: { grade: index < 3 ? "Inadequate" : "Good", comment: null },
          education: { grade: index < 3 ? "Requires improvement" : "Good", comment: null },
          placement: { grade: "Good", comment: null },
        },
      },
    }));
    expect(own(audits).findings).toEqual(
      expect.arrayContaining([
        {
          focus: "immediate-priority",
          at: "health.judgement/grade",
          rule: "half-at-the-worst-grade",
          text: "Health plan: overall judgement. The grade was Inadequate in 3 of 6 audits.",
        },
        expect.objectContaining({ focus: "area-for-development", at: "education.judgement/grade" }),
        expect.objectContaining({ focus: "strength", at: "placement.judgement/grade" }),
      ]),
    );
  });
});

describe("the region's outcome", () => {
  it("shows two groups by age band from ten authorities, with no small number anywhere", () => {
    const { outcome } = region(madeUpRegion(14));
    expect(outcome.audits).toMatchObject({ n: 84, expected: 84, authorities: 14 });
    expect(tableIn(outcome, "judgement:health")?.columns).toEqual(["Good or better", "Below Good", "n"]);
    expect(tableIn(outcome, "judgement:health")?.rows).toContain("6-10");
    const shown = outcome.tables
      .flatMap(({ cells }) => cells.flat())
      .filter((cell) => typeof cell === "number");
    expect(shown.filter((cell) => cell >= 1 && cell <= 5)).toEqual([]);
    expect(outcome.attackTest).toEqual({ passed: true, readers: 15 });
  });

  it("shows totals only from five authorities, and words only below that", () => {
    const eight = region(madeUpRegion(8)).outcome;
    expect(eight.tables.every(({ rows }) => rows.length === 1)).toBe(true);
    expect(eight.notes).toContain("Age bands are shown from 10 local authorities.");
    const three = region(madeUpRegion(3)).outcome;
    expect(three.tables).toEqual([]);
    expect(three.notes).toContain("Numbers are shown from 5 local authorities. 3 have sent audits so far.");
  });

  it.each([1, 2, 3, 4, 5, 6])("is safe from every reader whatever the audits say (seed %i)", (seed) => {
    for (const good of [0.5, 0.8, 0.95]) {
      const { outcome } = region(madeUpRegion(14, { seed, good }));
      expect(outcome.attackTest.passed).toBe(true);
    }
  });

  it("gives the analyst every count", () => {
    const { outcome } = region(madeUpRegion(3), { audience: "analyst" });
    expect(JSON.stringify(outcome.tables)).not.toContain('"c"');
    expect(outcome.tables).toHaveLength(42);
  });

  it("is safe from readers who compare it with the edition before", () => {
    const audits = madeUpRegion(14, { good: 0.9 });
    const before = region(audits.slice(0, 11 * 6));
    const after = region(audits, { previous: [before.published] });
    expect(after.outcome.attackTest.passed).toBe(true);
    // What eleven and fourteen authorities show is never a difference from one to five.
    for (const table of after.outcome.tables) {
      const old = tableIn(before.outcome, table.id);
      table.cells.forEach((row, at) =>
        row.slice(0, -1).forEach((cell, column) => {
          const earlier = old?.rows.length === table.rows.length ? old.cells[at]?.[column] : undefined;
          if (typeof cell !== "number" || typeof earlier !== "number") return;
          expect([1, 2, 3, 4, 5]).not.toContain(cell - earlier);
        }),
      );
    }
  });
});
