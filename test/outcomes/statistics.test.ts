import {
  differenceInterval,
  fisherExact,
  jeffreysInterval,
  populationBounds,
  wilsonInterval,
} from "../../src/outcomes/statistics.ts";

const percent = (share: number) => Math.round(share * 1000) / 10;

describe("Wilson's interval", () => {
  it.each([
    { x: 81, n: 263, lower: 0.2553, upper: 0.3662 },
    { x: 15, n: 148, lower: 0.0624, upper: 0.1605 },
    { x: 0, n: 20, lower: 0, upper: 0.1611 },
    { x: 1, n: 29, lower: 0.0061, upper: 0.1718 },
  ])("of $x in $n is Newcombe's", ({ x, n, lower, upper }) => {
    const interval = wilsonInterval(x, n);
    expect(interval.lower).toBeCloseTo(lower, 4);
    expect(interval.upper).toBeCloseTo(upper, 4);
  });

  it.each([
    { x: 0, n: 6, range: [0, 39] },
    { x: 1, n: 6, range: [3, 56.4] },
    { x: 2, n: 6, range: [9.7, 70] },
    { x: 3, n: 6, range: [18.8, 81.2] },
    { x: 4, n: 6, range: [30, 90.3] },
    { x: 5, n: 6, range: [43.6, 97] },
    { x: 6, n: 6, range: [61, 100] },
    { x: 14, n: 28, range: [32.6, 67.4] },
    { x: 21, n: 28, range: [56.6, 87.3] },
    { x: 28, n: 28, range: [87.9, 100] },
    { x: 42, n: 84, range: [39.5, 60.5] },
    { x: 59, n: 84, range: [59.8, 79] },
    { x: 67, n: 84, range: [70, 87] },
    { x: 76, n: 84, range: [82.3, 95.1] },
  ])("of $x in $n is $range per cent", ({ x, n, range }) => {
    const { lower, upper } = wilsonInterval(x, n);
    expect([percent(lower), percent(upper)]).toEqual(range);
  });
});

describe("Jeffreys' interval", () => {
  it.each([
    { x: 0, range: [0, 33] },
    { x: 1, range: [1.9, 55.8] },
    { x: 2, range: [7.7, 71.4] },
    { x: 3, range: [16.7, 83.3] },
    { x: 4, range: [28.6, 92.3] },
    { x: 5, range: [44.2, 98.1] },
    { x: 6, range: [67, 100] },
  ])("of $x in six is $range per cent", ({ x, range }) => {
    const { lower, upper } = jeffreysInterval(x, 6);
    expect([percent(lower), percent(upper)]).toEqual(range);
  });
});

describe("Fisher's exact test", () => {
  it.each([
    { x1: 1, n1: 6, x2: 5, n2: 6, p: 0.08 },
    { x1: 1, n1: 6, x2: 6, n2: 6, p: 0.015 },
    { x1: 0, n1: 6, x2: 5, n2: 6, p: 0.015 },
    { x1: 42, n1: 84, x2: 55, n2: 84, p: 0.061 },
    { x1: 42, n1: 84, x2: 58, n2: 84, p: 0.018 },
  ])("of $x1 in $n1 and $x2 in $n2 is $p", ({ x1, n1, x2, n2, p }) => {
    expect(fisherExact(x1, n1, x2, n2)).toBeCloseTo(p, p === 0.08 ? 2 : 3);
  });
});

describe("what six drawn cases say about the list they come from", () => {
  it.each([
    { population: 8, range: [4, 6] },
    { population: 12, range: [4, 10] },
    { population: 20, range: [6, 18] },
    { population: 40, range: [10, 37] },
  ])("four Good of six, from a list of $population: $range", ({ population, range }) => {
    const { lower, upper } = populationBounds(4, 6, population);
    expect([lower, upper]).toEqual(range);
  });
});

it("gives the interval of a difference that Newcombe gives for 56 of 70 less 48 of 80", () => {
  const { lower, upper } = differenceInterval({ x: 56, n: 70 }, { x: 48, n: 80 });
  expect(lower).toBeCloseTo(0.0524, 4);
  expect(upper).toBeCloseTo(0.3339, 4);
});
