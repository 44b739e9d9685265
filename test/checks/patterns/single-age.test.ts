import { findAgeRange, readSingleAge } from "../../../src/checks/patterns/single-age.ts";
import { niromp2019 } from "../../../src/proforma/definitions/niromp-2019.ts";

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

describe("findAgeRange", () => {
  it.each([
    [0, "0-5"],
    [5, "0-5"],
    [6, "6-10"],
    [15, "11-15"],
    [16, undefined],
    [null, undefined],
  ])("finds for %s the range %s", (age, range) => {
    expect(findAgeRange(age, niromp2019.ageRanges)?.value).toBe(range);
  });
});
