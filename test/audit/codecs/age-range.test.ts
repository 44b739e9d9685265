import { decodeAgeRange } from "../../../src/audit/codecs/age-range.ts";
import { niromp2019 } from "../../../src/proforma/definitions/niromp-2019.ts";

describe("an age range", () => {
  test.each([
    ["0-5", "0-5"],
    ["0-5yrs", "0-5"],
    ["0–5 years", "0-5"],
    ["0 to 5", "0-5"],
    ["Ages 0 - 5", "0-5"],
    ["6-10", "6-10"],
    ["6‑10yrs", "6-10"],
    ["6-10 years old", "6-10"],
    ["11-15 yrs", "11-15"],
    ["11-15yrs.", "11-15"],
    ["11\u00a0–\u00a015", "11-15"],
  ])("written %j is %s", (written, range) => {
    expect(decodeAgeRange(niromp2019, written)).toBe(range);
  });

  test.each([
    [""],
    ["11"],
    ["11 years"],
    ["05"],
    ["5-10"],
    ["11-16"],
    ["16+"],
    ["0-5yrs | 6-10yrs"],
    ["0-5 and 6-10"],
    ["under 5"],
    ["6-10 months"],
  ])("is not what %j says", (written) => {
    expect(decodeAgeRange(niromp2019, written)).toBeNull();
  });
});
