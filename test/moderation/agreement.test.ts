import { acOf, kappaOf, type AgreementTable } from "../../src/moderation/agreement.ts";
import { bootstrapByCase } from "../../src/moderation/bootstrap.ts";

/** The reference values of outcomes.md topic 9: irrCAC's tests, vcd's data, the paradox, and two small tables of our own. */
interface Reference {
  readonly name: string;
  readonly table: AgreementTable;
  readonly kappa: readonly (number | null)[];
  readonly ac: readonly (number | null)[];
  readonly digits: number;
}

const references: readonly Reference[] = [
  {
    name: "four grades, 131 of 223 exact",
    table: [
      [40, 6, 4, 15],
      [4, 25, 1, 5],
      [4, 2, 21, 9],
      [17, 13, 12, 45],
    ],
    kappa: [0.432, 0.407, 0.383],
    ac: [0.456, 0.377, 0.299],
    digits: 3,
  },
  {
    name: "three grades, 89 of 100 exact",
    table: [
      [13, 0, 0],
      [0, 20, 7],
      [0, 4, 56],
    ],
    kappa: [0.7964, 0.843, 0.8922],
    ac: [0.849, 0.9, 0.94],
    digits: 3,
  },
  {
    name: "four grades, 33 of 91 exact",
    table: [
      [7, 7, 2, 3],
      [2, 8, 3, 7],
      [1, 5, 4, 9],
      [2, 8, 9, 14],
    ],
    kappa: [0.1293, 0.2374, 0.332],
    ac: [0.158, 0.273, 0.378],
    digits: 3,
  },
];

describe("agreement beyond chance", () => {
  it.each(references)("is as published for $name", ({ table, kappa, ac, digits }) => {
    const kinds = ["identity", "linear", "quadratic"] as const;
    const close = (found: number | null, expected: number | null | undefined) =>
      expect(Math.abs((found ?? NaN) - (expected ?? NaN))).toBeLessThan(0.6 * 10 ** -digits);
    for (const [index, kind] of kinds.entries()) {
      close(kappaOf(table, kind), kappa[index]);
      close(acOf(table, kind), ac[index]);
    }
  });

  it("reads as none by kappa and as high by AC1 where nearly all are alike: the paradox", () => {
    const table = [
      [118, 5],
      [2, 0],
    ];
    expect(kappaOf(table)).toBeCloseTo(-0.023, 3);
    expect(acOf(table)).toBeCloseTo(0.941, 3);
  });

  const goodRow = (exact: number, worse: number) => [
    [0, 0, 0, 0],
    [0, exact, worse, 0],
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ];

  it("of five Good-Good and one Good-Requires improvement is kappa 0 and AC2 .978", () => {
    expect(kappaOf(goodRow(5, 1))).toBeCloseTo(0, 9);
    expect(kappaOf(goodRow(5, 1), "quadratic")).toBeCloseTo(0, 9);
    expect(acOf(goodRow(5, 1), "quadratic")).toBeCloseTo(0.978, 3);
  });

  it("of six Good-Good has no kappa, and AC 1", () => {
    expect(kappaOf(goodRow(6, 0))).toBeNull();
    expect(acOf(goodRow(6, 0))).toBe(1);
    expect(acOf(goodRow(6, 0), "quadratic")).toBe(1);
  });

  it("of nothing is not defined", () => {
    expect(acOf(goodRow(0, 0))).toBeNull();
    expect(kappaOf(goodRow(0, 0))).toBeNull();
  });
});

describe("bootstrapByCase", () => {
  const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;

  it("gives the same interval each time, around the figure", () => {
    const cases = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    const interval = bootstrapByCase(cases, mean);
    expect(bootstrapByCase(cases, mean)).toEqual(interval);
    // The mean is 5.5 with a standard error of .908; the normal interval is 3.72 to 7.28.
    expect(interval?.low).toBeCloseTo(3.72, 0);
    expect(interval?.high).toBeCloseTo(7.28, 0);
  });

  it("is as wide as cases differ, however many grades each has", () => {
    const figure = (drawn: readonly (readonly number[])[]) => mean(drawn.flat());
    const nine = (grade: number) => Array.from({ length: 9 }, () => grade);
    const wide = bootstrapByCase([nine(0), nine(1), nine(0), nine(1)], figure);
    expect(wide).toEqual({ low: 0, high: 1 });
  });

  it("is not defined for one case or for a figure that is not", () => {
    expect(bootstrapByCase([1], mean)).toBeNull();
    expect(bootstrapByCase([1, 2, 3], () => null)).toBeNull();
  });
});
