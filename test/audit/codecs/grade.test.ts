import { decodeGrade } from "../../../src/audit/codecs/grade.ts";
import { niromp2019 } from "../../../src/proforma/definitions/niromp-2019.ts";

describe("a grade", () => {
  test.each([
    ["Good", "Good"],
    ["good ", "Good"],
    ["GOOD.", "Good"],
    ["Grade: Good", "Good"],
    ["Grade Outstanding", "Outstanding"],
    ["Requires improvement", "Requires improvement"],
    ["Requires\u00a0improvement", "Requires improvement"],
    ["Requires improvement to be good", "Requires improvement"],
    ["RI", "Requires improvement"],
    ["inadequate", "Inadequate"],
  ])("written %j is %s", (written, grade) => {
    expect(decodeGrade(niromp2019, written)).toBe(grade);
  });

  test.each([
    [""],
    ["Grade"],
    ["Good?"],
    ["Good/Outstanding"],
    ["Good with some outstanding features"],
    ["Adequate"],
    ["Not good"],
    ["2"],
  ])("is not what %j says", (written) => {
    expect(decodeGrade(niromp2019, written)).toBeNull();
  });
});
