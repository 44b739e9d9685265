import { findAgeRange, readSingleAge } from "../../../src/checks/patterns/single-age.ts";
import type { AgeBand } from "../../../src/checks/engine/subject.ts";

describe("readSingleAge", () => {
  it.each([
    ["7", 7],
    ["aged 7", 7],
    ["Age: 12", 12],
    ["7 years old", 7],
    ["7yrs", 7],
    ["7 y/o", 7],
    ["11-16", null],
    ["7 and 9", null],
    ["7.5", null],
    ["3 months", null],
    ["", null],
  ])("reads “%s” as %s", (text, age) => {
    expect(readSingleAge(text)).toBe(age);
  });
});

const bands = ([0, 6, 11] as const).map((from): AgeBand => {
  const to = from === 0 ? 5 : from + 4;
  const counts = { aliases: [], counts: "none" as const, asksForAction: false, mustBeExplained: false };
  return { value: `${from}-${to}`, ages: [from, to], ...counts };
});

describe("findAgeRange", () => {
  it.each([
    [0, "0-5"],
    [5, "0-5"],
    [6, "6-10"],
    [15, "11-15"],
    [16, undefined],
    [null, undefined],
  ])("finds for %s the range %s", (age, range) => {
    expect(findAgeRange(age, bands)?.value).toBe(range);
  });
});
