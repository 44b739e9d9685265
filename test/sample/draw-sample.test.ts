import fc from "fast-check";

import { drawSample, type SampleWanted } from "../../src/sample/draw-sample.ts";
import { sharePlaces } from "../../src/sample/share-places.ts";
import { digestOfCases, ticketOf, type Case } from "../../src/sample/ticket.ts";

const casesOf = (band: string, letter: string, count: number): readonly Case[] =>
  Array.from({ length: count }, (_, index) => ({ band, reference: `${letter}-0${index + 1}` }));

/** The test values of outcomes.md topic 8. */
const cases = [...casesOf("0-5", "A", 5), ...casesOf("6-10", "B", 3), ...casesOf("11-15", "C", 1)];
const key = { seed: "20261203-4471-8820", cycle: "2026-autumn" };
const wanted: SampleWanted = {
  ...key,
  bands: ["0-5", "6-10", "11-15"],
  places: { perBand: 2 },
  reserves: 3,
  replacements: [],
};

function drawn(list: readonly Case[] = cases, changes: Partial<SampleWanted> = {}) {
  const result = drawSample(list, { ...wanted, ...changes });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

describe("a draw by ticket", () => {
  it("has the digest of the reference values", () => {
    const digest = digestOfCases(cases);
    expect([digest.slice(0, 12), digest.slice(-5)]).toEqual(["ce5c8b483e4b", "88c15"]);
  });

  it.each([
    ["0-5", "A-03", "08d96da67cce"],
    ["0-5", "A-01", "1ce07e215739"],
    ["6-10", "B-02", "0df759937f20"],
    ["11-15", "C-01", "08aca7b5e6b2"],
  ])("gives %s %s the ticket %s…", (band, reference, ticket) => {
    expect(ticketOf({ band, reference }, key).slice(0, 12)).toBe(ticket);
  });

  it("chooses two of each band, three reserves in order, and leaves the place of a short band open", () => {
    expect(drawn().bands).toEqual({
      "0-5": { size: 5, places: 2, open: 0, chosen: ["A-03", "A-01"], reserves: ["A-05", "A-02", "A-04"] },
      "6-10": { size: 3, places: 2, open: 0, chosen: ["B-02", "B-03"], reserves: ["B-01"] },
      "11-15": { size: 1, places: 2, open: 1, chosen: ["C-01"], reserves: [] },
    });
  });

  it("gives the same cases in whatever order the list is", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...cases], { minLength: cases.length }), (shuffled) => {
        expect(drawn(shuffled)).toEqual(drawn());
      }),
      { numRuns: 50 },
    );
  });

  it("moves no other case when one joins the list: it enters, or nothing changes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 99 }), (number) => {
        const joining = { band: "0-5", reference: `A-${number}` };
        const before = drawn().bands["0-5"]?.chosen ?? [];
        const after = drawn([...cases, joining]).bands["0-5"]?.chosen ?? [];
        expect(after.filter((each) => each !== joining.reference)).toEqual(
          before.slice(0, after.includes(joining.reference) ? 1 : 2),
        );
      }),
    );
  });

  it("chooses every case of a band about equally often", () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 2000; seed++) {
      for (const reference of drawn(casesOf("0-5", "A", 5), { seed: String(seed) }).bands["0-5"]?.chosen ??
        [])
        counts.set(reference, (counts.get(reference) ?? 0) + 1);
    }
    // Each of five is expected 800 times of 2,000; four standard deviations are 88.
    for (const count of counts.values()) expect(Math.abs(count - 800)).toBeLessThan(88);
    expect(counts.size).toBe(5);
  });

  it("lets reserves in by their order, each with its reason", () => {
    const { bands, replaced } = drawn(cases, {
      replacements: [
        { reference: "A-01", reason: "closed" },
        { reference: "A-05", reason: "record-missing" },
        { reference: "C-01", reason: "auditor-knows-case" },
      ],
    });
    expect(bands["0-5"]).toMatchObject({ chosen: ["A-03", "A-02"], reserves: ["A-04"] });
    expect(bands["11-15"]).toMatchObject({ chosen: [], open: 2 });
    expect(replaced).toEqual([
      { reference: "A-01", reason: "closed", band: "0-5", entered: "A-05" },
      { reference: "A-05", reason: "record-missing", band: "0-5", entered: "A-02" },
      { reference: "C-01", reason: "auditor-knows-case", band: "11-15", entered: null },
    ]);
  });

  it("refuses to replace a case that was not chosen", () => {
    const result = drawSample(cases, { ...wanted, replacements: [{ reference: "A-04", reason: "closed" }] });
    expect(result).toMatchObject({ ok: false, problem: { code: "replacement-not-chosen" } });
  });
});

describe("sharePlaces", () => {
  it.each([
    [[50, 30, 20], 10, [5, 3, 2]],
    [[100, 1, 1], 30, [28, 1, 1]],
    [[41, 33, 26], 30, [12, 10, 8]],
    [[2, 2], 30, [2, 2]],
    [[5, 5, 5], 2, [1, 1, 1]],
  ])("shares among groups of %j %i places as %j", (sizes, total, places) => {
    expect(sharePlaces(sizes, total)).toEqual(places);
  });

  it("gives every group one, none more than it has, and all places while there are cases", () => {
    const groups = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(groups, fc.integer({ min: 12, max: 60 }), (sizes, total) => {
        const places = sharePlaces(sizes, total);
        const all = sizes.reduce((sum, size) => sum + size, 0);
        expect(places.reduce((sum, each) => sum + each, 0)).toBe(Math.min(total, all));
        for (const [index, each] of places.entries()) {
          expect(each).toBeGreaterThanOrEqual(1);
          expect(each).toBeLessThanOrEqual(sizes[index] ?? 0);
        }
      }),
    );
  });
});
