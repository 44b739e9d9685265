import { checkEdition, editionSchema, type Edition } from "../../../src/outcomes/editions/edition.ts";
import { makeEdition, type EditionToMake } from "../../../src/outcomes/editions/make-edition.ts";
import { chooseAudits, type OutcomeAudit } from "../../../src/outcomes/outcome-audit.ts";
import { madeUpRegion } from "../../support/outcomes/made-up-region.ts";
import { nirompOrder } from "../../support/outcomes/outcomes-of.ts";

const cutOff = "2026-12-03";

function tryEdition(audits: readonly OutcomeAudit[], number: number, more: Partial<EditionToMake> = {}) {
  return makeEdition({
    ...{ ...nirompOrder, region: "Midlands", audience: "partners", number, cutOff, previous: [] },
    chosen: chooseAudits(audits, nirompOrder),
    ...more,
  });
}

function edition(...args: Parameters<typeof tryEdition>): Edition {
  const made = tryEdition(...args);
  if (!made.ok) throw new Error(`${made.problem.code}: ${made.problem.message}`);
  return editionSchema.parse(made.value);
}

const all = madeUpRegion(14, { good: 0.8 });
const of = (authorities: number) => all.slice(0, authorities * 6);

describe("an edition", () => {
  it("has a number, a cut-off date and a digest that notices any change", () => {
    const first = edition(all, 1);
    expect(first.outcome.edition).toMatchObject({ number: 1, cutOff });
    expect(checkEdition(first).ok).toBe(true);
    const changed = { ...first, outcome: { ...first.outcome, notes: ["Better than ever."] } };
    expect(checkEdition(changed)).toMatchObject({ ok: false, problem: { code: "edition-changed" } });
  });

  it("is the same in whatever order it gets the same audits", () => {
    expect(edition(all, 1)).toEqual(edition(all.toReversed(), 1));
  });

  it("leaves out what was saved after the cut-off date", () => {
    const late = all.map((audit, index) =>
      index < 6 ? { ...audit, record: { ...audit.record, savedAt: "2026-12-04T00:00:00Z" } } : audit,
    );
    const { audits } = edition(late, 1).outcome;
    expect(audits).toMatchObject({ n: 78, authorities: 13 });
    expect(audits.leftOut).toEqual([{ count: 6, why: "it was saved after the cut-off date" }]);
  });

  it("names no authority and no audit id", () => {
    const text = JSON.stringify(edition(all, 1));
    for (const { authority, record } of all) {
      expect(text).not.toContain(authority);
      expect(text).not.toContain(record.auditId);
    }
  });
});

describe("a second edition", () => {
  const first = edition(of(11), 1);

  it.each([12, 13])("is refused with %i authorities after eleven", (authorities) => {
    expect(tryEdition(of(authorities), 2, { previous: [first] })).toMatchObject({
      ok: false,
      problem: { code: "edition-too-few-authorities" },
    });
  });

  it("is made of the same authorities, and shows the same", () => {
    expect(edition(of(11), 2, { previous: [first] }).outcome.tables).toEqual(first.outcome.tables);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])("gives away no small number beside the first (seed %i)", (seed) => {
    const audits = madeUpRegion(14, { seed, good: 0.85 });
    const before = edition(audits.slice(0, 11 * 6), 1);
    const made = tryEdition(audits, 2, { previous: [before] });
    if (!made.ok) {
      expect(made.problem.code).toBe("outcome-attack-succeeded");
      return;
    }
    for (const table of made.value.outcome.tables) {
      const old = before.outcome.tables.find(({ id }) => id === table.id);
      const last = (cells: typeof table.cells) => cells.at(-1)?.slice(0, -1) ?? [];
      last(table.cells).forEach((cell, column) => {
        const earlier = last(old?.cells ?? [])[column];
        if (typeof cell === "number" && typeof earlier === "number")
          expect([1, 2, 3, 4, 5]).not.toContain(cell - earlier);
      });
    }
  });

  it("leaves out what an authority of the first sent afterwards", () => {
    const five = of(11).slice(1);
    const before = edition(five, 1);
    const after = edition(of(11), 2, { previous: [before] });
    expect(after.outcome.audits.n).toBe(five.length);
    expect(after.outcome.audits.leftOut).toEqual([
      { count: 1, why: "its local authority was in edition 1 without it" },
    ]);
  });

  it("is refused when an audit of the first was withdrawn or changed", () => {
    const withdrawn = of(14).slice(1);
    expect(tryEdition(withdrawn, 2, { previous: [first] })).toMatchObject({
      ok: false,
      problem: { code: "edition-audits-changed" },
    });
    const changed = of(14).map((audit, index) =>
      index === 0 ? { ...audit, record: { ...audit.record, factors: "Something else." } } : audit,
    );
    expect(tryEdition(changed, 2, { previous: [first] })).toMatchObject({
      problem: { code: "edition-audits-changed" },
    });
  });

  it("is refused without the first, by another policy, for another region, or with a changed first", () => {
    const code = (more: Partial<EditionToMake>) => {
      const made = tryEdition(of(14), 2, { previous: [first], ...more });
      return made.ok ? null : made.problem.code;
    };
    expect(code({ previous: [] })).toBe("edition-number");
    expect(code({ policy: { ...nirompOrder.policy, id: "ours" } })).toBe("edition-other-policy");
    expect(code({ region: "Elsewhere" })).toBe("edition-other");
    expect(code({ cutOff: "2026-12-01" })).toBe("edition-cut-off");
    expect(code({ previous: [{ ...first, basis: [] }] })).toBe("edition-changed");
  });
});
