import {
  countWords,
  logLikelihood,
  logOddsOf,
  proposeWords,
} from "../../../src/outcomes/factors/propose-words.ts";

describe("log-odds with a prior", () => {
  // The example of the library fightin-words.
  const odds = logOddsOf(
    countWords(["the quick brown fox jumps over the lazy pig"]),
    countWords(["the lazy purple pig jumps over the lazier donkey"]),
  );

  it.each([
    ["brown", 0.689423],
    ["donkey", -0.689423],
    ["lazy", 0],
  ])("of %s is %d", (word, expected) => {
    expect(odds.get(word)).toBeCloseTo(expected, 6);
  });
});

it("has the log-likelihood of 10 in 1,000 words beside 4 in 2,000, over all four cells", () => {
  expect(logLikelihood(10, 1000, 4, 2000)).toBeCloseTo(8.507, 3);
});

describe("words that are proposed for the codebook", () => {
  const texts = (words: string, authorities: readonly string[]) =>
    authorities.map((authority) => ({ authority, text: words }));
  const others = texts("the plan was reviewed in time", ["A", "B", "C", "D"]);

  it("are used more with the code, and by three authorities", () => {
    const proposed = proposeWords(texts("the interpreter was booked late", ["A", "B", "C"]), others);
    expect(proposed.map(({ word }) => word)).toEqual(["booked", "interpreter", "late"]);
  });

  it("are never one auditor's words, and none that the codebook has", () => {
    expect(proposeWords(texts("the interpreter was booked", ["A", "A", "A"]), others)).toEqual([]);
    const known = proposeWords(texts("the delay", ["A", "B", "C"]), others, ["delay"]);
    expect(known.map(({ word }) => word)).not.toContain("delay");
  });
});
